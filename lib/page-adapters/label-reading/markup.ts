import type { BlockKind, BlockMarks } from './block';
import { attributeOf } from './dom';

/** What the names and roles of elements say. Class names say nothing: they change with every build of a page. */

const words = (text: string): ReadonlySet<string> => new Set(text.split(' '));
const skipped = words(
  'head script style template noscript svg math canvas video audio iframe object embed datalist title meta link option aftersale-sidebar aftersale-chip aftersale-teaching',
);
const inline = words(
  'span a b i em strong label small time code font u s sub sup abbr mark bdi bdo button data del ins q cite kbd samp var output',
);
const headings = words('h1 h2 h3 h4 h5 h6 legend caption summary');
const navigationRoles = words('navigation menu menubar menuitem tablist tab toolbar tooltip');
const fields = words('input textarea select');
const pressableTypes = words('button submit reset image checkbox radio hidden');
const kindOfTag = new Map<string, BlockKind>([
  ['table', 'table'],
  ['thead', 'rowgroup'],
  ['tbody', 'rowgroup'],
  ['tfoot', 'rowgroup'],
  ['tr', 'row'],
  ['td', 'cell'],
  ['th', 'header-cell'],
  ['dt', 'term'],
  ['dd', 'definition'],
]);
const kindOfRole = new Map<string, BlockKind>([
  ['table', 'table'],
  ['grid', 'table'],
  ['treegrid', 'table'],
  ['rowgroup', 'rowgroup'],
  ['row', 'row'],
  ['cell', 'cell'],
  ['gridcell', 'cell'],
  ['columnheader', 'header-cell'],
  ['rowheader', 'header-cell'],
  ['term', 'term'],
  ['definition', 'definition'],
]);
const itemAddress = /^(?:https?:)?\/\/item\.(?:m\.)?jd\.com\/(?:product\/)?(\d{6,14})\.html/i;

export const isSkipped = (tag: string): boolean => skipped.has(tag);

export const kindOf = (tag: string, role: string | null): BlockKind =>
  (role === null ? undefined : kindOfRole.get(role)) ?? kindOfTag.get(tag) ?? 'plain';

/** A field that a person types into or chooses in, one that is pressed, or none. `named`: the element has attributes. */
export function fieldKindOf(element: Element, tag: string, named: boolean): 'typed' | 'pressed' | null {
  if (tag === 'input')
    return pressableTypes.has((attributeOf(element, 'type') ?? 'text').toLowerCase()) ? 'pressed' : 'typed';
  if (fields.has(tag)) return 'typed';
  const editable = named ? attributeOf(element, 'contenteditable') : null;
  return editable !== null && editable !== 'false' ? 'typed' : null;
}

/** The SKU that a link to the shop front names. jd-domain facts 1.1. */
export const skuIdOfLink = (element: Element, tag: string): string | null =>
  tag === 'a' ? (itemAddress.exec(attributeOf(element, 'href') ?? '')?.[1] ?? null) : null;

const unmarked: BlockMarks = {
  heading: false,
  button: false,
  link: false,
  itemLink: false,
  navigation: false,
  columnHead: false,
  inline: false,
  shownField: false,
};
/** Of the text that a read-only field shows. */
export const shownMarks: BlockMarks = { ...unmarked, shownField: true };
const inlineOnly: BlockMarks = { ...unmarked, inline: true };
const marked = words('a button thead nav menu h1 h2 h3 h4 h5 h6 legend caption summary');

export function marksOf(element: Element, tag: string, role: string | null): BlockMarks {
  if (role === null && !marked.has(tag)) return inline.has(tag) ? inlineOnly : unmarked;
  return {
    heading: headings.has(tag) || role === 'heading',
    button: tag === 'button' || role === 'button',
    link: tag === 'a',
    itemLink: skuIdOfLink(element, tag) !== null,
    navigation: tag === 'nav' || tag === 'menu' || (role !== null && navigationRoles.has(role)),
    columnHead: tag === 'thead' || role === 'columnheader',
    inline: inline.has(tag),
    shownField: false,
  };
}
