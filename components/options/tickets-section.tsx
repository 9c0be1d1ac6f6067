import { useId, useState } from 'preact/hooks';
import { durationText, whenText } from '@/components/ui/when';
import type { Settings } from '@/lib/app/settings';
import { type ClockTerms, ruleOf } from '@/lib/domain/tickets/clock-terms';
import { builtInKinds } from '@/lib/domain/tickets/ticket-kind';
import { useOptions, useStored } from './options-services';
import { useText } from './options-text';
import { Part, Section } from './section';
import { TermsExamples } from './terms-examples';

/** 工单与提醒: when to be told, and by which terms the clock runs. */
export function TicketsSection() {
  const { t } = useText();
  const { repositories, settings, writeSettings, say } = useOptions();
  const terms = useStored(['settings', 'tickets'], () => repositories.clockTerms.current());
  const write = async (patch: Partial<Settings>) => {
    await writeSettings(patch);
    say(t('tickets.saved'));
  };
  return (
    <Section id="tickets" intro={t('tickets.intro')}>
      <Part title={t('tickets.alerts')}>
        <p>
          <label class="check">
            <input
              type="checkbox"
              checked={settings.notifications}
              onChange={(event) => write({ notifications: event.currentTarget.checked })}
            />
            {t('tickets.notifications')}
          </label>
        </p>
        <MinutesField
          label={t('tickets.warn-before')}
          value={settings.warnBeforeMinutes}
          save={(minutes) => write({ warnBeforeMinutes: minutes })}
        />
        <MinutesField
          label={t('tickets.stale-after')}
          value={settings.staleAfterMinutes}
          save={(minutes) => write({ staleAfterMinutes: minutes })}
        />
      </Part>
      {terms && <Terms terms={terms} />}
    </Section>
  );
}

/** Saves each whole number of its range as it is typed; anything else is told and not saved. */
function MinutesField({
  label,
  value,
  save,
}: {
  readonly label: string;
  readonly value: number;
  readonly save: (minutes: number) => void;
}) {
  const { t } = useText();
  const id = useId();
  const [text, setText] = useState(String(value));
  const minutes = Number(text);
  const valid = /^\d+$/.test(text) && minutes >= 1 && minutes <= 600;
  return (
    <p class="form-row form-row-inline">
      <label for={id}>{label}</label>
      <input
        id={id}
        class="field field-number digits"
        inputMode="numeric"
        value={text}
        aria-invalid={!valid}
        aria-describedby={valid ? undefined : `${id}-problem`}
        onInput={(event) => setText(event.currentTarget.value.trim())}
        onChange={() => valid && minutes !== value && save(minutes)}
      />
      {!valid && (
        <span class="problem" id={`${id}-problem`} role="alert">
          {t('tickets.minutes-range')}
        </span>
      )}
    </p>
  );
}

function Terms({ terms }: { readonly terms: ClockTerms }) {
  const { t } = useText();
  const { clock } = useOptions();
  return (
    <>
      <Part title={t('tickets.terms')}>
        <p>
          {terms.id === 0
            ? t('tickets.terms-built-in')
            : t('tickets.terms-own', { when: whenText(t, terms.adoptedAt, clock.now()) })}
        </p>
        <table class="table table-narrow">
          <thead>
            <tr>
              <th scope="col">{t('tickets.kind')}</th>
              <th scope="col">{t('tickets.limit')}</th>
              <th scope="col">{t('tickets.mode')}</th>
            </tr>
          </thead>
          <tbody>
            {builtInKinds.map((kind) => (
              <tr key={kind}>
                <th scope="row">{t(`kind.${kind}`)}</th>
                <td>{durationText(t, ruleOf(terms, kind).limitMs)}</td>
                <td>{t(`tickets.mode.${ruleOf(terms, kind).mode}`)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Part>
      <Part title={t('tickets.examples')}>
        <p class="muted">{t('tickets.examples-note')}</p>
        <TermsExamples terms={terms} />
      </Part>
    </>
  );
}
