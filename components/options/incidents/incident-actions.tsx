import { useId, useState } from 'preact/hooks';
import { incidentMessage } from '@/components/ui/incident-message';
import { incidentFacts } from '@/lib/app/tickets/incident-facts';
import type { IncidentReport } from '@/lib/app/tickets/incident-report';
import { endIncident, noteMessageCopied, noteOnIncident } from '@/lib/app/tickets/incidents';
import { noteMaxLength } from '@/lib/domain/tickets/incident';
import { translator } from '@/lib/locales/translate';
import { useOptions } from '../options-services';
import { type OptionsTextKey, optionsTexts, useText } from '../options-text';

const chineseText = translator<OptionsTextKey>(optionsTexts['zh-CN']);

/** What can be done with a report: printed, its message copied, proof added, the incident ended. */
export function IncidentActions({ report }: { readonly report: IncidentReport }) {
  const { t } = useText();
  const { repositories, changes, clock, copyText, settings, say, storageFailed } = useOptions();
  const { standing, touched, terms } = report;
  const world = { incidents: repositories.incidents, changes };

  const copy = async () => {
    const now = clock.now();
    const facts = incidentFacts(standing, touched, { shopName: settings.shopName, terms, now });
    // Whoever is told of it reads Chinese, whatever language this page is in.
    const copied = await copyText(incidentMessage('zh-CN', chineseText, facts, now));
    say(t(copied ? 'incidents.copied' : 'incidents.copy-failed'));
    if (copied) await noteMessageCopied(world, standing.id, now);
  };
  const end = async () => {
    await endIncident(world, standing.id, clock.now());
    say(t('incidents.ended'));
  };
  return (
    <div class="no-print">
      <p class="toolbar">
        <button type="button" class="button button-primary" data-action="print" onClick={() => print()}>
          {t('incidents.print')}
        </button>
        <button type="button" class="button" data-action="copy-message" onClick={() => copy().catch(storageFailed)}>
          {t('incidents.copy')}
        </button>
        {standing.running && (
          <button type="button" class="button" data-action="end-incident" onClick={() => end().catch(storageFailed)}>
            {t('incidents.end')}
          </button>
        )}
      </p>
      <NoteForm note={(text) => noteOnIncident(world, standing.id, text, clock.now()).catch(storageFailed)} />
    </div>
  );
}

/** Proof in the shop's words: the number of a notice of the power company, say. */
function NoteForm({ note }: { readonly note: (text: string) => void }) {
  const { t } = useText();
  const id = useId();
  const [text, setText] = useState('');
  const keep = (event: Event) => {
    event.preventDefault();
    if (text.trim() === '') return;
    note(text);
    setText('');
  };
  return (
    <form class="form-row form-row-inline" onSubmit={keep}>
      <label for={id}>{t('incidents.note')}</label>
      <input
        id={id}
        class="field field-wide"
        name="note"
        autocomplete="off"
        maxLength={noteMaxLength}
        placeholder={t('incidents.note-hint')}
        value={text}
        onInput={(event) => setText(event.currentTarget.value)}
      />
      <button type="submit" class="button" disabled={text.trim() === ''}>
        {t('incidents.note-keep')}
      </button>
    </form>
  );
}
