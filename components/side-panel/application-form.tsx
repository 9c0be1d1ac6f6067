import { useId, useState } from 'preact/hooks';
import type { PanelLine } from '@/lib/app/panel-model';
import {
  type ApplicationDraft,
  type DraftField,
  type DraftProblem,
  draftProblems,
  type EvidenceId,
  evidenceFor,
  offeredServices,
} from '@/lib/domain/application';
import { applicationText } from './application-text';
import type { PanelActions } from './panel-actions';
import { type PanelTranslate, useText } from './panel-text';

export interface ApplicationFormProps {
  readonly draft: ApplicationDraft;
  readonly panelLine: PanelLine;
  readonly onChange: (draft: ApplicationDraft | null) => void;
  readonly copy: PanelActions['copy'];
}

/** 申请售后 drawn up in place. It is copied by the agent and never handed in from here. */
export function ApplicationForm({ draft, panelLine, onChange, copy }: ApplicationFormProps) {
  const { t } = useText();
  const problems = draftProblems(draft, panelLine.verdicts, panelLine.exchange, panelLine.line);
  const chosen = panelLine.verdicts.find(({ service }) => service === draft.service);
  const field: FieldProps = { draft, problems, set: (patch) => onChange({ ...draft, ...patch }) };
  return (
    <form class="panel-form" onSubmit={(event) => event.preventDefault()} aria-label={t('apply.title')}>
      <ServiceField {...field} panelLine={panelLine} />
      {draft.service === 'exchange' && <NewSkuField {...field} panelLine={panelLine} />}
      <ProblemField {...field} />
      <QuantityField {...field} ordered={panelLine.line.quantity} />
      {chosen?.verdict === 'overdue' && <ConsentField {...field} />}
      {chosen && <EvidenceField {...field} ids={evidenceFor(chosen)} />}
      <FormEnd
        draft={draft}
        panelLine={panelLine}
        complete={problems.length === 0}
        onDiscard={() => onChange(null)}
        copy={copy}
      />
    </form>
  );
}

interface FieldProps {
  readonly draft: ApplicationDraft;
  readonly problems: readonly DraftProblem[];
  readonly set: (patch: Partial<ApplicationDraft>) => void;
}

/** What is still wrong with one field, beside it. */
function Problems({ of, problems }: { readonly of: DraftField; readonly problems: readonly DraftProblem[] }) {
  const { t } = useText();
  return problems
    .filter(({ place }) => place === of)
    .map((problem) => (
      <span key={problem.code} class="panel-problem">
        {problemText(t, problem)}
      </span>
    ));
}

function ServiceField({ draft, problems, panelLine, set }: FieldProps & Pick<ApplicationFormProps, 'panelLine'>) {
  const { t } = useText();
  const name = useId();
  return (
    <fieldset class="panel-field panel-services">
      <legend>
        {t('apply.service')} <Problems of="service" problems={problems} />
      </legend>
      {offeredServices(panelLine.verdicts).map(({ service, verdict }) => (
        <label key={service} class="panel-check">
          <input
            type="radio"
            name={name}
            checked={draft.service === service}
            onChange={() => set({ service, consumerConsent: false, evidence: [] })}
          />
          {t(`service.${service}`)}
          {verdict === 'overdue' && <span class="panel-tag verdict-overdue">{t('verdict.overdue')}</span>}
        </label>
      ))}
    </fieldset>
  );
}

function NewSkuField({ draft, problems, panelLine, set }: FieldProps & Pick<ApplicationFormProps, 'panelLine'>) {
  const { t } = useText();
  const choices = panelLine.exchange?.choices.filter(({ allowed }) => allowed) ?? [];
  return (
    <label class="panel-field">
      <span>
        {t('apply.new-sku')} <Problems of="newSkuId" problems={problems} />
      </span>
      <select
        class="field"
        required
        value={draft.newSkuId ?? ''}
        onChange={(event) => set({ newSkuId: event.currentTarget.value || null })}
      >
        <option value="">{t('apply.new-sku.choose')}</option>
        {choices.map(({ skuId, name }) => (
          <option key={skuId} value={skuId}>
            {name ? `${name} · ${skuId}` : skuId}
          </option>
        ))}
      </select>
    </label>
  );
}

function ProblemField({ draft, problems, set }: FieldProps) {
  const { t } = useText();
  return (
    <label class="panel-field">
      <span>
        {t('apply.problem')} <Problems of="problem" problems={problems} />
      </span>
      <textarea
        class="field"
        rows={2}
        required
        value={draft.problem}
        placeholder={t('apply.problem.placeholder')}
        onInput={(event) => set({ problem: event.currentTarget.value })}
      />
    </label>
  );
}

function ConsentField({ draft, problems, set }: FieldProps) {
  const { t } = useText();
  return (
    <label class="panel-check">
      <input
        type="checkbox"
        checked={draft.consumerConsent}
        onChange={(event) => set({ consumerConsent: event.currentTarget.checked })}
      />
      <span>
        {t('apply.consent')} <Problems of="consumerConsent" problems={problems} />
      </span>
    </label>
  );
}

function QuantityField({ draft, problems, ordered, set }: FieldProps & { readonly ordered: number | null }) {
  const { t } = useText();
  return (
    <label class="panel-field panel-quantity">
      <span>
        {t('apply.quantity')} <Problems of="quantity" problems={problems} />
      </span>
      <input
        class="field digits"
        type="number"
        min={1}
        max={ordered ?? undefined}
        value={draft.quantity}
        onInput={(event) => set({ quantity: event.currentTarget.valueAsNumber })}
      />
    </label>
  );
}

function EvidenceField({ draft, ids, set }: FieldProps & { readonly ids: readonly EvidenceId[] }) {
  const { t } = useText();
  const toggle = (id: EvidenceId, on: boolean) =>
    set({ evidence: ids.filter((each) => (each === id ? on : draft.evidence.includes(each))) });
  return (
    <fieldset class="panel-field">
      <legend>{t('apply.evidence')}</legend>
      {ids.map((id) => (
        <label key={id} class="panel-check">
          <input
            type="checkbox"
            checked={draft.evidence.includes(id)}
            onChange={(event) => toggle(id, event.currentTarget.checked)}
          />
          {t(`evidence.${id}`)}
        </label>
      ))}
    </fieldset>
  );
}

interface FormEndProps extends Pick<ApplicationFormProps, 'draft' | 'panelLine' | 'copy'> {
  readonly complete: boolean;
  readonly onDiscard: () => void;
}

/** The copy, which only a complete draft allows, and what became of it. */
function FormEnd({ draft, panelLine, complete, onDiscard, copy }: FormEndProps) {
  const { t } = useText();
  const [outcome, setOutcome] = useState<{ readonly text: string; readonly done: boolean } | null>(null);
  const text = applicationText(t, draft, panelLine);
  const copyNow = async () => setOutcome({ text, done: await copy(text) });
  const told = outcome?.text === text ? outcome : null;
  return (
    <>
      <div class="panel-form-end">
        <button type="button" class="button button-primary" disabled={!complete} onClick={copyNow}>
          {t('apply.copy')}
        </button>
        <button type="button" class="button button-quiet" onClick={onDiscard}>
          {t('apply.discard')}
        </button>
      </div>
      {told && (
        <p role="status" class="muted">
          {t(told.done ? 'apply.copied' : 'apply.copy-failed')}
        </p>
      )}
      {told?.done === false && <textarea class="field panel-copy-text" readOnly rows={6} value={text} />}
    </>
  );
}

/** @example problemText(t, { code: 'new-sku-missing', place: 'newSkuId' }) // '选择换新商品' */
export function problemText(t: PanelTranslate, { code, place, params }: DraftProblem): string {
  return t(`problem.${code}`, { place, ...params });
}
