import { useId, useState } from 'preact/hooks';
import type { Settings } from '@/lib/app/settings';
import { useOptions } from '../options-services';
import { useText } from '../options-text';
import { Part } from '../section';

/** As much as the settings take. */
const maxLength = 60;

/** What the message of an incident needs of the shop, and whether clocks are to stand still in one. */
export function ShopPart() {
  const { t } = useText();
  const { settings, writeSettings, storageFailed } = useOptions();
  const write = (patch: Partial<Settings>) => writeSettings(patch).catch(storageFailed);
  return (
    <Part title={t('incidents.shop')}>
      <TextField
        name="shopName"
        label={t('incidents.shop-name')}
        hint={t('incidents.shop-name-hint')}
        value={settings.shopName}
        save={(shopName) => write({ shopName })}
      />
      <TextField
        name="managerContact"
        label={t('incidents.contact')}
        hint={t('incidents.contact-hint')}
        value={settings.managerContact}
        save={(managerContact) => write({ managerContact })}
      />
      <label class="check">
        <input
          type="checkbox"
          name="incidentPauses"
          checked={settings.incidentPauses}
          onChange={(event) => write({ incidentPauses: event.currentTarget.checked })}
        />
        {t('incidents.pauses')}
      </label>
      <p class="muted">{t('incidents.pauses-note')}</p>
    </Part>
  );
}

interface TextFieldProps {
  readonly name: string;
  readonly label: string;
  readonly hint: string;
  readonly value: string;
  readonly save: (text: string) => void;
}

/** Saves what is written as it is left. */
function TextField({ name, label, hint, value, save }: TextFieldProps) {
  const id = useId();
  const [text, setText] = useState(value);
  const written = text.trim();
  return (
    <p class="form-row form-row-stacked">
      <label for={id}>{label}</label>
      <input
        id={id}
        class="field field-wide"
        name={name}
        autocomplete="off"
        maxLength={maxLength}
        placeholder={hint}
        value={text}
        onInput={(event) => setText(event.currentTarget.value)}
        onChange={() => written !== value && save(written)}
      />
    </p>
  );
}
