/**
 * How often a text stands in another. Kinds and runs of blanks do not count, nor do zero-width characters that editors
 * put in to hold the caret; a line break counts as one, however many lines it makes.
 *
 * @example timesIn('您好\n请稍等', '您好\n\n请稍等 您好') // 1
 */
export function timesIn(text: string, whole: string): number {
  const wanted = comparable(text);
  return wanted === '' ? 0 : comparable(whole).split(wanted).length - 1;
}

/** Whether two texts of an editor are the same for a reader. */
export const sameText = (a: string, b: string): boolean => comparable(a) === comparable(b);

const comparable = (text: string): string =>
  text
    .replace(/[\u200b-\u200d\u2060\ufeff]/g, '')
    .replace(/\s*\n\s*/g, '\n')
    .replace(/[^\S\n]+/g, ' ')
    .trim();

const delay = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/**
 * Waits until the page's framework has had its say about what was put in: two frames, and a tenth of a second for those
 * that render later. A page that is not shown draws no frames, so they are not waited for longer than that.
 */
export async function settled(view: Window): Promise<void> {
  const twoFrames = new Promise<void>((resolve) => {
    view.requestAnimationFrame(() => view.requestAnimationFrame(() => resolve()));
  });
  await Promise.race([twoFrames, delay(100)]);
  await delay(100);
}
