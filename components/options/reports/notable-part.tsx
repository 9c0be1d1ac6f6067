import { useState } from 'preact/hooks';
import { kindName } from '@/components/ui/kind-name';
import { durationText, whenText } from '@/components/ui/when';
import type { TicketOutcome } from '@/lib/domain/tickets/ticket-outcome';
import { useOptions } from '../options-services';
import { useText } from '../options-text';
import { Part } from '../section';

const shownAtFirst = 20;

/** The tickets of a month that somebody may have to answer for, each with the way to its evidence. */
export function NotablePart({ outcomes }: { readonly outcomes: readonly TicketOutcome[] }) {
  const { t } = useText();
  const { clock } = useOptions();
  const [all, setAll] = useState(false);
  if (outcomes.length === 0) return null;
  const shown = all ? outcomes : outcomes.slice(0, shownAtFirst);
  return (
    <Part title={t('reports.notable')}>
      <div class="table-frame">
        <table class="table outcomes">
          <thead>
            <tr>
              {(['id', 'kind', 'verdict', 'due', 'closed', 'over-time'] as const).map((column) => (
                <th scope="col" key={column}>
                  {t(`evidence.column.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((outcome) => (
              <tr key={outcome.id} data-outcome={outcome.verdict}>
                <th scope="row" class="digits">
                  <a href={`#evidence/${outcome.id}`}>{outcome.id}</a>
                </th>
                <td>{kindName(t, outcome.kind, outcome.ownKindName)}</td>
                <td>
                  {t(`reports.verdict.${outcome.verdict}`)}
                  {outcome.underAppeal && <span class="tag">{t('reports.under-appeal')}</span>}
                </td>
                <td class="digits">{whenText(t, outcome.dueAt, clock.now())}</td>
                <td class="digits">{whenText(t, outcome.closedAt, clock.now())}</td>
                <td class="digits">{outcome.verdict === 'late' ? durationText(t, outcome.overMs) : ''}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {shown.length < outcomes.length && (
        <button type="button" class="button" onClick={() => setAll(true)}>
          {t('reports.show-all', { count: outcomes.length })}
        </button>
      )}
    </Part>
  );
}
