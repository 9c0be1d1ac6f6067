import { consumerOrdersAddress, orderListAddress } from './addresses';
import { PageHead } from './page-head';
import { useSheetText } from './sheet-text';

interface HelpProps {
  readonly onOpenTicketPage: () => void;
  readonly onMore: () => void;
  readonly onBack: () => void;
}

/** Where tickets and orders are found, for somebody who opens this for the first time. */
export function Help({ onOpenTicketPage, onMore, onBack }: HelpProps) {
  const t = useSheetText();
  return (
    <section class="page" aria-label={t('help.title')}>
      <PageHead title={t('help.title')} onBack={onBack} focused />
      <dl class="help">
        <dt>{t('help.tickets')}</dt>
        <dd>
          {t('help.tickets-where')}
          <br />
          <button type="button" class="link" onClick={onOpenTicketPage}>
            {t('help.tickets-link')}
          </button>
        </dd>
        <dt>{t('help.orders')}</dt>
        <dd>
          {t('help.orders-where')}
          <br />
          <a href={orderListAddress} target="_blank" rel="noreferrer">
            {t('help.orders-link')}
          </a>
        </dd>
        <dt>{t('help.consumer')}</dt>
        <dd>
          <a href={consumerOrdersAddress} target="_blank" rel="noreferrer">
            {t('help.consumer-where')}
          </a>
        </dd>
        <dt>{t('help.replies')}</dt>
        <dd>{t('help.replies-where')}</dd>
      </dl>
      <button type="button" class="button" onClick={onMore}>
        {t('help.more')}
      </button>
    </section>
  );
}
