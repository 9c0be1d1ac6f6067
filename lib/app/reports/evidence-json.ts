import { segmentRows } from '@/lib/domain/reports/segment-rows';
import { withoutContacts } from '@/lib/domain/reports/shared-words';
import { beijingInstant } from '@/lib/domain/reports/written-instant';
import type { ClockTerms } from '@/lib/domain/tickets/clock-terms';
import type { DueExplanation, SegmentReason } from '@/lib/domain/tickets/due-explanation';
import type { IncidentStanding } from '@/lib/domain/tickets/incident';
import type { TicketEvent } from '@/lib/domain/tickets/ticket';
import type { Evidence, TicketEvidence } from './evidence';

/** Who made the evidence and for whom. */
export interface EvidenceMaker {
  readonly shopName: string;
  /** Of the extension. */
  readonly version: string;
}

const evidenceFormat = { format: 'aftersale-evidence', version: 1 } as const;

/**
 * Evidence as a JSON file, format `aftersale-evidence` version 1, described in the README beside this file. Instants are
 * ISO 8601 with Beijing's offset, with milliseconds where there are any; durations are whole milliseconds (`…Ms`).
 * @example JSON.parse(evidenceJson(evidence, { shopName: '', version: '0.1.0' })).tickets[0].verdict // 'late'
 */
export const evidenceJson = (evidence: Evidence, { shopName, version }: EvidenceMaker): string =>
  `${JSON.stringify(
    {
      ...evidenceFormat,
      madeAt: beijingInstant(evidence.madeAt),
      madeBy: version,
      shop: shopName === '' ? null : shopName,
      period: periodOf(evidence),
      terms: evidence.terms.map(writtenTerms),
      tickets: evidence.tickets.map(writtenTicket),
    },
    null,
    2,
  )}\n`;

function periodOf({ subject }: Evidence) {
  if (subject.type === 'ticket') return null;
  const { text, from, to } = subject.month;
  return { month: text, from: beijingInstant(from), to: beijingInstant(to) };
}

/** Epoch ms become instants; null and what is absent stay as they are. */
const orNull = (at: number | null): string | null => (at === null ? null : beijingInstant(at));

const writtenTerms = (terms: ClockTerms) => ({ ...terms, adoptedAt: beijingInstant(terms.adoptedAt) });

function writtenTicket(evidence: TicketEvidence) {
  const { standing, explanation, outcome, until } = evidence;
  return {
    id: standing.id,
    kind: standing.kind,
    ownKindName: standing.ownKindName,
    orderId: standing.orderId,
    verdict: outcome?.verdict ?? 'open',
    why: outcome?.why ?? null,
    underAppeal: outcome?.underAppeal ?? null,
    ...writtenTimes(explanation),
    estimated: standing.estimated,
    dueFrom: standing.dueFrom,
    closedAt: orNull(outcome?.closedAt ?? null),
    closedBy: outcome?.closedBy ?? null,
    until: beijingInstant(until),
    usedMs: outcome?.usedMs ?? standing.usedMs,
    overMs: outcome?.overMs ?? null,
    events: evidence.ticket.events.map(writtenEvent),
    segments: segmentRows(explanation.segments, until).map(({ from, to, why, ...row }) => ({
      from: beijingInstant(from),
      to: beijingInstant(to),
      ...row,
      why: writtenReason(why),
    })),
    incidents: evidence.incidents.map(writtenIncident),
    computerClock: evidence.clockFindings.map((finding) => ({ ...finding, at: beijingInstant(finding.at) })),
  };
}

function writtenTimes({ startedAt, startedBy, limitMs, mode, dueAt, computedDueAt, page, replans }: DueExplanation) {
  return {
    startedAt: beijingInstant(startedAt),
    startedBy,
    limitMs,
    mode,
    dueAt: beijingInstant(dueAt),
    computedDueAt: beijingInstant(computedDueAt),
    page: page && { ...page, readAt: beijingInstant(page.readAt), dueAt: beijingInstant(page.dueAt) },
    replans: replans.map((replan) => ({ ...replan, at: beijingInstant(replan.at) })),
  };
}

const writtenReason = (why: SegmentReason): SegmentReason =>
  why.type === 'paused' ? { ...why, reason: withoutContacts(why.reason) } : why;

const instantFields: ReadonlySet<string> = new Set(['at', 'createdAt', 'closedAt', 'until']);
const wordFields: ReadonlySet<string> = new Set(['reason', 'note']);

const writtenEvent = (event: TicketEvent) =>
  Object.fromEntries(
    Object.entries(event).map(([field, value]) => {
      if (typeof value === 'number' && instantFields.has(field)) return [field, beijingInstant(value)];
      if (typeof value === 'string' && wordFields.has(field)) return [field, withoutContacts(value)];
      return [field, value];
    }),
  );

const writtenIncident = ({ id, from, until, reason, pauses, messageCopiedAt }: IncidentStanding) => ({
  id,
  from: beijingInstant(from),
  until: orNull(until),
  reason: withoutContacts(reason),
  pauses,
  messageCopiedAt: orNull(messageCopiedAt),
});
