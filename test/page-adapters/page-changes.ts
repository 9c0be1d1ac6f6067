import { random } from './random';

/** Random changes of the document in view that a person who looks at it does not see. */

const fixedParents = new Set(
  'table thead tbody tfoot tr colgroup ul ol dl select textarea script style svg button'.split(' '),
);
const lineElements = new Set('p span a b i em strong label h1 h2 h3 h4 h5 h6 dt th'.split(' '));
type Draw = () => number;

const elementsOf = (root: Element): Element[] => [...root.querySelectorAll('*')];
const tagOf = (element: Element): string => element.localName;
const pick = <T>(draw: Draw, items: readonly T[]): T => items[Math.floor(draw() * items.length)] as T;

function renameClasses(root: Element, draw: Draw): void {
  const names = new Map<string, string>();
  for (const element of root.querySelectorAll('[class]')) {
    const renamed = element.className.split(/\s+/).map((name) => {
      if (!names.has(name)) names.set(name, `c${Math.floor(draw() * 1e8).toString(36)}`);
      return names.get(name);
    });
    element.className = renamed.join(' ');
  }
}

function wrapContents(root: Element, draw: Draw): void {
  for (const element of elementsOf(root)) {
    if (fixedParents.has(tagOf(element)) || !element.firstChild || draw() > 0.25) continue;
    const wrapper = document.createElement(lineElements.has(tagOf(element)) ? 'span' : pick(draw, ['div', 'span']));
    wrapper.append(...element.childNodes);
    element.append(wrapper);
  }
}

function addEmpty(root: Element, draw: Draw): void {
  const make = [
    () => document.createComment(''),
    () => document.createElement('i'),
    () => document.createElement('em'),
    () => document.createElementNS('http://www.w3.org/2000/svg', 'svg'),
  ];
  for (const element of elementsOf(root)) {
    if (fixedParents.has(tagOf(element)) || !element.firstChild || draw() > 0.2) continue;
    element.insertBefore(pick(draw, make)(), pick(draw, [...element.childNodes, null]));
  }
}

function reorderColumns(root: Element, draw: Draw): void {
  // By the table's name, so that a head and a body in two tables change alike.
  const orders = new Map<string, number[]>();
  for (const table of root.querySelectorAll('table[data-columns]')) {
    for (const row of table.querySelectorAll('tr')) {
      const cells = [...row.children];
      if (cells.some((cell) => cell.hasAttribute('colspan'))) continue;
      const key = `${table.getAttribute('data-columns')} ${cells.length}`;
      const order = orders.get(key) ?? cells.map((_, index) => index).sort(() => draw() - 0.5);
      orders.set(key, order);
      row.append(...order.flatMap((index) => cells[index] ?? []));
    }
  }
}

const textsOf = (root: Element): Text[] => {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  while (walker.nextNode()) texts.push(walker.currentNode as Text);
  return texts;
};

function changeColons(root: Element, draw: Draw): void {
  for (const text of textsOf(root))
    text.data = text.data.replace(/(?<=[一-鿿])[:：]/g, () => pick(draw, [':', '：', ' ：']));
}

function splitTexts(root: Element, draw: Draw): void {
  for (const text of textsOf(root)) {
    const parent = text.parentElement;
    if (!parent || text.data.trim().length < 4 || fixedParents.has(tagOf(parent)) || draw() > 0.35) continue;
    const at = 1 + Math.floor(draw() * (text.data.length - 2));
    const rest = text.splitText(at);
    parent.insertBefore(document.createComment(''), rest);
    if (/\d$/.test(text.data) || draw() < 0.5) continue;
    const span = document.createElement('span');
    rest.replaceWith(span);
    span.append(rest);
  }
}

const changes = { renameClasses, wrapContents, addEmpty, reorderColumns, changeColons, splitTexts };
export const changeNames = Object.keys(changes) as (keyof typeof changes)[];

/** Changes the document's body by a few changes of a seed's choice and tells which. */
export function changePage(body: Element, seed: number, count: number): readonly string[] {
  const draw = random(seed);
  const chosen = Array.from({ length: count }, () => pick(draw, changeNames));
  for (const name of chosen) changes[name](body, draw);
  return chosen;
}
