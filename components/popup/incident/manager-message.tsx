import { useState } from 'preact/hooks';
import { incidentMessage } from '@/components/ui/incident-message';
import type { PopupFacts, PopupSurroundings, PopupWorld, RunningIncident } from '@/lib/app/popup-world';
import { incidentFacts } from '@/lib/app/tickets/incident-facts';
import { chineseText, useText } from '../popup-text';
import type { Attempt } from '../sheet';
import { sinceText, useNoticeText } from './notice-text';

export interface ManagerMessageProps {
  readonly incident: RunningIncident;
  readonly shop: PopupSurroundings['shop'];
  readonly facts: PopupFacts;
  readonly world: PopupWorld;
  readonly now: number;
  readonly attempt: Attempt;
}

/** The message to the 京东运营经理, to be copied and sent by hand; that it was copied is part of the record. */
export function ManagerMessage({ incident, shop, facts, world, now, attempt }: ManagerMessageProps) {
  const t = useNoticeText();
  const { t: popupText, language } = useText();
  const [copied, setCopied] = useState<boolean | null>(null);
  const { standing, touched } = incident;
  const told = incidentFacts(standing, touched, { shopName: shop.shopName, terms: facts.terms, now });
  const message = incidentMessage('zh-CN', chineseText, told, now);

  const copy = async () => {
    const done = await world.desk.copy(message);
    setCopied(done);
    if (done) await world.noteMessageCopied(standing.id);
  };

  return (
    <div class="sheet-form" data-message>
      <h3>{t('incident.message')}</h3>
      <p class="muted">
        {shop.managerContact === '' ? (
          <>
            {t('incident.no-contact')}{' '}
            <button type="button" class="link" onClick={() => attempt(world.openOptions('incidents'))}>
              {t('incident.set-contact')}
            </button>
          </>
        ) : (
          t('incident.contact', { contact: shop.managerContact })
        )}
      </p>
      <blockquote class="preview digits" lang="zh-CN">
        {message}
      </blockquote>
      {language !== 'zh-CN' && <p class="muted">{incidentMessage(language, popupText, told, now)}</p>}
      <span class="choices">
        <button type="button" class="button" data-action="copy-message" onClick={() => attempt(copy())}>
          {t('incident.copy')}
        </button>
        <span role="status" class="muted">
          {copied === true && t('incident.copied')}
          {copied === false && t('incident.copy-failed')}
          {copied === null &&
            standing.messageCopiedAt !== null &&
            t('incident.copied-at', { when: sinceText(t, standing.messageCopiedAt, now) })}
        </span>
      </span>
    </div>
  );
}
