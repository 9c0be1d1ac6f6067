import * as z from 'zod/mini';

/**
 * One step of what late tickets cost, in the shop's own figures. JD names none (jd-domain 4.2: numeric penalties not found), so
 * there is no step out of the box.
 */
export const penaltyStep = z.object({
  /** From this number of late tickets in a month on; at least 1. */
  from: z.int().check(z.gte(1), z.lte(9999)),
  text: z.string().check(z.maxLength(60)),
  /** Points taken off; null where the step takes none or the shop does not know. */
  points: z.nullable(z.number().check(z.gte(0), z.lte(9999))),
  /** Money in 分; null as with points. */
  amountFen: z.nullable(z.int().check(z.gte(0))),
});
export type PenaltyStep = z.infer<typeof penaltyStep>;

/** Where a number of late tickets stands on the ladder. */
export interface LadderStanding {
  /** The step that is reached; null below the first one. */
  readonly reached: PenaltyStep | null;
  /** The next one, and how many more late tickets lead to it; null on the last one. */
  readonly next: { readonly step: PenaltyStep; readonly more: number } | null;
}

/** @example ladderInOrder([{ from: 5, … }, { from: 3, … }])[0].from // 3 */
export const ladderInOrder = (steps: readonly PenaltyStep[]): readonly PenaltyStep[] =>
  [...steps].sort((a, b) => a.from - b.from);

/**
 * @param steps in any order
 * @param late how many tickets were late in the month
 * @example ladderStanding([{ from: 3, text: '警告', points: null, amountFen: null }], 1).next?.more // 2
 */
export function ladderStanding(steps: readonly PenaltyStep[], late: number): LadderStanding {
  const ordered = ladderInOrder(steps);
  const step = ordered.find(({ from }) => from > late);
  return {
    reached: ordered.findLast(({ from }) => from <= late) ?? null,
    next: step ? { step, more: step.from - late } : null,
  };
}
