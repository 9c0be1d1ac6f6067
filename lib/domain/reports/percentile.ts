/**
 * The percentile by nearest rank: the smallest of the values that at least `percent` of a hundred of them do not exceed. It is
 * always a value that occurred, never one between two of them. (The median of an even number is the lower middle one.)
 * @param sorted ascending
 * @param percent above 0, at most 100
 * @returns null where there is no value
 * @example percentile([10, 20, 30, 40], 50) // 20
 */
export function percentile(sorted: readonly number[], percent: number): number | null {
  const rank = Math.ceil((percent * sorted.length) / 100);
  return sorted[Math.max(1, rank) - 1] ?? null;
}
