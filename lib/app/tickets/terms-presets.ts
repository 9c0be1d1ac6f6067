import { builtInTerms, notice2021Preset } from '@/lib/domain/tickets/clock-terms';
import { type NewTerms, type TermsDraft, termsDraftOf } from './terms-draft';

/** What JD has announced: article [B] of 2023-06-10, and the notice of 2021-04-23. product.md rule 4. */
export const termsPresets = {
  article2023: { calendar: builtInTerms.calendar, kinds: builtInTerms.kinds },
  notice2021: notice2021Preset,
} as const satisfies Readonly<Record<string, NewTerms>>;
export type TermsPreset = keyof typeof termsPresets;

/**
 * Fills a draft with the limits and the weekly hours of a preset. What JD's announcements say nothing of stays: single days,
 * notices, kinds of the shop's own, which go by `other` from then on.
 * @example withPreset(draft, 'notice2021').rules.other.mode // 'natural'
 */
export function withPreset(draft: TermsDraft, preset: TermsPreset): TermsDraft {
  const { calendar, rules } = termsDraftOf(termsPresets[preset]);
  return { ...draft, rules, calendar: { ...draft.calendar, weekdays: calendar.weekdays } };
}
