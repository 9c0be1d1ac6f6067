import { type BuiltInKind, isBuiltInKind, type TicketKind } from '@/lib/domain/tickets/ticket-kind';
import type { Translate } from '@/lib/locales/translate';

/**
 * What a kind of ticket is called.
 * @param ownKindName what the shop calls it, for a kind of its own
 * @example kindName(t, 'crc', null) // 'CRC 高危'
 */
export const kindName = (
  t: Translate<`kind.${BuiltInKind}` | 'kind.own'>,
  kind: TicketKind,
  ownKindName: string | null,
): string => (isBuiltInKind(kind) ? t(`kind.${kind}`) : (ownKindName ?? t('kind.own')));
