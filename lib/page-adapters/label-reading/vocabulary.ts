import type { OrderFactField } from '@/lib/domain/order-facts';
import { cleanText, labelKey } from './text';

/** What a label can stand for. */
export type LabelKey =
  | OrderFactField
  | 'orderId'
  | 'skuId'
  /** 商品编号: the SKU where no label says SKU. */
  | 'itemNumber'
  /** 商品编码: what the SKUs of one item have in common. */
  | 'spuId'
  | 'jdPrice'
  | 'stock'
  /** Whether goods are on the shelf. */
  | 'listed'
  | 'quantity'
  /** The name of goods: what it says is no label. */
  | 'itemName'
  /** The head of a column that shows goods: their name, and perhaps their SKU under it. */
  | 'goods'
  | 'serviceId'
  | 'ticketId'
  | 'ticketType'
  | 'ticketStatus'
  | 'createdAt'
  | 'countdown'
  /** The number of another order that belongs to this one: parent, origin. */
  | 'otherOrder'
  /** The number of a record that has dates and a status of its own: refund, dispute, invoice. */
  | 'otherRecord'
  /** What people wrote. Nothing in its value is read. */
  | 'freeText'
  /** A label of the back office whose value is no business of ours. */
  | 'plain';

/** The labels of one page kind. A label counts only as a whole, never as a part of a longer text. */
export interface Vocabulary {
  /** What a text stands for as a label, with its alias as the vocabulary writes it. Takes clean text. */
  find(text: string): { readonly key: LabelKey; readonly alias: string } | undefined;
  /** The longest label that a text begins with, where the label is not cut off by a colon. */
  prefix(text: string): { readonly key: LabelKey; readonly alias: string; readonly length: number } | undefined;
}

/**
 * @example
 * const vocabulary = vocabularyOf({ signedAt: ['签收时间', '妥投时间'] });
 * vocabulary.find('* 签 收 时 间：') // { key: 'signedAt', alias: '签收时间' }
 */
export function vocabularyOf(labels: Partial<Record<LabelKey, readonly string[]>>): Vocabulary {
  const aliases = new Map<string, { readonly key: LabelKey; readonly alias: string }>();
  const initials = new Set<string>();
  let longest = 0;
  // Once the first text is looked up, and not while the page loads.
  function learn(): void {
    if (longest > 0) return;
    for (const [key, words] of Object.entries(labels) as [LabelKey, readonly string[]][]) {
      for (const alias of words) {
        const looked = labelKey(cleanText(alias));
        aliases.set(looked, { key, alias });
        initials.add(looked.charAt(0));
        longest = Math.max(longest, looked.length);
      }
    }
  }
  return {
    find: (text) => {
      learn();
      return text.length > 2 * longest + 8 ? undefined : (aliases.get(text) ?? aliases.get(labelKey(text)));
    },
    prefix: (text) => {
      learn();
      const first = /[^\s*]/.exec(text.slice(0, 8))?.[0];
      if (first === undefined || !initials.has(first.toUpperCase())) return undefined;
      let found: ReturnType<Vocabulary['prefix']>;
      let looked = '';
      for (let length = 1; length <= text.length && looked.length < longest; length += 1) {
        const character = text[length - 1] ?? '';
        if (/[\s*]/.test(character)) continue;
        looked += character.toUpperCase();
        const hit = aliases.get(looked);
        if (hit) found = { ...hit, length };
      }
      return found;
    },
  };
}

/**
 * A vocabulary in which the labels of a second one mean what they mean there.
 * @example extendedVocabulary(orderWords.vocabulary, vocabularyOf({ createdAt: ['申请时间'] }))
 */
export const extendedVocabulary = (vocabulary: Vocabulary, further: Vocabulary): Vocabulary => ({
  find: (text) => further.find(text) ?? vocabulary.find(text),
  prefix: (text) => {
    const own = vocabulary.prefix(text);
    const added = further.prefix(text);
    return added && added.length >= (own?.length ?? 0) ? added : own;
  },
});
