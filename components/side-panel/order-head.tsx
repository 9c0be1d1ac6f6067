import { useState } from 'preact/hooks';
import type { Fact, OrderDateField, OrderFacts, WrittenInstant } from '@/lib/domain/order-facts';
import { sourceText } from './explanation';
import type { PanelActions } from './panel-actions';
import { useText } from './panel-text';
import { writtenText } from './panel-time';

const dateFields: readonly OrderDateField[] = ['signedAt', 'completedAt', 'shippedAt', 'paidAt', 'orderedAt'];

interface OrderHeadProps {
  readonly facts: OrderFacts;
  readonly now: number;
}

/** Status and dates of the order, each with the place where it was read. */
export function OrderHead({ facts, now }: OrderHeadProps) {
  const { t } = useText();
  const first = dateFields.find((field) => facts[field].state === 'read');
  return (
    <section class="panel-order">
      <p class="panel-order-line">
        {facts.status.state === 'read' && <span class="panel-status">{facts.status.value}</span>}
        {first && (
          <span class="digits">
            {t(`field.${first}`)} <DateValue fact={facts[first]} now={now} />
          </span>
        )}
      </p>
      <details class="panel-disclosure">
        <summary>{t('dates.all')}</summary>
        <dl class="panel-dates">
          {facts.status.state === 'read' && (
            <div>
              <dt>{t('dates.status')}</dt>
              <dd>
                {facts.status.value} <span class="muted">{sourceText(t, facts.status.source)}</span>
              </dd>
            </div>
          )}
          {dateFields.map((field) => (
            <DateRow key={field} field={field} fact={facts[field]} now={now} />
          ))}
        </dl>
      </details>
    </section>
  );
}

interface DateRowProps {
  readonly field: OrderDateField;
  readonly fact: Fact<WrittenInstant>;
  readonly now: number;
}

function DateRow({ field, fact, now }: DateRowProps) {
  const { t } = useText();
  return (
    <div>
      <dt>{t(`field.${field}`)}</dt>
      <dd class="digits">
        <DateValue fact={fact} now={now} />{' '}
        <span class="muted">{fact.state === 'read' && sourceText(t, fact.source)}</span>
      </dd>
    </div>
  );
}

function DateValue({ fact, now }: Pick<DateRowProps, 'fact' | 'now'>) {
  const { t } = useText();
  if (fact.state === 'read') return <>{writtenText(t, fact.value, now)}</>;
  return <span class="muted">{t(fact.state === 'missing' ? 'dates.not-read' : 'dates.contradictory')}</span>;
}

interface CopyOrderProps {
  readonly orderId: string;
  readonly copy: PanelActions['copy'];
}

/** The order number; pressing it copies it. */
export function CopyOrder({ orderId, copy }: CopyOrderProps) {
  const { t } = useText();
  const [copied, setCopied] = useState<string | null>(null);
  const copyNow = async () => setCopied((await copy(orderId)) ? orderId : null);
  return (
    <button type="button" class="panel-order-id digits" title={t('panel.copy-order')} onClick={copyNow}>
      {orderId}
      <span class="panel-copied" aria-live="polite">
        {copied === orderId ? t('action.copied') : t('action.copy')}
      </span>
    </button>
  );
}
