import type { MonthReport } from '@/lib/app/reports/month-report';
import { formatYuan } from '@/lib/domain/money';
import { ladderInOrder, ladderStanding, type PenaltyStep } from '@/lib/domain/reports/penalty-ladder';
import { useOptions } from '../options-services';
import { useText } from '../options-text';
import { Part } from '../section';
import { PenaltyEditor } from './penalty-editor';
import { penaltyText } from './penalty-text';

/** 处罚阶梯: where the month stands by the shop's own figures. */
export function PenaltyPart({ report }: { readonly report: MonthReport }) {
  const { t } = useText();
  const { settings } = useOptions();
  const { penalties } = settings;
  return (
    <Part title={t('penalty.title')}>
      {penalties.length === 0 ? (
        <p>{t('penalty.none')}</p>
      ) : (
        <>
          <Standing report={report} steps={penalties} />
          <Ladder steps={penalties} late={lateOf(report)} />
        </>
      )}
      <PenaltyEditor saved={penalties} key={JSON.stringify(penalties)} />
    </Part>
  );
}

/** Late ones of the month, with those that are overdue now and will be late ones when they are closed. */
const lateOf = ({ current, openOverdue }: MonthReport): number => current.counts.late + (openOverdue ?? 0);

function Standing({ report, steps }: { readonly report: MonthReport; readonly steps: readonly PenaltyStep[] }) {
  const { t } = useText();
  const late = lateOf(report);
  const { unknown } = report.current.counts;
  const standing = ladderStanding(steps, late);
  const atWorst = ladderStanding(steps, late + unknown);
  return (
    <div data-ladder={standing.reached?.from ?? 0}>
      <p>
        {report.openOverdue === null
          ? t('penalty.late', { late })
          : t('penalty.late-so-far', { closed: report.current.counts.late, open: report.openOverdue, late })}
      </p>
      <p>
        <strong>
          {standing.reached
            ? t('penalty.reached', { from: standing.reached.from, text: penaltyText(t, standing.reached) })
            : t('penalty.not-reached')}
        </strong>{' '}
        {standing.next
          ? t('penalty.next', { more: standing.next.more, text: penaltyText(t, standing.next.step) })
          : t('penalty.last')}
      </p>
      {atWorst.reached && atWorst.reached.from !== standing.reached?.from && (
        <p>{t('penalty.at-worst', { count: unknown, text: penaltyText(t, atWorst.reached) })}</p>
      )}
    </div>
  );
}

function Ladder({ steps, late }: { readonly steps: readonly PenaltyStep[]; readonly late: number }) {
  const { t } = useText();
  const { reached } = ladderStanding(steps, late);
  return (
    <div class="table-frame">
      <table class="table table-narrow">
        <thead>
          <tr>
            {(['from', 'text', 'points', 'yuan'] as const).map((column) => (
              <th scope="col" key={column}>
                {t(`penalty.column.${column}`)}
              </th>
            ))}
            <td />
          </tr>
        </thead>
        <tbody>
          {ladderInOrder(steps).map((step) => (
            <tr key={step.from} class={step.from === reached?.from ? 'ladder-here' : undefined}>
              <th scope="row">{t('penalty.from-said', { from: step.from })}</th>
              <td class="found">{step.text}</td>
              <td class="digits">{step.points ?? ''}</td>
              <td class="digits">{step.amountFen === null ? '' : formatYuan(step.amountFen)}</td>
              <td>{step.from === reached?.from && <span class="tag">{t('penalty.here')}</span>}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
