import { VerdictMark } from '@/components/ui/verdict-mark';
import { whenText } from '@/components/ui/when';
import { pageStanding } from '@/lib/app/page-health-standing';
import type { PageHealth } from '@/lib/domain/page-health';
import type { PageKind } from '@/lib/domain/page-kind';
import { factName, factState, summary, wayFound } from './health-words';
import { useOptions } from './options-services';
import { useText } from './options-text';

const marks = { well: 'in-window', lacking: 'overdue', changed: 'unknown' } as const;

/** One kind of page: how it is read, when it was read last, and fact by fact behind a disclosure. */
export function HealthKind({ health }: { readonly health: PageHealth }) {
  const { t } = useText();
  const { clock } = useOptions();
  const now = clock.now();
  const { state } = pageStanding(health);
  return (
    <li class="health-kind" data-page={health.kind} data-standing={state}>
      <h3>{t(`page-kind.${health.kind}`)}</h3>
      <p class="health-line">
        <VerdictMark verdict={marks[state]} />
        <span>{summary(t, health, now)}</span>
      </p>
      <p class="muted digits">{t('health.read-at', { when: whenText(t, health.readAt, now) })}</p>
      {(state === 'changed' || health.facts.length > 0) && (
        <div class="health-more">
          {state === 'changed' && (
            <p class="muted">{t(showsOrder(health.kind) ? 'health.changed-note' : 'health.changed-note.other')}</p>
          )}
          {health.facts.length > 0 && <HealthFacts health={health} />}
        </div>
      )}
    </li>
  );
}

/** Only places in an order can be taught. */
const showsOrder = (kind: PageKind): boolean =>
  kind === 'order-detail' || kind === 'order-list' || kind === 'after-sale-detail' || kind === 'chat';

function HealthFacts({ health }: { readonly health: PageHealth }) {
  const { t } = useText();
  const { clock } = useOptions();
  const when = (at: number) => whenText(t, at, clock.now());
  return (
    <details class="disclosure">
      <summary>{t('health.details', { page: t(`page-kind.${health.kind}`) })}</summary>
      <div class="table-frame">
        <table class="table">
          <thead>
            <tr>
              {(['field', 'state', 'how', 'since', 'last-read'] as const).map((column) => (
                <th scope="col" key={column}>
                  {t(`health.column.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {health.facts.map((fact) => (
              <tr key={fact.field} data-fact={fact.field} data-state={fact.state}>
                <th scope="row">{factName(t, health.kind, fact.field)}</th>
                <td>{factState(t, fact)}</td>
                <td>{wayFound(t, fact, health.rows)}</td>
                <td class="digits">{when(fact.since)}</td>
                <td class="digits">{fact.lastReadAt === null ? t('health.never') : when(fact.lastReadAt)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
