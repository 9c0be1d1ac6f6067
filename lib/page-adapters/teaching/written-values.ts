import type { TaughtField } from '@/lib/domain/lesson';
import type { WrittenInstant } from '@/lib/domain/order-facts';
import { orderPhase } from '@/lib/domain/order-status';
import { agree, readDate } from '../label-reading/dates';
import { isStatusName, readShape } from '../label-reading/shapes';

export type Normalised = WrittenInstant | string;

/** A value in a text. */
export interface WrittenValue {
  readonly start: number;
  readonly text: string;
  readonly normalised: Normalised;
}

const dateStart = /(?<!\d)\d{4}(?=\s*[-/.年]\s*\d)/g;
const digits = /(?<![\w*-])(?:\d{4}(?: \d{4}){2,4}(?![\d ]*\d)|\d+)(?![\w*-]|\.\d)/g;
const word = /[^\s,;|:]+/g;

const isDateField = (field: TaughtField): boolean => field.endsWith('At');

/** A value in the form in which a fact holds it; null where it has not the shape of the field. */
export function normalise(field: TaughtField, text: string): Normalised | null {
  if (isDateField(field)) return readDate(text)?.value ?? null;
  const bare = text.replace(/\s+/g, '');
  if (field === 'status') return isStatusName(bare) || orderPhase(text) !== 'unknown' ? bare : null;
  const shape = readShape(field, text);
  return shape.state === 'value' && shape.length === text.length ? shape.value : null;
}

/** Whether two values of one field may be the same, as exactly as they are written. */
export const sameValue = (a: Normalised, b: Normalised): boolean =>
  typeof a === 'string' || typeof b === 'string' ? a === b : agree(a, b);

/**
 * The values of a field's shape in a clean text. Neither end of a range is one.
 * @example valuesIn('signedAt', '包裹已于 2026-11-02 13:05 送达') // [{ start: 5, text: '2026-11-02 13:05', … }]
 */
export function valuesIn(field: TaughtField, text: string): readonly WrittenValue[] {
  const found: WrittenValue[] = [];
  let over = 0;
  for (const match of text.matchAll(isDateField(field) ? dateStart : field === 'status' ? word : digits)) {
    const start = match.index;
    if (start < over) continue;
    const shape = isDateField(field) ? readShape(field, text.slice(start)) : null;
    if (shape?.state === 'contradictory') over = text.length;
    if (shape && shape.state !== 'value') continue;
    const written = shape?.state === 'value' ? shape.value.trim() : match[0];
    const normalised = normalise(field, written);
    if (normalised === null) continue;
    found.push({ start, text: written, normalised });
    over = start + written.length;
  }
  return found;
}
