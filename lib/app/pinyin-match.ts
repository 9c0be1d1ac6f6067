import { match } from 'pinyin-pro';
import type { PinyinMatch } from './search-replies';

/**
 * Knows the readings of Chinese characters, heteronyms too. Weighs more than the rest of the popup, so it is imported when
 * the first Latin letter is typed and not before.
 *
 * @example pinyinMatch('退货运费', 'thyf') // true, as for 'tuihuoyf'
 */
export const pinyinMatch: PinyinMatch = (text, letters) =>
  match(text, letters, { continuous: true, insensitive: true }) !== null;
