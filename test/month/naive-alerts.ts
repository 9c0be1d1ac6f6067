import { minuteMs } from '@/lib/domain/beijing-time';
import type { AlertPreferences, QuietHours } from '@/lib/domain/tickets/alert-levels';
import type { TicketKind } from '@/lib/domain/tickets/ticket-kind';

/**
 * The oracle of the alerts: the rules as they are written, by looking at one minute after the other. It shares nothing with the
 * product but the shape of the preferences and of the ids. Every instant that it is given lies on a whole minute.
 */

type Counts = (at: number) => boolean;

/** What the rules ask of a ticket. */
export interface NaiveTicket {
  readonly id: string;
  readonly kind: TicketKind;
  readonly startedAt: number;
  readonly dueAt: number;
  readonly limitMs: number;
  /** Whether a minute counts against the ticket. */
  readonly counts: Counts;
  readonly snoozedUntil: number | null;
  readonly isOverdue: boolean;
  /** Due times for which an alert stands for one of this. */
  readonly duesBefore: readonly number[];
}

export interface NaiveAlert {
  readonly id: string;
  /** What it would be called for the due times before. */
  readonly formerIds: readonly string[];
  /** The first minute in which it may be given. */
  readonly from: number;
  readonly dueAt: number;
}

const day = 24 * 60 * minuteMs;
const searchedDays = 30;

export function isQuiet(at: number, quiet: QuietHours | null): boolean {
  if (quiet === null || quiet.fromMs === quiet.toMs) return false;
  const time = (at + 8 * 60 * minuteMs) % day;
  return quiet.fromMs < quiet.toMs
    ? quiet.fromMs <= time && time < quiet.toMs
    : quiet.fromMs <= time || time < quiet.toMs;
}

/** Backwards from the due time as long as no more than the level's time is left. */
function momentOf({ startedAt, dueAt, counts }: NaiveTicket, leftMs: number): number {
  let at = dueAt;
  let left = 0;
  while (at > startedAt) {
    const minuteBefore = counts(at - minuteMs) ? minuteMs : 0;
    if (left + minuteBefore > leftMs) break;
    left += minuteBefore;
    at -= minuteMs;
  }
  return at;
}

function firstMinute(from: number, isRight: Counts): number | null {
  for (let at = from; at < from + searchedDays * day; at += minuteMs) if (isRight(at)) return at;
  return null;
}

/** 30 minutes of opening before the shop closed, or the first open minute of the ticket. */
function broughtForward(moment: number, startedAt: number, isOpen: Counts): number | null {
  let found: number | null = null;
  let open = 0;
  for (let at = moment - minuteMs; at >= startedAt && open < 30; at -= minuteMs) {
    if (!isOpen(at)) continue;
    open += 1;
    found = at;
  }
  return found;
}

function intoHours(moment: number, { startedAt, dueAt }: NaiveTicket, isOpen: Counts): number | null {
  const opening = firstMinute(moment, isOpen);
  return opening !== null && (opening === moment || opening < dueAt)
    ? moment
    : broughtForward(moment, startedAt, isOpen);
}

/** Every alert that a ticket is to have, by the rules, with the first minute in which it may be given. */
export function naiveAlerts(
  ticket: NaiveTicket,
  { levels, breach }: AlertPreferences,
  isOpen: Counts,
): readonly NaiveAlert[] {
  const { id, dueAt, limitMs, snoozedUntil, duesBefore } = ticket;
  const named = (name: string, from: number): NaiveAlert => ({
    id: `${name}:${id}:${dueAt}`,
    formerIds: duesBefore.map((before) => `${name}:${id}:${before}`),
    from,
    dueAt,
  });
  const atClosing = !isOpen(dueAt) && isOpen(dueAt - minuteMs) && !isQuiet(dueAt, breach.quiet);
  const free = (quiet: QuietHours | null) => (at: number) => isOpen(at) && !isQuiet(at, quiet);
  const breachFrom = atClosing ? dueAt : firstMinute(dueAt, free(breach.quiet));
  const breaches = breachFrom === null ? [] : [named('breach', breachFrom)];
  if (ticket.isOverdue) return breaches;

  const ofKind = levels[ticket.kind] ?? levels.other;
  const warnings: (NaiveAlert & { readonly at: number })[] = [];
  for (const { id: level, when, quiet } of ofKind) {
    const leftMs = when.by === 'left' ? when.minutes * minuteMs : limitMs - (limitMs * when.percent) / 100;
    const at = intoHours(momentOf(ticket, leftMs), ticket, isOpen);
    if (at === null || (snoozedUntil !== null && at < snoozedUntil)) continue;
    const from = firstMinute(at, free(quiet));
    if (from !== null && from < dueAt) warnings.push({ ...named(`soon:${level}`, from), at: leftMs });
  }
  warnings.sort((a, b) => b.at - a.at);
  if (snoozedUntil !== null) {
    const from = firstMinute(snoozedUntil, isOpen);
    const reminder = { id: `snooze:${id}:${snoozedUntil}`, formerIds: [], at: Number.POSITIVE_INFINITY, dueAt };
    if (from !== null && from < dueAt) warnings.unshift({ ...reminder, from });
  }
  const lasting = warnings.filter(({ from }, index) => !warnings.slice(index + 1).some((later) => later.from <= from));
  return [...lasting, ...breaches];
}
