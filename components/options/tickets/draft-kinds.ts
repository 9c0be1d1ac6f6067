import { kindName } from '@/components/ui/kind-name';
import type { TermsDraft } from '@/lib/app/tickets/terms-draft';
import { builtInKinds, type TicketKind } from '@/lib/domain/tickets/ticket-kind';
import type { OptionsTranslate } from '../options-text';

/** A kind and what it is called. */
export interface NamedKind {
  readonly kind: TicketKind;
  readonly name: string;
}

/** Kinds as they are listed: those of JD, the shop's own, and what goes by the name of 其他 last. */
export function namedKinds(
  t: OptionsTranslate,
  ownKinds: readonly { readonly kind: TicketKind; readonly name: string }[],
): readonly NamedKind[] {
  const named = (kind: TicketKind, ownName: string | null = null) => ({ kind, name: kindName(t, kind, ownName) });
  return [
    ...builtInKinds.filter((kind) => kind !== 'other').map((kind) => named(kind)),
    ...ownKinds.map(({ kind, name }) => named(kind, name.trim() || null)),
    named('other'),
  ];
}

/** The kinds of a draft. */
export const draftKinds = (t: OptionsTranslate, draft: TermsDraft): readonly NamedKind[] =>
  namedKinds(t, draft.ownKinds);
