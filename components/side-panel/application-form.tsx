import { useEffect, useRef } from 'preact/hooks';
import type { PanelLine } from '@/lib/app/panel-model';
import { type ApplicationDraft, draftProblems, evidenceFor } from '@/lib/domain/application';
import { EvidenceField, ProblemField } from './draft-case-fields';
import { DraftCopy } from './draft-copy';
import type { DraftFieldProps } from './draft-field';
import { NewSkuField, QuantityField } from './draft-goods-fields';
import { ConsentField, ServiceField } from './draft-service-fields';
import type { PanelActions } from './panel-actions';
import { useText } from './panel-text';

interface ApplicationFormProps {
  readonly draft: ApplicationDraft;
  readonly panelLine: PanelLine;
  /** How often the agent asked for it: each time it comes into sight and takes the keyboard, and never by itself. */
  readonly summons: number;
  readonly onChange: (draft: ApplicationDraft | null) => void;
  readonly copy: PanelActions['copy'];
}

/** 申请售后 drawn up in place. It is copied by the agent and never handed in from here. */
export function ApplicationForm({ draft, panelLine, summons, onChange, copy }: ApplicationFormProps) {
  const { t } = useText();
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (summons === 0) return;
    form.current?.scrollIntoView({ block: 'nearest' });
    form.current?.querySelector<HTMLElement>('input:checked, input')?.focus({ preventScroll: true });
  }, [summons]);
  const problems = draftProblems(draft, panelLine.verdicts, panelLine.exchange, panelLine.line);
  const chosen = panelLine.verdicts.find(({ service }) => service === draft.service);
  const field: DraftFieldProps = { draft, problems, panelLine, set: (patch) => onChange({ ...draft, ...patch }) };
  return (
    <form ref={form} class="panel-form" onSubmit={(event) => event.preventDefault()} aria-label={t('apply.title')}>
      <ServiceField {...field} />
      {draft.service === 'exchange' && <NewSkuField {...field} />}
      <ProblemField {...field} />
      <QuantityField {...field} />
      {chosen?.verdict === 'overdue' && <ConsentField {...field} />}
      {chosen && <EvidenceField {...field} ids={evidenceFor(chosen)} />}
      <DraftCopy
        draft={draft}
        panelLine={panelLine}
        complete={problems.length === 0}
        onDiscard={() => onChange(null)}
        copy={copy}
      />
    </form>
  );
}
