import { languages } from '@/lib/locales/translate';
import { useOptions } from './options-services';
import { useText } from './options-text';
import { Section } from './section';

/** 语言. */
export function LanguageSection() {
  const { t } = useText();
  const { settings, writeSettings } = useOptions();
  return (
    <Section id="language" intro={t('language.intro')}>
      <fieldset class="choices">
        <legend>{t('language.choose')}</legend>
        {languages.map((language) => (
          <label key={language} lang={language}>
            <input
              type="radio"
              name="language"
              value={language}
              checked={settings.language === language}
              onChange={() => writeSettings({ language })}
            />
            {t(`language.${language}`)}
          </label>
        ))}
      </fieldset>
    </Section>
  );
}
