import type { ServiceVerdict } from './eligibility';
import type { Service } from './service';

/** What an agent gathers before an application goes in. One text per id in the locale files. */
export type EvidenceId =
  | 'photo-of-goods'
  | 'photo-of-package'
  | 'photo-of-fault'
  | 'photo-of-size-label'
  | 'accessories-complete'
  | 'serial-number'
  | 'invoice'
  | 'consent-in-chat';

const evidenceOf: Readonly<Record<Service, readonly EvidenceId[]>> = {
  return: ['photo-of-goods', 'photo-of-package', 'accessories-complete'],
  exchange: ['photo-of-goods', 'photo-of-size-label', 'accessories-complete'],
  repair: ['photo-of-fault', 'serial-number', 'invoice'],
};

/**
 * The check-list of a service; an overdue one also wants the consent where it can be shown. A proposal of ours: JD names none.
 * @example evidenceFor({ service: 'repair', verdict: 'overdue' }).at(-1) // 'consent-in-chat'
 */
export const evidenceFor = ({
  service,
  verdict,
}: Pick<ServiceVerdict, 'service' | 'verdict'>): readonly EvidenceId[] =>
  verdict === 'overdue' ? [...evidenceOf[service], 'consent-in-chat'] : evidenceOf[service];
