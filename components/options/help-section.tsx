import { useText } from './options-text';
import { Part, Section } from './section';
import { sellerPages } from './seller-pages';

/** 帮助: where tickets, orders and service orders are found. */
export function HelpSection() {
  const { t } = useText();
  return (
    <Section id="help" intro={t('help.intro')}>
      {(['tickets', 'orders', 'after-sale', 'chat'] as const).map((page) => (
        <Part key={page} title={t(`help.${page}`)}>
          <p>{t(`help.${page}-path`)}</p>
          <p>
            <a href={sellerPages[page]} target="_blank" rel="noreferrer">
              {t(`help.${page}-link`)}
            </a>
          </p>
          {page === 'tickets' && <p class="notice">{t('help.incident')}</p>}
        </Part>
      ))}
      <Part title={t('help.consumers')}>
        <p>{t('help.consumers-path')}</p>
      </Part>
    </Section>
  );
}
