import type { PanelLine } from '@/lib/app/panel-model';
import { type ApplicationDraft, emptyDraft } from '@/lib/domain/application';
import { formatYuan } from '@/lib/domain/money';
import type { PolicyRevision } from '@/lib/domain/policy';
import type { Service } from '@/lib/domain/service';
import { ApplicationForm } from './application-form';
import { ExchangeList } from './exchange-list';
import type { PanelActions } from './panel-actions';
import { useText } from './panel-text';
import { ServiceRow } from './service-row';
import { UnsupportedServices } from './unsupported-services';

export interface LineCardProps {
  readonly orderId: string;
  readonly panelLine: PanelLine;
  readonly policy: PolicyRevision | null;
  readonly now: number;
  readonly draft: ApplicationDraft | null;
  readonly onDraft: (draft: ApplicationDraft | null) => void;
  readonly copy: PanelActions['copy'];
}

/** One SKU of the order: what it is, its three services, what may be sent in exchange, and the application in place. */
export function LineCard({ orderId, panelLine, policy, now, draft, onDraft, copy }: LineCardProps) {
  const { line, verdicts, exchange } = panelLine;
  const apply = (service: Service) => onDraft({ ...(draft ?? emptyDraft(orderId, line)), service });
  return (
    <section class="panel-card" data-sku={line.skuId}>
      <LineHead panelLine={panelLine} />
      {verdicts
        .filter(({ verdict }) => verdict !== 'unsupported')
        .map((judged) => (
          <ServiceRow
            key={judged.service}
            verdict={judged}
            policy={policy}
            now={now}
            onApply={
              judged.verdict === 'in-window' || judged.verdict === 'overdue' ? () => apply(judged.service) : null
            }
          />
        ))}
      {exchange && <ExchangeList exchange={exchange} />}
      <UnsupportedServices
        verdicts={verdicts.filter(({ verdict }) => verdict === 'unsupported')}
        policy={policy}
        now={now}
      />
      {draft && <ApplicationForm draft={draft} panelLine={panelLine} onChange={onDraft} copy={copy} />}
    </section>
  );
}

function LineHead({ panelLine: { line } }: Pick<LineCardProps, 'panelLine'>) {
  const { t } = useText();
  return (
    <header class="panel-line-head">
      <h3 title={line.name ?? undefined}>{line.name ?? t('line.nameless')}</h3>
      <p class="muted digits">
        {t('line.sku', { sku: line.skuId })}
        {line.quantity !== null && ` ${t('line.quantity', { quantity: line.quantity })}`}
        {line.jdPriceFen !== null && ` · ${t('line.price', { price: formatYuan(line.jdPriceFen) })}`}
        {line.gift && <span class="panel-tag">{t('line.gift')}</span>}
      </p>
    </header>
  );
}
