import { segmentText } from '@/components/ui/clock-words';
import { kindName } from '@/components/ui/kind-name';
import { durationText } from '@/components/ui/when';
import type { ClockFinding, TicketEvidence } from '@/lib/app/reports/evidence';
import { hourMs, minuteMs, secondMs } from '@/lib/domain/beijing-time';
import { withoutContacts } from '@/lib/domain/reports/shared-words';
import type { DueSegment } from '@/lib/domain/tickets/due-explanation';
import type { TicketKind } from '@/lib/domain/tickets/ticket-kind';
import type { OptionsTranslate } from '../options-text';

/**
 * A duration as a clock shows it, rounded down to the second.
 * @example clockText(9_930_000) // '2:45:30'
 */
export function clockText(ms: number): string {
  const two = (n: number) => String(n).padStart(2, '0');
  const hours = Math.floor(ms / hourMs);
  return `${hours}:${two(Math.floor((ms % hourMs) / minuteMs))}:${two(Math.floor((ms % minuteMs) / secondMs))}`;
}

/** What a kind is called in the evidence. @example kindText(t, evidence) // 'CRC 高危' */
export const kindText = (t: OptionsTranslate, { standing }: TicketEvidence): string =>
  kindName(t, standing.kind, standing.ownKindName);

/** Why a segment counts or not; what a person wrote is without phone numbers and mail addresses. */
export const evidenceReason = (t: OptionsTranslate, segment: DueSegment): string => {
  const { why } = segment;
  return segmentText(
    t,
    why.type === 'paused' ? { ...segment, why: { ...why, reason: withoutContacts(why.reason) } } : segment,
  );
};

/** How the verdict came to be, in a sentence. @example verdictReason(t, evidence) // '到期前 1 小时 5 分处理完。' */
export function verdictReason(t: OptionsTranslate, { outcome, standing, until }: TicketEvidence): string {
  if (outcome === null) return t(until >= standing.dueAt ? 'evidence.why.open-overdue' : 'evidence.why.open');
  if (outcome.why !== null) return t(`evidence.why.${outcome.why}`);
  if (outcome.verdict === 'late') return t('evidence.why.late', { over: durationText(t, outcome.overMs) });
  const key = outcome.closedBy === 'handled' ? 'evidence.why.on-time' : 'evidence.why.seen-on-time';
  return t(key, { left: durationText(t, outcome.dueAt - outcome.closedAt) });
}

/** What was noticed of the computer's clock. */
export const findingText = (t: OptionsTranslate, finding: ClockFinding): string =>
  t(`evidence.clock.${finding.type}`, {
    by: durationText(t, finding.type === 'slept' ? finding.forMs : finding.byMs),
  });

/** The name of a kind where only the kind is known. */
export const eventKind = (t: OptionsTranslate, kind: TicketKind, { standing }: TicketEvidence): string =>
  kindName(t, kind, kind === standing.kind ? standing.ownKindName : null);
