import { useOptions, useStored } from './options-services';
import { useText } from './options-text';
import { Section } from './section';
import { AlertsPart } from './tickets/alerts-part';
import { TermsEditor } from './tickets/terms-editor';
import { useNow } from './tickets/use-now';

/** 工单与提醒: by which terms the clock runs, and when one is told of what. */
export function TicketsSection() {
  const { t } = useText();
  const { repositories } = useOptions();
  const now = useNow();
  const terms = useStored(['settings', 'tickets'], () => repositories.clockTerms.current());
  return (
    <Section id="tickets" intro={t('tickets.intro')}>
      {terms && (
        <>
          <AlertsPart terms={terms} />
          <TermsEditor inForce={terms} now={now} />
        </>
      )}
    </Section>
  );
}
