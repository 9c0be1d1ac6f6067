import { drawnParentOf, isElement, shadowRootOf, tagOf } from './label-reading/dom';

/** Whether what a reading sees is what the document says at one moment, though the document changes meanwhile. */
export interface OneMoment {
  /**
   * The document changed. False where what was seen and what is still to be seen may belong together no more.
   * @param next the node that is looked at next: all before it in the document has been seen
   */
  readonly outlasts: (records: readonly MutationRecord[], next: Node) => boolean;
  /** Changes of what had been seen: the reading tells of the document before them. */
  readonly missed: readonly MutationRecord[];
}

type Place = 'seen' | 'to-come' | 'across';

const compare = Node.prototype.compareDocumentPosition;
const find = Element.prototype.querySelector;
const disconnected = 1;
const before = 2;
const around = 8;

/**
 * A reading that goes through a document in turns sees one moment of it as long as nothing changes that is still to come once
 * something has changed that was seen: up to the first change of what was seen, all is as it was seen or will be.
 *
 * @example oneMoment().outlasts(ticksOfTheClockInThePageHeader, rowAtTheBottom) // true
 */
export function oneMoment(): OneMoment {
  const missed: MutationRecord[] = [];

  return {
    missed,
    outlasts: (records, next) => {
      if (isDrawnElsewhere(next)) return false;
      const places = records.map((record) => placeOf(record, next));
      if (places.includes('across')) return false;
      for (const [index, record] of records.entries()) if (places[index] === 'seen') missed.push(record);
      return missed.length === 0 || !places.includes('to-come');
    },
  };
}

function placeOf(record: MutationRecord, next: Node): Place {
  if (mayShowOrHideOthers(record)) return 'across';
  const position = compare.call(next, record.target);
  if ((position & (disconnected | around)) !== 0) return 'across';
  if ((position & before) === 0) return 'to-come';
  // Of an element that is gone nobody can say any more whether it is seen.
  return [...record.removedNodes].some(isElement) ? 'across' : 'seen';
}

/** A rule of style may bear on any part of the document; a style of its own only on the element. */
function mayShowOrHideOthers({ type, target, attributeName, addedNodes, removedNodes }: MutationRecord): boolean {
  if (type === 'attributes') return attributeName !== 'style';
  return isInStyles(target) || (type === 'childList' && [...addedNodes, ...removedNodes].some(bringsStyles));
}

const isStyles = (node: Node): boolean => isElement(node) && /^(?:style|link)$/.test(tagOf(node));
const isInStyles = (node: Node): boolean => isStyles(node) || (node.parentNode !== null && isStyles(node.parentNode));
const bringsStyles = (node: Node): boolean =>
  isStyles(node) || (isElement(node) && find.call(node, 'style, link') !== null);

/** Slots give children another order than the document does. */
function isDrawnElsewhere(node: Node): boolean {
  for (let outer = drawnParentOf(node); outer !== null; outer = drawnParentOf(outer))
    if (shadowRootOf(outer) !== null) return true;
  return false;
}
