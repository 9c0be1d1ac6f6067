import type { TicketOutcome } from '@/lib/domain/tickets/ticket-outcome';

/** How many closed tickets came to which verdict. */
export interface VerdictCounts {
  readonly onTime: number;
  readonly late: number;
  /** Neither, because the instant of the answer or of the start is not known well enough. */
  readonly unknown: number;
}

type Judged = Pick<TicketOutcome, 'verdict'>;

/** @example countVerdicts([{ verdict: 'late' }]) // { onTime: 0, late: 1, unknown: 0 } */
export const countVerdicts = (outcomes: readonly Judged[]): VerdictCounts => {
  const count = (verdict: TicketOutcome['verdict']) => outcomes.filter((outcome) => outcome.verdict === verdict).length;
  return { onTime: count('on-time'), late: count('late'), unknown: count('unknown') };
};

/** @example totalOf({ onTime: 9, late: 1, unknown: 2 }) // 12 */
export const totalOf = ({ onTime, late, unknown }: VerdictCounts): number => onTime + late + unknown;

/**
 * The share of tickets answered in time among those that could be judged, from 0 to 1; what is unknown is in neither part
 * and has to be told beside it. null where none could be judged.
 * @example onTimeRate({ onTime: 9, late: 1, unknown: 2 }) // 0.9
 */
export function onTimeRate({ onTime, late }: VerdictCounts): number | null {
  const judged = onTime + late;
  return judged === 0 ? null : onTime / judged;
}
