import { useId, useState } from 'preact/hooks';
import { whenText } from '@/components/ui/when';
import { collectBackup } from '@/lib/app/backup';
import { backupJson } from '@/lib/app/backup-file';
import { beijingDate } from '@/lib/domain/beijing-time';
import { FileDrop } from './file-inputs';
import { useOptions, useStored } from './options-services';
import { useText } from './options-text';
import { RetentionPart } from './retention-part';
import { Part, Section } from './section';
import { useRawExport } from './use-raw-export';

/** 数据: what leaves this browser, comes back into it, and is erased from it. */
export function DataSection() {
  const { t } = useText();
  return (
    <Section id="data" intro={t('data.intro')}>
      <BackupPart />
      <Part title={t('data.restore')}>
        <p>{t('data.restore-note')}</p>
        <FileDrop kind="backup" hint={t('data.restore-title')} />
      </Part>
      <RetentionPart />
      <QuarantinePart />
      <ErasePart />
    </Section>
  );
}

function BackupPart() {
  const { t } = useText();
  const { repositories, readSettings, clock, saveFile, say, storageFailed } = useOptions();
  const save = async () => {
    const now = clock.now();
    try {
      const backup = await collectBackup(repositories, await readSettings(), now);
      saveFile(`aftersale-backup-${beijingDate(now)}.json`, backupJson(backup));
      say(t('data.backup-saved'));
    } catch {
      storageFailed();
    }
  };
  return (
    <Part title={t('data.backup')}>
      <p>{t('data.backup-note')}</p>
      <button type="button" class="button button-primary" data-export="backup" onClick={save}>
        {t('data.backup-save')}
      </button>
    </Part>
  );
}

function QuarantinePart() {
  const { t } = useText();
  const { repositories, clock } = useOptions();
  const rows = useStored(['tickets', 'policy', 'catalogue', 'replies', 'facts', 'lessons'], () =>
    repositories.quarantine.all(),
  );
  const exportRaw = useRawExport();
  return (
    <Part title={t('data.quarantine')}>
      <p>{t('data.quarantine-note')}</p>
      {rows?.length === 0 && <p class="muted">{t('data.quarantine-none')}</p>}
      {rows !== undefined && rows.length > 0 && (
        <table class="table">
          <thead>
            <tr>
              {(['store', 'key', 'problem', 'since'] as const).map((column) => (
                <th scope="col" key={column}>
                  {t(`data.quarantine.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ store, key, problem, quarantinedAt }) => (
              <tr key={`${store}/${key}/${quarantinedAt}`}>
                <td>{store}</td>
                <td class="digits">{key}</td>
                <td class="found">{problem}</td>
                <td class="digits">{whenText(t, quarantinedAt, clock.now())}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <button type="button" class="button" onClick={exportRaw}>
        {t('data.raw-export')}
      </button>
    </Part>
  );
}

function ErasePart() {
  const { t } = useText();
  const { eraseEverything, say, storageFailed } = useOptions();
  const id = useId();
  const [typed, setTyped] = useState('');
  const word = t('data.erase-word');
  const erase = async (event: Event) => {
    event.preventDefault();
    if (typed.trim() !== word) return;
    setTyped('');
    try {
      await eraseEverything();
      say(t('data.erased'));
    } catch {
      storageFailed();
    }
  };
  return (
    <Part title={t('data.erase')}>
      <p>{t('data.erase-note')}</p>
      <form class="form-row form-row-inline" onSubmit={erase}>
        <label for={id}>{t('data.erase-confirm', { word })}</label>
        <input
          id={id}
          class="field"
          autocomplete="off"
          value={typed}
          onInput={(event) => setTyped(event.currentTarget.value)}
        />
        <button type="submit" class="button button-danger" disabled={typed.trim() !== word}>
          {t('data.erase-button')}
        </button>
      </form>
    </Part>
  );
}
