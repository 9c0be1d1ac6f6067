const yuanText = /^[¥￥]?\s*(\d{1,3}(?:[,，]\d{3})+|\d+)(?:\.(\d{1,2}))?\s*元?$/;

/**
 * Money as pages and files write it, in 分. null where the text is no amount of money (also: negative, a third decimal,
 * beyond what a number holds exactly), because a price that is nearly right compares wrong.
 * @example parseYuan('¥1,299.00') // 129_900
 */
export function parseYuan(text: string): number | null {
  const match = yuanText.exec(text.trim());
  if (!match) return null;
  const yuan = (match[1] ?? '').replace(/[,，]/g, '');
  const fen = Number(yuan + (match[2] ?? '').padEnd(2, '0'));
  return Number.isSafeInteger(fen) ? fen : null;
}

/**
 * An amount of 分 in 元, without the sign of the currency.
 * @example formatYuan(129_900) // '1,299.00'
 */
export function formatYuan(fen: number): string {
  const padded = String(Math.abs(fen)).padStart(3, '0');
  const yuan = padded.slice(0, -2).replace(/\B(?=(\d{3})+$)/g, ',');
  return `${fen < 0 ? '-' : ''}${yuan}.${padded.slice(-2)}`;
}
