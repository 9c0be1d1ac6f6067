import { attributeOf, childCountOf, drawnParentOf, fieldValueOf, tagOf, textContentOf } from './dom';
import { cleanText } from './text';

/** Parents with more than one child between a field and the buttons of its form, where a page makes forms without `form`. */
const formDepth = 4;
const searches = /^(?:查询|搜索|检索|筛选|重置|清空|查找)/;
const choosing =
  /(?:^|[-_\s])(?:select|selector|selection|combobox|combo|cascader|picker|datebox|datetimebox|calendar|search|filter)(?:$|[-_\s])/i;
/** What a field says while it is empty, where it is one to type a text into. */
const typing = /^(?:请(?:输入|填写)|暂?无|-*$)/;

const isNamedForChoosing = (element: Element): boolean =>
  /^(?:combobox|listbox|search|searchbox|spinbutton)$/.test(attributeOf(element, 'role') ?? '') ||
  choosing.test(attributeOf(element, 'class') ?? '');

const opensChoice = (element: Element): boolean =>
  ['aria-haspopup', 'aria-expanded', 'aria-controls', 'list'].some((name) => attributeOf(element, name) !== null) ||
  !typing.test((attributeOf(element, 'placeholder') ?? '').trim());

/** Whether something in an element starts a search or empties its fields. */
function hasSearch(element: Element): boolean {
  const pressable = Element.prototype.querySelectorAll.call(element, 'button, a, [role="button"], input');
  return [...pressable].some((each) => {
    const isInput = tagOf(each) === 'input';
    if (isInput && !/^(?:button|submit|reset)$/i.test(attributeOf(each, 'type') ?? '')) return false;
    return searches.test(cleanText(isInput ? fieldValueOf(each) : textContentOf(each)).replace(/\s+/g, ''));
  });
}

/**
 * Tells of a field whether it shows a value instead of asking for one: it cannot be typed into, and nothing says that it is
 * there to choose or to search with. Old back offices show their records in such fields. In doubt it asks.
 */
export function shownFields(): (element: Element) => boolean {
  const searching = new Map<Element, boolean>();
  const isSearching = (element: Element): boolean => {
    const known = searching.get(element) ?? hasSearch(element);
    searching.set(element, known);
    return known;
  };
  return (element) => {
    if (tagOf(element) !== 'input' || (attributeOf(element, 'type') ?? 'text').toLowerCase() !== 'text') return false;
    if (attributeOf(element, 'readonly') === null && attributeOf(element, 'disabled') === null) return false;
    if (opensChoice(element) || isNamedForChoosing(element)) return false;
    let forks = 0;
    for (let around = drawnParentOf(element); around && forks < formDepth; around = drawnParentOf(around)) {
      if (isNamedForChoosing(around) && forks < 2) return false;
      if (tagOf(around) === 'form') return !isSearching(around);
      if (childCountOf(around) < 2) continue;
      if (isSearching(around)) return false;
      forks += 1;
    }
    return true;
  };
}
