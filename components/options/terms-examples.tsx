import { whenText } from '@/components/ui/when';
import { dayNumberOf, hourMs, minuteMs, startOfBeijingDay } from '@/lib/domain/beijing-time';
import type { ClockTerms } from '@/lib/domain/tickets/clock-terms';
import type { Ticket } from '@/lib/domain/tickets/ticket';
import { standingOf } from '@/lib/domain/tickets/ticket-clock';
import { useOptions } from './options-services';
import { useText } from './options-text';

/** The times of day of product.md rule 4, as milliseconds after midnight. */
const examples = [15 * hourMs, 17 * hourMs + 30 * minuteMs, 19 * hourMs, 23 * hourMs + 10 * minuteMs, 6 * hourMs];

/** When a ticket of the most urgent kind would be due that was created at these times today; computed by the clock itself. */
export function TermsExamples({ terms }: { readonly terms: ClockTerms }) {
  const { t } = useText();
  const { clock } = useOptions();
  const now = clock.now();
  const today = startOfBeijingDay(dayNumberOf(now));
  return (
    <table class="table table-narrow">
      <thead>
        <tr>
          <th scope="col">{t('tickets.example.created')}</th>
          <th scope="col">{t('tickets.example.due')}</th>
        </tr>
      </thead>
      <tbody>
        {examples.map((timeOfDay) => {
          const createdAt = today + timeOfDay;
          const { dueAt } = standingOf(exampleTicket(createdAt, terms.id), new Map([[terms.id, terms]]), createdAt);
          return (
            <tr key={timeOfDay} data-example={timeOfDay}>
              <td class="digits">{whenText(t, createdAt, now)}</td>
              <td class="digits">{whenText(t, dueAt, now)}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

const exampleTicket = (createdAt: number, termsId: number): Ticket => ({
  id: '0000',
  events: [{ type: 'opened', at: createdAt, by: 'person', kind: 'crc', orderId: null, createdAt, termsId }],
});
