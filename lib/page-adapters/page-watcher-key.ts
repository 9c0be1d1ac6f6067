import type { Extraction } from './contract';

/** Two readings are the same where both keys are: what was read, and at which elements. */
export interface ReadingKey {
  readonly facts: string;
  readonly elements: string;
}

const elementNumbers = new WeakMap<object, number>();
let lastNumber = 0;

/**
 * Sums up a reading for comparison. Elements (the rows that chips stand in) are told apart by identity: a row that was
 * rendered anew is another element with the same facts.
 *
 * @example readingKey({ outcome: 'not-applicable' }).facts // '{"outcome":"not-applicable"}'
 */
export function readingKey(extraction: Extraction): ReadingKey {
  const elements: number[] = [];
  const facts = JSON.stringify(extraction, (_key, value: unknown) => {
    if (!isNode(value)) return value;
    elements.push(numberOf(value));
    return 'element';
  });
  return { facts, elements: elements.join(' ') };
}

const isNode = (value: unknown): value is object => value instanceof Node;

function numberOf(node: object): number {
  const known = elementNumbers.get(node);
  if (known !== undefined) return known;
  lastNumber += 1;
  elementNumbers.set(node, lastNumber);
  return lastNumber;
}
