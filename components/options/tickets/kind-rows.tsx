import { whenText } from '@/components/ui/when';
import { exampleDue } from '@/lib/app/tickets/example-due';
import {
  type DraftRule,
  draftRuleOf,
  type TermsDraft,
  termsOfKind,
  withoutRule,
  withRule,
} from '@/lib/app/tickets/terms-draft';
import { formatInstant } from '@/lib/domain/beijing-time';
import type { TicketKind } from '@/lib/domain/tickets/ticket-kind';
import { useText } from '../options-text';
import { draftKinds } from './draft-kinds';
import { hasProblem, ProblemAt, type Problems, problemId } from './problem-at';

interface KindTableProps extends Problems {
  readonly draft: TermsDraft;
  readonly now: number;
  readonly onChange: (draft: TermsDraft) => void;
}

/** Per kind of ticket: how long it may take, which time counts, and until when one that came in now would be due. */
export function KindTable({ draft, now, problems, onChange }: KindTableProps) {
  const { t } = useText();
  return (
    <table class="table kind-table">
      <caption class="visually-hidden">{t('terms.kinds')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('tickets.kind')}</th>
          <th scope="col">{t('tickets.limit')}</th>
          <th scope="col">{t('tickets.mode')}</th>
          <th scope="col">{t('terms.hours')}</th>
          <th scope="col">{t('terms.due-now')}</th>
        </tr>
      </thead>
      <tbody>
        {draftKinds(t, draft).map(({ kind, name }) => (
          <KindRow key={kind} kind={kind} name={name} draft={draft} now={now} problems={problems} onChange={onChange} />
        ))}
      </tbody>
    </table>
  );
}

interface KindRowProps extends KindTableProps {
  readonly kind: TicketKind;
  readonly name: string;
}

function KindRow({ kind, name, draft, now, problems, onChange }: KindRowProps) {
  const { t } = useText();
  const rule = draftRuleOf(draft, kind);
  const isOwn = draft.rules[kind] !== undefined;
  const change = (patch: Partial<DraftRule>) => onChange(withRule(draft, kind, patch));
  return (
    <tr data-kind-row={kind} class={isOwn ? undefined : 'kind-inherits'}>
      <th scope="row">
        <span class="kind-name">{name}</span>
        {kind !== 'other' && !isOwn && <span class="tag">{t('terms.as-other')}</span>}
        {kind !== 'other' && isOwn && (
          <button
            type="button"
            class="button button-quiet kind-reset"
            data-action="as-other"
            aria-label={t('terms.back-to-other-named', { kind: name })}
            onClick={() => onChange(withoutRule(draft, kind))}
          >
            {t('terms.back-to-other')}
          </button>
        )}
      </th>
      <td>
        <LimitFields rule={rule} kind={kind} name={name} problems={problems} change={change} />
      </td>
      <td>
        <select
          class="field"
          aria-label={t('terms.mode-named', { kind: name })}
          data-draft="mode"
          value={rule.mode}
          onChange={(event) => change({ mode: event.currentTarget.value === 'natural' ? 'natural' : 'counted' })}
        >
          <option value="counted">{t('tickets.mode.counted')}</option>
          <option value="natural">{t('tickets.mode.natural')}</option>
        </select>
      </td>
      <td>
        {rule.mode === 'natural' ? (
          <span class="muted">{t('terms.hours-any')}</span>
        ) : (
          <select
            class="field"
            aria-label={t('terms.calendar-named', { kind: name })}
            data-draft="hours-of"
            value={rule.calendar === null ? 'shop' : 'own'}
            onChange={(event) =>
              change({ calendar: event.currentTarget.value === 'own' ? (rule.calendar ?? draft.calendar) : null })
            }
          >
            <option value="shop">{t('terms.hours-shop')}</option>
            <option value="own">{t('terms.hours-own')}</option>
          </select>
        )}
      </td>
      <td>
        <DueNow draft={draft} kind={kind} now={now} />
      </td>
    </tr>
  );
}

interface LimitFieldsProps extends Problems {
  readonly rule: DraftRule;
  readonly kind: TicketKind;
  readonly name: string;
  readonly change: (patch: Partial<DraftRule>) => void;
}

function LimitFields({ rule, kind, name, problems, change }: LimitFieldsProps) {
  const { t } = useText();
  const place = `kinds/${kind}`;
  const isWrong = hasProblem(problems, place);
  const field = (unit: 'hours' | 'minutes') => (
    <label class="limit-unit">
      <input
        class="field field-limit digits"
        inputMode="decimal"
        aria-label={t(`terms.${unit}-named`, { kind: name })}
        aria-invalid={isWrong}
        aria-describedby={isWrong ? problemId(place) : undefined}
        data-draft={unit}
        value={rule[unit]}
        onInput={(event) => change({ [unit]: event.currentTarget.value })}
      />
      {t(`terms.unit-${unit}`)}
    </label>
  );
  return (
    <span class="limit">
      {field('hours')}
      {field('minutes')}
      <ProblemAt problems={problems} place={place} />
    </span>
  );
}

function DueNow({ draft, kind, now }: { readonly draft: TermsDraft; readonly kind: TicketKind; readonly now: number }) {
  const { t } = useText();
  const terms = termsOfKind(draft, kind, now);
  if (terms === null) return <span class="muted">{t('terms.due-unreadable')}</span>;
  const { dueAt, problem } = exampleDue(terms, 'other', now);
  return (
    <>
      <span class="digits" data-due-now={formatInstant(dueAt)}>
        {t('terms.due-before', { when: whenText(t, dueAt, now) })}
      </span>
      {problem && <span class="problem">{t('terms.never-reached')}</span>}
    </>
  );
}
