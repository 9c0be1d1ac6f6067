import type { MissingPart, PanelModel } from '@/lib/app/panel-model';
import { typedOrderQuestion } from '@/lib/app/typed-order-form';
import type { TaughtField } from '@/lib/domain/lesson';
import type { OrderDateField, OrderFacts } from '@/lib/domain/order-facts';
import type { PanelActions } from './panel-actions';
import { useText } from './panel-text';
import { TeachButton } from './teach-button';
import { TypeDate } from './type-date';

interface MissingNoticeProps {
  readonly model: PanelModel;
  readonly actions: Pick<PanelActions, 'openOptions' | 'typeDate' | 'teach'>;
}

/** What keeps verdicts from being given, in one line each, with what to do about it. */
export function MissingNotice({ model, actions }: MissingNoticeProps) {
  const { facts, missing, builtAt } = model;
  if (facts === null || missing.length === 0) return null;
  // Where more than dates is missing, one form asks for everything: see TypeOrder.
  const askedTogether = model.typedOrder === null && typedOrderQuestion(model) !== null;
  const typable = missing.filter(
    (part): part is OrderDateField => !askedTogether && isDate(part) && facts[part].state === 'missing',
  );
  return (
    <section class="panel-notice" role="status">
      <ul>
        {missing.map((part) => (
          <li key={part}>
            <MissingLine part={part} facts={facts} actions={actions} />
            <TeachMissing
              field={taughtFieldOf(part, facts)}
              // In a conversation nothing of the order is there to be pointed at.
              teach={model.onlyNamed ? null : actions.teach}
            />
          </li>
        ))}
      </ul>
      {typable.map((field) => (
        <TypeDate key={field} field={field} now={builtAt} onApply={actions.typeDate} />
      ))}
    </section>
  );
}

interface MissingLineProps {
  readonly part: MissingPart;
  readonly facts: OrderFacts;
  readonly actions: Pick<PanelActions, 'openOptions'>;
}

function MissingLine({ part, facts, actions }: MissingLineProps) {
  const { t } = useText();
  if (part === 'policy')
    return (
      <>
        <strong>{t('panel.no-policy')}</strong> {t('panel.no-policy.hint')}{' '}
        <button type="button" class="button button-quiet" onClick={() => actions.openOptions('policy')}>
          {t('panel.no-policy.do')}
        </button>
      </>
    );
  if (part === 'category')
    return (
      <>
        <strong>{t('panel.no-category')}</strong> {t('panel.no-category.hint')}{' '}
        <button type="button" class="button button-quiet" onClick={() => actions.openOptions('catalogue')}>
          {t('panel.no-category.do')}
        </button>
      </>
    );
  if (part === 'lines')
    return (
      <>
        <strong>{t('panel.no-lines')}</strong> {t('panel.no-lines.hint')}
      </>
    );
  if (part === 'status')
    return <strong>{t(facts.status.state === 'missing' ? 'missing.status-absent' : 'missing.status')}</strong>;
  const absent = part === 'orderId' || facts[part].state === 'missing';
  const field = t(`field.${part}`);
  return <strong>{absent ? t('missing.title', { parts: field }) : t('missing.contradictory', { field })}</strong>;
}

function TeachMissing({ field, teach }: { readonly field: TaughtField | null } & Pick<PanelActions, 'teach'>) {
  return (
    field !== null && (
      <>
        {' '}
        <TeachButton field={field} teach={teach} />
      </>
    )
  );
}

/** What of the missing can be pointed at: not the shop's own part, and nothing that the page says twice. */
function taughtFieldOf(part: MissingPart, facts: OrderFacts): TaughtField | null {
  if (part === 'policy' || part === 'category') return null;
  if (part === 'lines') return 'skuId';
  return part === 'orderId' || facts[part].state === 'missing' ? part : null;
}

const isDate = (part: MissingPart): part is OrderDateField =>
  part === 'signedAt' || part === 'completedAt' || part === 'orderedAt' || part === 'paidAt' || part === 'shippedAt';
