import './terms.css';
import './calendar.css';
import { whenText } from '@/components/ui/when';
import { readCalendarDraft } from '@/lib/app/tickets/calendar-draft';
import { termsDifferences } from '@/lib/app/tickets/terms-differences';
import { draftRuleOf, readTermsDraft, termsDraftOf, withRule } from '@/lib/app/tickets/terms-draft';
import { type TermsPreset, termsPresets, withPreset } from '@/lib/app/tickets/terms-presets';
import type { ClockTerms } from '@/lib/domain/tickets/clock-terms';
import { useOptions } from '../options-services';
import { useText } from '../options-text';
import { Part } from '../section';
import { useAskBeforeLeaving } from '../use-ask-before-leaving';
import { CalendarEditor } from './calendar-editor';
import type { CalendarPartProps } from './calendar-part';
import { draftKinds } from './draft-kinds';
import { Fortnight } from './fortnight';
import { KindTable } from './kind-rows';
import { OwnKinds } from './own-kinds';
import { SaveBar } from './save-bar';
import { TermsExamples } from './terms-examples';

const presets = Object.keys(termsPresets) as TermsPreset[];

interface TermsEditorProps {
  readonly inForce: ClockTerms;
  readonly now: number;
}

/**
 * Limits, hours and kinds, which can be changed where they stand. What is changed is a draft until it is saved; what comes of
 * it is computed and shown all the time.
 */
export function TermsEditor({ inForce, now }: TermsEditorProps) {
  const { t } = useText();
  const { termsDraft, setTermsDraft } = useOptions();
  const draft = termsDraft ?? termsDraftOf(inForce);
  const read = readTermsDraft(draft, now);
  const problems = read.ok ? [] : read.error;
  const differences = read.ok ? termsDifferences(inForce, read.value) : [];
  useAskBeforeLeaving(!read.ok || differences.length > 0);
  return (
    <div class="terms-editor">
      <Part title={t('tickets.terms')}>
        <p>
          {inForce.id === 0
            ? t('tickets.terms-built-in')
            : t('tickets.terms-own', { when: whenText(t, inForce.adoptedAt, now) })}
        </p>
        <p class="muted">{t('terms.editing-note')}</p>
        <Presets onChoose={(preset) => setTermsDraft(withPreset(draft, preset))} />
      </Part>
      <SaveBar inForce={inForce} read={read} differences={differences} now={now} isTouched={termsDraft !== null} />
      <Part title={t('terms.kinds')}>
        <KindTable draft={draft} now={now} problems={problems} onChange={setTermsDraft} />
        <OwnKinds draft={draft} problems={problems} onChange={setTermsDraft} />
      </Part>
      <CalendarPart
        name={t('terms.hours-shop')}
        draft={draft.calendar}
        place="calendar"
        now={now}
        problems={problems}
        onChange={(calendar) => setTermsDraft({ ...draft, calendar })}
      />
      <OwnCalendars draft={draft} problems={problems} now={now} onChange={setTermsDraft} />
      <Part title={t('tickets.examples')}>
        <p class="muted">{t(differences.length > 0 ? 'terms.examples-draft' : 'tickets.examples-note')}</p>
        <TermsExamples draft={draft} now={now} />
      </Part>
    </div>
  );
}

function Presets({ onChoose }: { readonly onChoose: (preset: TermsPreset) => void }) {
  const { t } = useText();
  return (
    // biome-ignore lint/a11y/useSemanticElements: buttons with a name in common, no form
    <div class="toolbar" role="group" aria-label={t('terms.presets')}>
      <span>{t('terms.presets')}</span>
      {presets.map((preset) => (
        <button key={preset} type="button" class="button" data-preset={preset} onClick={() => onChoose(preset)}>
          {t(`terms.preset.${preset}`)}
        </button>
      ))}
    </div>
  );
}

/** The hours of one calendar, and the next days as they come out of it. */
function CalendarPart({ now, ...editor }: CalendarPartProps & { readonly now: number }) {
  const read = readCalendarDraft(editor.draft, editor.place, now);
  return (
    <Part title={editor.name}>
      <CalendarEditor {...editor} />
      <Fortnight definition={read.ok ? read.value : null} name={editor.name} now={now} />
    </Part>
  );
}

type OwnCalendarsProps = Parameters<typeof KindTable>[0];

/** The hours of the kinds that count by hours of their own. */
function OwnCalendars({ draft, problems, now, onChange }: OwnCalendarsProps) {
  const { t } = useText();
  const ownRules = draftKinds(t, draft).filter(({ kind }) => draft.rules[kind] !== undefined);
  return (
    <>
      {ownRules.map(({ kind, name }) => {
        const { calendar, mode } = draftRuleOf(draft, kind);
        if (calendar === null || mode === 'natural') return null;
        return (
          <CalendarPart
            key={kind}
            name={t('terms.hours-of-kind', { kind: name })}
            draft={calendar}
            place={`kinds/${kind}/calendar`}
            now={now}
            problems={problems}
            onChange={(changed) => onChange(withRule(draft, kind, { calendar: changed }))}
          />
        );
      })}
    </>
  );
}
