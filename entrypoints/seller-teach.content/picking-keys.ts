const forwards = ['ArrowDown', 'ArrowRight'];
const backwards = ['ArrowUp', 'ArrowLeft'];

/**
 * Which way a key walks among the values, null where it does not walk.
 *
 * @example stepOf({ key: 'Tab', shiftKey: true }) // -1
 */
export function stepOf({ key, shiftKey }: Pick<KeyboardEvent, 'key' | 'shiftKey'>): -1 | 1 | null {
  if (key === 'Tab') return shiftKey ? -1 : 1;
  if (forwards.includes(key)) return 1;
  return backwards.includes(key) ? -1 : null;
}
