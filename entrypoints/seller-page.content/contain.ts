/**
 * Keeps a failure of ours from the seller's page: where one of our parts fails, this instance ends and takes what it
 * showed with it. Nothing on the page is better than something half right.
 *
 * @example watchPage({ …, onReading: contain(context, show) })
 */
export function contain<Arguments extends readonly unknown[]>(
  context: { readonly abort: () => void },
  run: (...given: Arguments) => void,
): (...given: Arguments) => void {
  return (...given) => {
    try {
      run(...given);
    } catch {
      context.abort();
    }
  };
}
