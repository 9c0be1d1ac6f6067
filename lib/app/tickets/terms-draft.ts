import { hourMs, minuteMs } from '@/lib/domain/beijing-time';
import { fail, ok, type Result } from '@/lib/domain/result';
import type { ClockRule, ClockTerms } from '@/lib/domain/tickets/clock-terms';
import type { TicketKind } from '@/lib/domain/tickets/ticket-kind';
import { type CalendarDraft, calendarDraftOf, readCalendarDraft } from './calendar-draft';
import type { TermsDraftProblem } from './draft-hours';
import { type DraftOwnKind, draftOwnKindOf, readOwnKinds } from './own-kind-draft';

/** What a shop adopts; number and time are given when it does. */
export type NewTerms = Omit<ClockTerms, 'id' | 'adoptedAt'>;

/** The limit of a kind as it is being written: what stands in the two fields. */
export interface DraftRule {
  readonly hours: string;
  readonly minutes: string;
  readonly mode: ClockRule['mode'];
  /** Hours of this kind alone; kept, but of no effect, while every hour counts. null: the shop's. */
  readonly calendar: CalendarDraft | null;
}

/** Terms that somebody is writing. No clock goes by them before they are adopted. */
export interface TermsDraft {
  /** The shop's hours. */
  readonly calendar: CalendarDraft;
  /** A kind without a rule of its own goes by `other`. */
  readonly rules: { readonly other: DraftRule } & { readonly [Kind in TicketKind]?: DraftRule };
  readonly ownKinds: readonly DraftOwnKind[];
}

const longestLimitMs = 9999 * hourMs;
/** Minutes to so many places tell one millisecond from the next. */
const minutePlaces = 6;

const ruleDraftOf = ({ limitMs, mode, calendar }: ClockRule): DraftRule => ({
  hours: String(Math.floor(limitMs / hourMs)),
  minutes: String(Number(((limitMs % hourMs) / minuteMs).toFixed(minutePlaces))),
  mode,
  calendar: calendar ? calendarDraftOf(calendar) : null,
});

/** Every entry of a record of rules, changed; `other` stays among them. */
const mapRules = <From, To>(
  rules: { readonly other: From } & { readonly [Kind in TicketKind]?: From },
  map: (rule: From, kind: TicketKind) => To,
) => ({
  ...(Object.fromEntries(
    (Object.entries(rules) as [TicketKind, From][]).map(([kind, rule]) => [kind, map(rule, kind)]),
  ) as { readonly [Kind in TicketKind]?: To }),
  other: map(rules.other, 'other'),
});

/**
 * A draft to begin with.
 * @example termsDraftOf(builtInTerms).rules.other // { hours: '4', minutes: '0', mode: 'counted', calendar: null }
 */
export const termsDraftOf = ({ calendar, kinds, ownKinds = [] }: NewTerms): TermsDraft => ({
  calendar: calendarDraftOf(calendar),
  rules: mapRules(kinds, ruleDraftOf),
  ownKinds: ownKinds.map(draftOwnKindOf),
});

/** @example draftRuleOf(draft, 'crc') // the one of `other` until CRC is given its own */
export const draftRuleOf = ({ rules }: TermsDraft, kind: TicketKind): DraftRule => rules[kind] ?? rules.other;

/** Changes the rule of a kind, which from then on is its own. @example withRule(draft, 'crc', { mode: 'natural' }) */
export const withRule = (draft: TermsDraft, kind: TicketKind, patch: Partial<DraftRule>): TermsDraft => ({
  ...draft,
  rules: { ...draft.rules, [kind]: { ...draftRuleOf(draft, kind), ...patch } },
});

/** Lets a kind go by `other` again. @example withoutRule(draft, 'crc').rules.crc // undefined */
export const withoutRule = (draft: TermsDraft, kind: DraftOwnKind['kind']): TermsDraft => {
  const { [kind]: _, ...rules } = draft.rules;
  return { ...draft, rules: { ...rules, other: draft.rules.other } };
};

/** Adds a kind of the shop's own, which goes by `other` at first. @example withNewKind(draft, 'own-7f3a') */
export const withNewKind = (draft: TermsDraft, kind: DraftOwnKind['kind']): TermsDraft => ({
  ...draft,
  ownKinds: [...draft.ownKinds, { kind, name: '', words: '' }],
});

/** @example withOwnKind(draft, { kind: 'own-1', name: '价保', words: '价保' }) */
export const withOwnKind = (draft: TermsDraft, changed: DraftOwnKind): TermsDraft => ({
  ...draft,
  ownKinds: draft.ownKinds.map((own) => (own.kind === changed.kind ? changed : own)),
});

/** Removes a kind of the shop's own together with its rule. @example withoutKind(draft, 'own-1').ownKinds // [] */
export const withoutKind = (draft: TermsDraft, kind: Exclude<TicketKind, 'other'>): TermsDraft => ({
  ...withoutRule(draft, kind),
  ownKinds: draft.ownKinds.filter((own) => own.kind !== kind),
});

/** Full-width digits are what a Chinese input method writes; minutes may have a fraction where stored limits have one. */
function readLimit({ hours, minutes }: DraftRule): number | null {
  const written = (text: string) => text.normalize('NFKC').trim() || '0';
  const [h, m] = [written(hours), written(minutes)];
  if (![h, m].every((text) => /^\d{1,5}(?:\.\d{1,6})?$/.test(text))) return null;
  const limitMs = Math.round(Number(h) * hourMs) + Math.round(Number(m) * minuteMs);
  return limitMs > 0 && limitMs <= longestLimitMs ? limitMs : null;
}

/** `place` is `kinds/<kind>`; its hours are at `kinds/<kind>/calendar`. */
function readRule(rule: DraftRule, place: string, now: number): Result<ClockRule, readonly TermsDraftProblem[]> {
  const limitMs = readLimit(rule);
  const calendar =
    rule.mode === 'counted' && rule.calendar !== null
      ? readCalendarDraft(rule.calendar, `${place}/calendar`, now)
      : null;
  const problems: readonly TermsDraftProblem[] = [
    ...(limitMs === null ? [{ code: 'limit-misshapen', place } as const] : []),
    ...(calendar === null || calendar.ok ? [] : calendar.error),
  ];
  if (limitMs === null || problems.length > 0) return fail(problems);
  return ok({ limitMs, mode: rule.mode, ...(calendar?.ok ? { calendar: calendar.value } : {}) });
}

/**
 * The terms that a draft says, every calendar of which compiles and opens again after `now`, or everything in it that cannot be read. Hours of a kind
 * that counts day and night are no part of them. Places: `calendar…`, `kinds/<kind>…` as their readers say, `own/<kind>`.
 * @example readTermsDraft(termsDraftOf(builtInTerms), now) // { ok: true, value: { calendar: everyDay9to19, kinds: … } }
 */
export function readTermsDraft(draft: TermsDraft, now: number): Result<NewTerms, readonly TermsDraftProblem[]> {
  const calendar = readCalendarDraft(draft.calendar, 'calendar', now);
  const ownKinds = readOwnKinds(draft.ownKinds);
  const rules = mapRules(draft.rules, (rule, kind) => readRule(rule, `kinds/${kind}`, now));
  const problems = [calendar, ownKinds, ...Object.values(rules)].flatMap((part) => (part.ok ? [] : part.error));
  if (!calendar.ok || !ownKinds.ok || problems.length > 0) return fail(problems);
  return ok({
    calendar: calendar.value,
    kinds: mapRules(rules, (rule) => (rule as { readonly value: ClockRule }).value),
    ...(ownKinds.value.length > 0 ? { ownKinds: ownKinds.value } : {}),
  });
}

/**
 * The terms by which one kind would be measured, whatever else in the draft cannot be read; null where its own part cannot.
 * @example termsOfKind(draft, 'crc', now)?.kinds.other.limitMs // 14_400_000
 */
export function termsOfKind(draft: TermsDraft, kind: TicketKind, now: number): NewTerms | null {
  const read = readTermsDraft({ ...draft, rules: { other: draftRuleOf(draft, kind) }, ownKinds: [] }, now);
  return read.ok ? read.value : null;
}
