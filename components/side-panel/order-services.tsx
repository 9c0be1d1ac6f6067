import { whenText } from '@/components/ui/when';
import type { RunningApplication } from '@/lib/app/applied-services';
import type { ServiceOrder } from '@/lib/domain/service-order';
import { type PanelTranslate, useText } from './panel-text';

interface OrderServicesProps {
  /** What still runs first. */
  readonly serviceOrders: readonly ServiceOrder[];
  /** The one that the page is about. */
  readonly inView: string | null;
  readonly now: number;
}

/** What was applied for already: service orders that pages have shown of this order. Ended ones stand behind a disclosure. */
export function OrderServices({ serviceOrders, inView, now }: OrderServicesProps) {
  const { t } = useText();
  const list = (those: readonly ServiceOrder[]) => (
    <ul>
      {those.map((each) => (
        <AppliedService key={each.serviceId} serviceOrder={each} isInView={each.serviceId === inView} now={now} />
      ))}
    </ul>
  );
  const running = serviceOrders.filter(({ closed }) => closed !== true);
  const ended = serviceOrders.filter(({ closed }) => closed === true);
  if (serviceOrders.length === 0) return null;
  return (
    <section class="panel-applied">
      {running.length > 0 && <h3>{t('applied.title', { count: running.length })}</h3>}
      {list(running)}
      {ended.length > 0 && (
        <details class="panel-disclosure">
          <summary>{t('applied.ended', { count: ended.length })}</summary>
          {list(ended)}
        </details>
      )}
    </section>
  );
}

interface AppliedServiceProps {
  readonly serviceOrder: ServiceOrder;
  readonly isInView: boolean;
  readonly now: number;
}

function AppliedService({ serviceOrder, isInView, now }: AppliedServiceProps) {
  const { t } = useText();
  const { serviceId, skuId, type, status, seenAt } = serviceOrder;
  return (
    <li
      class="panel-ticket"
      data-service-order={serviceId}
      data-closed={String(serviceOrder.closed ?? 'unknown')}
      aria-current={isInView ? 'true' : undefined}
    >
      <span>{t(`applied.type.${type ?? 'unknown'}`)}</span>
      <strong>{status ?? t('applied.no-status')}</strong>
      <span class="panel-facts muted digits">
        <span>{t('applied.number', { number: serviceId })}</span>
        {skuId !== null && <span>{t('line.sku', { sku: skuId })}</span>}
        <span>{seenText(t, seenAt, now)}</span>
        {isInView && <span class="panel-tag">{t('applied.in-view')}</span>}
      </span>
    </li>
  );
}

const seenText = (t: PanelTranslate, seenAt: number, now: number): string =>
  t('applied.seen', { when: whenText(t, seenAt, now) });

interface RunningNoticeProps {
  readonly running: RunningApplication;
  readonly now: number;
}

/** A warning before a second application for the same service. The verdict stays what it is. */
export function RunningNotice({ running: { serviceOrder, doubt }, now }: RunningNoticeProps) {
  const { t } = useText();
  const { serviceId, type, status, seenAt } = serviceOrder;
  return (
    <p class="panel-running digits" role="note" data-running={serviceId}>
      {t(`applied.running.${doubt}`, { service: t(`applied.type.${type ?? 'unknown'}`) })}
      <span class="panel-facts muted">
        <span>{t('applied.number', { number: serviceId })}</span>
        {status !== null && <span>{status}</span>}
        <span>{seenText(t, seenAt, now)}</span>
      </span>
    </p>
  );
}
