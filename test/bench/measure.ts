/** One line of the table. */
export interface Row {
  readonly what: string;
  readonly value: string;
  /** What is to be reached, in words; empty for a line that only informs. */
  readonly target: string;
  /** null for a line that only informs. */
  readonly reached: boolean | null;
}

export const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
};

/** What the measured code answered, kept in sight of everybody so that no engine may leave the work out. */
export const answers: { last: unknown } = { last: undefined };

/**
 * Microseconds that one call takes: the median of several rounds, each long enough for the clock to see it.
 * `work` is given the number of the call, so that it does not do the same thing every time.
 */
export function microseconds(work: (call: number) => unknown, { rounds = 9, roundMs = 40 } = {}): number {
  let calls = 1;
  const round = () => {
    const began = performance.now();
    for (let call = 0; call < calls; call += 1) answers.last = work(call);
    return performance.now() - began;
  };
  while (round() < roundMs) calls *= 2;
  return (median(Array.from({ length: rounds }, round)) / calls) * 1000;
}

const digits = (value: number) => (value >= 100 ? value.toFixed(0) : value.toPrecision(2));
export const us = (value: number): string => `${digits(value)} µs`;
export const ms = (value: number): string => `${digits(value)} ms`;

export function printTable(rows: readonly Row[]): void {
  const mark = { true: 'reached', false: 'NOT REACHED', null: '' };
  const cells = rows.map(({ what, value, target, reached }) => [what, value, target, mark[`${reached}`]]);
  // A Chinese character takes two places on a screen.
  const wide = (text: string) => text.length + (text.match(/[\u2e80-\uffef]/g)?.length ?? 0);
  const widths = [0, 1, 2].map((column) => Math.max(...cells.map((row) => wide(row[column] ?? ''))));
  for (const row of cells) {
    console.log(
      row
        .map((text, column) => text + ' '.repeat(Math.max(0, (widths[column] ?? 0) - wide(text))))
        .join('  ')
        .trimEnd(),
    );
  }
}
