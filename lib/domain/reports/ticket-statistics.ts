import { beijingParts } from '@/lib/domain/beijing-time';
import { builtInKinds, isBuiltInKind, type TicketKind } from '@/lib/domain/tickets/ticket-kind';
import type { TicketOutcome } from '@/lib/domain/tickets/ticket-outcome';
import { type ResponseTimes, responseTimes } from './response-times';
import { countVerdicts, onTimeRate, type VerdictCounts } from './verdict-counts';

export interface KindCounts {
  readonly kind: TicketKind;
  /** What the shop calls a kind of its own; null for the built-in ones. */
  readonly ownKindName: string | null;
  readonly counts: VerdictCounts;
}

/** What the closed tickets of a stretch come to. */
export interface TicketStatistics {
  readonly counts: VerdictCounts;
  readonly onTimeRate: number | null;
  /** Late ones whose verdict the shop disputes; they are among `counts.late`. */
  readonly lateUnderAppeal: number;
  readonly response: readonly ResponseTimes[];
  /** Kinds that occurred, built-in ones first. */
  readonly byKind: readonly KindCounts[];
  /** 24 entries by the Beijing hour in which the time ran out: that is when somebody should have been there. */
  readonly byDueHour: readonly VerdictCounts[];
  /** 7 entries by the Beijing weekday of the due time, Sunday first. */
  readonly byDueWeekday: readonly VerdictCounts[];
}

/**
 * Sums closed tickets up. Every ticket is in exactly one entry of each list, so that each list sums to `counts`.
 * @example statisticsOf(outcomes).onTimeRate // 0.96
 */
export function statisticsOf(outcomes: readonly TicketOutcome[]): TicketStatistics {
  const counts = countVerdicts(outcomes);
  return {
    counts,
    onTimeRate: onTimeRate(counts),
    lateUnderAppeal: outcomes.filter(({ verdict, underAppeal }) => verdict === 'late' && underAppeal).length,
    response: responseTimes(outcomes),
    byKind: byKind(outcomes),
    byDueHour: spread(outcomes, 24, (outcome) => beijingParts(outcome.dueAt).hour),
    byDueWeekday: spread(outcomes, 7, (outcome) => beijingParts(outcome.dueAt).weekday),
  };
}

function spread(
  outcomes: readonly TicketOutcome[],
  length: number,
  placeOf: (outcome: TicketOutcome) => number,
): readonly VerdictCounts[] {
  const places = Array.from({ length }, (): TicketOutcome[] => []);
  for (const outcome of outcomes) places[placeOf(outcome)]?.push(outcome);
  return places.map(countVerdicts);
}

function byKind(outcomes: readonly TicketOutcome[]): readonly KindCounts[] {
  const own = [...new Set(outcomes.map(({ kind }) => kind))].filter((kind) => !isBuiltInKind(kind)).sort();
  return [...builtInKinds, ...own].flatMap((kind) => {
    const ofKind = outcomes.filter((outcome) => outcome.kind === kind);
    if (ofKind.length === 0) return [];
    // A kind may have been renamed within the stretch: the name given last is the one that the shop knows it by.
    const ownKindName = ofKind.findLast((outcome) => outcome.ownKindName !== null)?.ownKindName ?? null;
    return [{ kind, ownKindName, counts: countVerdicts(ofKind) }];
  });
}
