const tidyText = /^[\x21-\x7e\u4e00-\u9fff]*$/;
const plainText = /^[\x20-\x7e\u4e00-\u9fff]*$/;
// Zero-width characters, soft hyphen, byte order mark, bidirectional marks, variation selectors.
const invisible = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]|[\ufe00-\ufe0f]/g;

/**
 * A text as a reader takes it: full width as half width, no invisible characters, each space one blank.
 * @example cleanText('签收时间：２０２６-11-02\u200b  13:05') // '签收时间:2026-11-02 13:05'
 */
export function cleanText(text: string): string {
  if (tidyText.test(text)) return text;
  const canonical = plainText.test(text) ? text : text.normalize('NFKC').replace(invisible, '');
  return canonical.replace(/\s+/g, ' ').trim();
}

const bareLabel = /^[\u4e00-\u9fffA-Z]+$/;

/**
 * What a label is looked up by: no spaces, no colon at the end, no star or bullet before it, no unit or hint behind it.
 * Takes a clean text.
 * @example labelKey('* 签 收 时 间:') // '签收时间'
 */
export const labelKey = (clean: string): string =>
  bareLabel.test(clean)
    ? clean
    : clean
        .replace(/\s+/g, '')
        .replace(/^[*•●·▪■◆○|-]+/, '')
        .replace(/[:*?]+$/, '')
        .replace(/\((?:元|¥|RMB|件|个|北京时间|SKU|商品编号)\)$/i, '')
        .toUpperCase();
