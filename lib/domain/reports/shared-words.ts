// A mobile or a landline number however it is grouped: 138 1234 5678, 138-1234-5678, +86…, 010-12345678. Order and ticket
// numbers have no such shape unless they stand for one.
const phone = /(?<!\d)(?:(?:\+?86[\s-]?)?1[3-9]\d[\s-]?\d{4}[\s-]?\d{4}|0\d{2,3}[\s-]\d{7,8})(?!\d)/g;
const mail = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g;

/**
 * What a person of the shop wrote, as it may leave the shop: numbers by which somebody can be called and mail addresses are
 * replaced, because a reason for a pause may have got one. A name cannot be told from other words; the page says so.
 * @example withoutContacts('等顾客 13812345678 回电') // '等顾客 *** 回电'
 */
export const withoutContacts = (words: string): string => words.replace(phone, '***').replace(mail, '***');
