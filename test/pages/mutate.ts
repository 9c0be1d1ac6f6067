/**
 * Seeded changes that leave everything a person sees on a page as it is. Runs in the browser on parsed fragments; the
 * fragments of one page (its body, its frames, what its steps put in) are changed by one mutator, so that a class or a
 * column keeps its new name and place throughout the page's life.
 */
type Random = () => number;

/** A small generator of numbers in [0, 1). @example random(7)() */
export function random(seed: number): Random {
  // Neighbouring seeds must not begin alike.
  let state = (Math.imul(seed ^ (seed >>> 16) ^ 0x2545f491, 0x9e3779b1) ^ (seed << 7)) >>> 0 || 1;
  state = Math.imul(state ^ (state >>> 15), 0x85ebca6b) >>> 0 || 1;
  return () => {
    state ^= state << 13;
    state >>>= 0;
    state ^= state >>> 17;
    state ^= state << 5;
    state >>>= 0;
    return state / 4_294_967_296;
  };
}
export const seedOf = (text: string): number =>
  [...text].reduce((sum, char) => (Math.imul(sum, 31) + (char.codePointAt(0) ?? 0)) >>> 0, 17);

const fixedChildren = new Set([
  'table',
  'thead',
  'tbody',
  'tfoot',
  'tr',
  'colgroup',
  'ul',
  'ol',
  'dl',
  'select',
  'option',
  'script',
  'style',
  'textarea',
  'noscript',
  'svg',
  'iframe',
  'form',
  'details',
  'template',
  'input',
  'img',
  'br',
  'col',
  'pre',
]);
const inline = new Set([
  'span',
  'a',
  'b',
  'i',
  'em',
  's',
  'strong',
  'label',
  'button',
  'p',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'dt',
  'time',
  'bdi',
  'small',
  'th',
  'summary',
]);
const silent = new Set(['script', 'style', 'textarea', 'noscript', 'option', 'template', 'svg', 'title']);

const pick = <T>(next: Random, items: readonly T[]): T => items[Math.floor(next() * items.length)] as T;
const tagOf = (element: Element): string => element.localName;

/** Elements of a fragment, those in declarative shadow roots included. Forms stay as they are: their inputs may clobber them. */
function elementsOf(root: ParentNode): Element[] {
  return [...root.querySelectorAll('*')].flatMap((element) => {
    if (element instanceof HTMLFormElement) return [];
    return element instanceof HTMLTemplateElement && element.hasAttribute('shadowrootmode')
      ? [element, ...elementsOf(element.content)]
      : [element];
  });
}
const containers = (root: ParentNode): Element[] =>
  elementsOf(root).filter((e) => !fixedChildren.has(tagOf(e)) && !e.id && e.childNodes.length > 0);
function textsOf(root: ParentNode): Text[] {
  return elementsOf(root)
    .filter((e) => !silent.has(tagOf(e)))
    .flatMap((e) => [...e.childNodes].filter((n): n is Text => n.nodeType === Node.TEXT_NODE));
}

type Change = (root: DocumentFragment) => void;
type ChangeFor = (next: Random) => Change;

const renameClasses: ChangeFor = (next) => {
  const names = new Map<string, string>();
  const renamed = (name: string) => {
    const known = names.get(name);
    if (known) return known;
    const fresh = `${pick(next, ['x', 'css', '_', 'k'])}${Math.floor(next() * 1e9).toString(36)}`;
    names.set(name, fresh);
    return fresh;
  };
  return (root) => {
    for (const element of elementsOf(root)) {
      if (tagOf(element) === 'style')
        element.textContent = (element.textContent ?? '').replace(
          /\.([a-zA-Z][\w-]*)/g,
          (_all, name: string) => `.${renamed(name)}`,
        );
      const given = element.getAttribute('class');
      if (given) element.setAttribute('class', given.split(/\s+/).filter(Boolean).map(renamed).join(' '));
    }
  };
};

const wrap: ChangeFor = (next) => (root) => {
  for (const element of containers(root)) {
    if (next() > 0.22) continue;
    for (let depth = next() < 0.3 ? 2 : 1; depth > 0; depth -= 1) {
      const box = element.ownerDocument.createElement(
        inline.has(tagOf(element)) ? 'span' : pick(next, ['div', 'span', 'div']),
      );
      if (next() < 0.5) box.className = `w${Math.floor(next() * 1e6).toString(36)}`;
      box.append(...element.childNodes);
      element.append(box);
    }
  }
};

const neutralPieces = [
  '<i class="ico"></i>',
  '<!---->',
  '<!-- v-if -->',
  '<span></span>',
  '<em aria-hidden="true"></em>',
  '<svg width="8" height="8"></svg>',
  '<span class="anchor"> </span>',
];
const neutralSiblings: ChangeFor = (next) => (root) => {
  for (const element of containers(root)) {
    if (next() > 0.2) continue;
    const holder = element.ownerDocument.createElement('template');
    holder.innerHTML = pick(next, neutralPieces);
    element.insertBefore(
      holder.content,
      element.childNodes[Math.floor(next() * (element.childNodes.length + 1))] ?? null,
    );
  }
};

const splitText: ChangeFor = (next) => (root) => {
  for (const text of textsOf(root)) {
    const whole = text.data;
    if (whole.trim().length < 4 || next() > 0.33 || !text.parentElement || fixedChildren.has(tagOf(text.parentElement)))
      continue;
    const at = 1 + Math.floor(next() * (whole.length - 2));
    const rest = text.splitText(at);
    const between = rest.ownerDocument.createComment('');
    rest.before(between);
    if (next() < 0.5 && !/\d$/.test(text.data)) {
      const span = rest.ownerDocument.createElement('span');
      rest.replaceWith(span);
      span.append(rest);
    }
  }
};

const colonWidths: ChangeFor = (next) => (root) => {
  for (const text of textsOf(root))
    text.data = text.data.replace(/(\p{Script=Han}\s?)([:：])/gu, (all, before: string, colon: string) =>
      next() < 0.6 ? `${before}${colon === ':' ? '：' : ':'}` : all,
    );
};

const zeroWidth = ['\u200b', '\u200d', '\ufeff', '\u2060', '\u200e'];
const invisibleCharacters: ChangeFor = (next) => (root) => {
  for (const text of textsOf(root)) {
    if (next() > 0.3) continue;
    text.data = text.data.replace(/(?<=\p{Script=Han})(?=\p{Script=Han}|[:：])/u, () => pick(next, zeroWidth));
  }
};

/** Only around the whole text of an element: between the parts of a word a person would see it. */
const whitespaceAround: ChangeFor = (next) => (root) => {
  for (const text of textsOf(root)) {
    if (!text.data.trim() || text.previousSibling || text.nextSibling || next() > 0.4) continue;
    text.data = `${pick(next, ['', '\n  ', ' ', '\u00a0'])}${text.data}${pick(next, ['', '\n', ' ', '\u00a0'])}`;
  }
};

const swapped: Readonly<Record<string, string>> = {
  div: 'section',
  span: 'font',
  section: 'div',
  em: 'span',
  h2: 'h3',
  i: 'em',
};
const swapTags: ChangeFor = (next) => (root) => {
  for (const element of elementsOf(root)) {
    const other = swapped[tagOf(element)];
    if (!other || element.id || next() > 0.25) continue;
    const replacement = element.ownerDocument.createElement(other);
    for (const { name, value } of element.attributes) replacement.setAttribute(name, value);
    replacement.append(...element.childNodes);
    element.replaceWith(replacement);
  }
};

const scopeAttributes: ChangeFor = (next) => {
  const scope = `data-v-${Math.floor(next() * 1e9).toString(16)}`;
  return (root) => {
    for (const element of elementsOf(root))
      if (tagOf(element) !== 'template' && next() < 0.7) element.setAttribute(scope, '');
  };
};

function shuffled(next: Random, length: number): number[] {
  const order = Array.from({ length }, (_, i) => i);
  for (let i = length - 1; i > 0; i -= 1) {
    const j = Math.floor(next() * (i + 1));
    const held = order[i] as number;
    order[i] = order[j] as number;
    order[j] = held;
  }
  return order;
}
const cellsOf = (row: Element): Element[] =>
  [...row.children].filter((c) => c.matches('td, th, [role$="cell"], [role="columnheader"]'));
const isHeader = (row: Element): boolean =>
  cellsOf(row).length > 2 && cellsOf(row).every((c) => c.matches('th, [role="columnheader"]'));
const spans = (row: Element): boolean =>
  cellsOf(row).some((cell) => ['colspan', 'rowspan'].some((name) => Number(cell.getAttribute(name) ?? 1) > 1));
const tables = 'table, [role="table"], [role="grid"]';

/** By the prototype: an input of a form in view may clobber `closest`. */
const tableAround = (element: Element | null): Element | null =>
  element && Element.prototype.closest.call(element, tables);

interface Grid {
  /** How many tables it stands in: the head of an inner one says nothing about the rows around it. */
  readonly depth: number;
  readonly heads: readonly Element[];
  /** Some cells stand across columns or rows beside others: groups of columns, merged cells, a sum. Their columns stay. */
  readonly merged: boolean;
  readonly rows: readonly Element[];
}
function gridsOf(root: ParentNode): Grid[] {
  const all = elementsOf(root);
  const rowsOf = new Map<Element, Element[]>();
  for (const row of all.filter((e) => e.matches('tr, [role="row"]'))) {
    const table = tableAround(row);
    if (table) rowsOf.set(table, [...(rowsOf.get(table) ?? []), row]);
  }
  return [...rowsOf].map(([table, own]): Grid => {
    let depth = 0;
    for (let outer = tableAround(table.parentElement); outer; outer = tableAround(outer.parentElement)) depth += 1;
    const merged = own.some((row) => spans(row) && cellsOf(row).length > 1);
    return { depth, heads: own.filter(isHeader), merged, rows: own.filter((row) => !isHeader(row) && !spans(row)) };
  });
}

/** A head moves together with the rows under it, in its own table or in the body tables that follow; a gutter stays last. */
const reorderColumns: ChangeFor = (next) => {
  const orders = new Map<string, number[]>();
  return (root) => {
    const grids = gridsOf(root);
    for (const [index, { depth, heads, merged, rows }] of grids.entries()) {
      const [head] = heads;
      if (!head || heads.length > 1 || merged) continue;
      const level = grids.slice(index + 1).filter((grid) => grid.depth === depth);
      const end = level.findIndex((grid) => grid.heads.length > 0);
      const bodies = rows.length > 0 ? rows : level.slice(0, end < 0 ? level.length : end).flatMap((grid) => grid.rows);
      const [width = 0, ...others] = new Set(bodies.map((row) => cellsOf(row).length));
      const titles = cellsOf(head).map((c) => c.textContent?.replace(/[\s\u200b-\u200f\u2060\ufeff]/g, '') ?? '');
      if (others.length > 0 || width < 2 || titles.slice(width).some(Boolean) || titles.length < width) continue;
      const key = titles.join('/');
      const order = orders.get(key) ?? shuffled(next, width);
      orders.set(key, order);
      for (const row of [head, ...bodies]) {
        const cells = cellsOf(row);
        row.append(...order.map((i) => cells[i] as Element), ...cells.slice(width));
      }
    }
  };
};

const mutationKinds = {
  renameClasses,
  wrap,
  neutralSiblings,
  splitText,
  colonWidths,
  invisibleCharacters,
  whitespaceAround,
  swapTags,
  scopeAttributes,
  reorderColumns,
} satisfies Record<string, ChangeFor>;
export type MutationKind = keyof typeof mutationKinds;

export interface Mutated {
  readonly kinds: readonly MutationKind[];
  readonly fragments: readonly string[];
}
/** Applies `count` kinds, chosen by `seed`, to all fragments of one page. `count` 0 only parses and writes out again. */
export function mutateFragments(fragments: readonly string[], count: number, seed: number): Mutated {
  const next = random(seed);
  const kinds: MutationKind[] = [];
  let bag: MutationKind[] = [];
  while (kinds.length < count) {
    if (bag.length === 0) bag = Object.keys(mutationKinds) as MutationKind[];
    kinds.push(...bag.splice(Math.floor(next() * bag.length), 1));
  }
  // Split words are kept together: white space comes before the splits.
  kinds.sort((a, b) => Number(b === 'whitespaceAround') - Number(a === 'whitespaceAround'));
  const changes = kinds.map((kind) => mutationKinds[kind](next));
  return {
    kinds,
    fragments: fragments.map((html) => {
      // By the prototype: the page in view may clobber `document`.
      const holder = Document.prototype.createElement.call(document, 'template') as HTMLTemplateElement;
      holder.innerHTML = html;
      for (const change of changes) change(holder.content);
      return holder.innerHTML;
    }),
  };
}
