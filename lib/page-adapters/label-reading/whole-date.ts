import { readDate } from './dates';
import type { WrittenInstant } from '@/lib/domain/order-facts';

/** A text that is a date and nothing else. */
export function wholeDate(text: string): WrittenInstant | null {
  const date = readDate(text);
  return date !== null && date.length === text.length ? date.value : null;
}
