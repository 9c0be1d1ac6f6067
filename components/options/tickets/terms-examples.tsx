import { useState } from 'preact/hooks';
import { whenText } from '@/components/ui/when';
import { exampleDue } from '@/lib/app/tickets/example-due';
import { type TermsDraft, termsOfKind } from '@/lib/app/tickets/terms-draft';
import { dayNumberOf, hourMs, minuteMs, startOfBeijingDay } from '@/lib/domain/beijing-time';
import type { TicketKind } from '@/lib/domain/tickets/ticket-kind';
import { useText } from '../options-text';
import { draftKinds } from './draft-kinds';

/** The times of day of product.md rule 4, as milliseconds after midnight. */
const examples = [15 * hourMs, 17 * hourMs + 30 * minuteMs, 19 * hourMs, 23 * hourMs + 10 * minuteMs, 6 * hourMs];

interface TermsExamplesProps {
  readonly draft: TermsDraft;
  readonly now: number;
}

/** When a ticket of a kind would be due that was created at these times today; computed by the clock itself. */
export function TermsExamples({ draft, now }: TermsExamplesProps) {
  const { t } = useText();
  const [chosen, setChosen] = useState<TicketKind>('crc');
  const kinds = draftKinds(t, draft);
  const kind = kinds.some((each) => each.kind === chosen) ? chosen : 'other';
  const terms = termsOfKind(draft, kind, now);
  const today = startOfBeijingDay(dayNumberOf(now));
  return (
    <>
      <p>
        <label class="form-row-inline form-row">
          {t('tickets.kind')}
          <select
            class="field"
            data-example-kind={kind}
            value={kind}
            onChange={(event) => {
              const found = kinds.find((each) => each.kind === event.currentTarget.value);
              if (found) setChosen(found.kind);
            }}
          >
            {kinds.map((each) => (
              <option key={each.kind} value={each.kind}>
                {each.name}
              </option>
            ))}
          </select>
        </label>
      </p>
      <table class="table table-narrow">
        <caption class="visually-hidden">{t('tickets.examples')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('tickets.example.created')}</th>
            <th scope="col">{t('tickets.example.due')}</th>
          </tr>
        </thead>
        <tbody>
          {examples.map((timeOfDay) => {
            const createdAt = today + timeOfDay;
            return (
              <tr key={timeOfDay} data-example={timeOfDay}>
                <td class="digits">{whenText(t, createdAt, now)}</td>
                <td class="digits">
                  {terms === null
                    ? t('terms.due-unreadable')
                    : whenText(t, exampleDue(terms, 'other', createdAt).dueAt, now)}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </>
  );
}
