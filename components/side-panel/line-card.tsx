import { useState } from 'preact/hooks';
import type { RunningApplication } from '@/lib/app/applied-services';
import type { PanelLine } from '@/lib/app/panel-model';
import { type ApplicationDraft, emptyDraft, forService } from '@/lib/domain/application';
import type { PolicyRevision } from '@/lib/domain/policy';
import type { Service } from '@/lib/domain/service';
import { ApplicationForm } from './application-form';
import { ExchangeList } from './exchange-list';
import { LineHead } from './line-head';
import { RunningNotice } from './order-services';
import type { PanelActions } from './panel-actions';
import { ServiceRow } from './service-row';
import { UnsupportedServices } from './unsupported-services';

interface LineCardProps {
  readonly orderId: string;
  readonly panelLine: PanelLine;
  /** What is applied for already of a service of this line. */
  readonly runningOf: (service: Service) => RunningApplication | null;
  readonly policy: PolicyRevision | null;
  readonly now: number;
  readonly draft: ApplicationDraft | null;
  readonly onDraft: (draft: ApplicationDraft | null) => void;
  readonly copy: PanelActions['copy'];
}

/** One SKU of the order: what it is, its three services, what may be sent in exchange, and the application in place. */
export function LineCard({ orderId, panelLine, runningOf, policy, now, draft, onDraft, copy }: LineCardProps) {
  const { line, verdicts, exchange } = panelLine;
  const [summons, setSummons] = useState(0);
  const apply = (service: Service) => {
    onDraft(forService(draft ?? emptyDraft(orderId, line), service));
    setSummons(summons + 1);
  };
  return (
    <section class="panel-card" data-sku={line.skuId}>
      <LineHead panelLine={panelLine} />
      {verdicts
        .filter(({ verdict }) => verdict !== 'unsupported')
        .map((judged) => {
          const running = runningOf(judged.service);
          return (
            <ServiceRow
              key={judged.service}
              verdict={judged}
              policy={policy}
              now={now}
              onApply={
                judged.verdict === 'in-window' || judged.verdict === 'overdue' ? () => apply(judged.service) : null
              }
            >
              {running && <RunningNotice running={running} now={now} />}
              {judged.service === 'exchange' && exchange && <ExchangeList exchange={exchange} now={now} />}
            </ServiceRow>
          );
        })}
      <UnsupportedServices
        verdicts={verdicts.filter(({ verdict }) => verdict === 'unsupported')}
        policy={policy}
        now={now}
      />
      {draft && (
        <ApplicationForm draft={draft} panelLine={panelLine} summons={summons} onChange={onDraft} copy={copy} />
      )}
    </section>
  );
}
