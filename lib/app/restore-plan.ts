import { type CatalogueItem, unitedItem } from '@/lib/domain/catalogue';
import type { PolicyRevision } from '@/lib/domain/policy';
import { builtInTerms, type ClockTerms } from '@/lib/domain/tickets/clock-terms';
import type { Ticket, TicketEvent } from '@/lib/domain/tickets/ticket';
import { type Backup, type BackupRecords, type BackupStore, backupStores } from './backup-file';
import { lessonMeaning } from './lessons';
import type { Settings } from './settings';
import { mergeTicketEvents } from './tickets/merge-ticket-events';

export interface StoreCounts {
  readonly added: number;
  readonly changed: number;
  readonly same: number;
}

/** What a person chose. How far a browser has come (guide, starter replies) is its own and comes from no other. */
export type RestoredSettings = Partial<Omit<Settings, 'guideDone' | 'starterEdition'>>;

/** What a restore would store. It adds and takes what is newer; it never removes anything. */
export interface RestorePlan {
  readonly counts: Readonly<Record<BackupStore | 'settings', StoreCounts>>;
  readonly records: BackupRecords;
  /** null: the file holds none, those of this browser stay. */
  readonly settings: RestoredSettings | null;
}

/**
 * Compares a backup with what is stored now. Tickets are united event by event; of any other record with the same key the
 * newer one stays; of the policies the newest comes into force where it is newer than the one in force.
 *
 * @param inForce null where the newest stored policy is damaged: then none is in force, and that of the file comes in
 * @example planRestore(current, fromFile).counts.tickets // { added: 3, changed: 1, same: 40 }
 */
export function planRestore(
  current: Backup,
  file: Backup,
  inForce: PolicyInForce | null = current.records.policies.at(-1) ?? null,
): RestorePlan {
  const mine = current.records;
  const theirs = file.records;
  const plans = {
    policies: newPolicies(mine.policies.length > 0, inForce, theirs.policies),
    clockTerms: sorted(theirs.clockTerms, (terms) =>
      mine.clockTerms.some((own) => sameTerms(own, terms)) ? 'same' : 'added',
    ),
    catalogue: unitedItems(mine.catalogue, theirs.catalogue),
    replies: newerOf(
      mine.replies,
      theirs.replies,
      ({ id }) => id,
      ({ updatedAt }) => updatedAt,
    ),
    typedFacts: newerOf(
      mine.typedFacts,
      theirs.typedFacts,
      ({ orderId, field }) => `${orderId}/${field}`,
      ({ typedAt }) => typedAt,
    ),
    tickets: newEvents(
      mine.tickets as readonly Ticket[],
      underOwnTerms(theirs, mine.clockTerms as readonly ClockTerms[]),
    ),
    lessons: sorted(theirs.lessons, (lesson) =>
      mine.lessons.some((own) => lessonMeaning(own) === lessonMeaning(lesson)) ? 'same' : 'added',
    ),
    serviceOrders: newerOf(
      mine.serviceOrders,
      theirs.serviceOrders,
      ({ serviceId }) => serviceId,
      ({ seenAt }) => seenAt,
    ),
    incidents: newEvents(mine.incidents, theirs.incidents),
    journal: newEntries(mine.journal, theirs.journal),
  };
  const settings = file.settings && restored(file.settings);
  const counts = Object.fromEntries(backupStores.map((store) => [store, plans[store].counts]));
  const records = Object.fromEntries(backupStores.map((store) => [store, plans[store].records]));
  return {
    counts: {
      ...(counts as Record<BackupStore, StoreCounts>),
      settings: settingsCounts(current.settings && restored(current.settings), settings),
    },
    records: records as unknown as BackupRecords,
    settings,
  };
}

const restored = ({ guideDone: _guide, starterEdition: _edition, ...chosen }: Partial<Settings>): RestoredSettings =>
  chosen;

/** Settings have defaults, so none is ever new. */
function settingsCounts(mine: RestoredSettings | null, theirs: RestoredSettings | null): StoreCounts {
  if (theirs === null) return { added: 0, changed: 0, same: 0 };
  const names = Object.keys(theirs) as (keyof RestoredSettings)[];
  const changed = names.filter((name) => canonical(mine?.[name]) !== canonical(theirs[name])).length;
  return { added: 0, changed, same: names.length - changed };
}

interface StorePlan<T> {
  readonly counts: StoreCounts;
  readonly records: readonly T[];
}

function sorted<T>(records: readonly T[], changeOf: (record: T) => keyof StoreCounts): StorePlan<T> {
  const counts = { added: 0, changed: 0, same: 0 };
  const taken = records.filter((record) => {
    const change = changeOf(record);
    counts[change] += 1;
    return change !== 'same';
  });
  return { counts, records: taken };
}

function newerOf<T>(
  mine: readonly T[],
  theirs: readonly T[],
  keyOf: (record: T) => string,
  ageOf: (record: T) => number,
): StorePlan<T> {
  const own = new Map(mine.map((record) => [keyOf(record), record]));
  return sorted(theirs, (record) => {
    const known = own.get(keyOf(record));
    if (known === undefined) return 'added';
    return ageOf(record) > ageOf(known) ? 'changed' : 'same';
  });
}

/** The newer row of each SKU; what only product pages told never takes the place of a file's row with its category. */
function unitedItems(mine: readonly CatalogueItem[], theirs: readonly CatalogueItem[]): StorePlan<CatalogueItem> {
  const own = new Map(mine.map((item) => [item.skuId, item]));
  const united = theirs.map((item) => unitedItem(own.get(item.skuId) ?? item, item));
  return sorted(united, (item) => {
    const known = own.get(item.skuId);
    if (known === undefined) return 'added';
    return item === known ? 'same' : 'changed';
  });
}

type PolicyInForce = Pick<PolicyRevision, 'adoptedAt' | 'document'>;

/** All revisions for a browser that has none; otherwise the newest one, where it is newer and says something else. */
function newPolicies(
  hasAny: boolean,
  inForce: PolicyInForce | null,
  theirs: BackupRecords['policies'],
): StorePlan<BackupRecords['policies'][number]> {
  const ordered = [...theirs].sort((a, b) => a.revision - b.revision);
  const newest = ordered.at(-1);
  return sorted(ordered, (revision) => {
    if (!hasAny) return 'added';
    if (revision !== newest) return 'same';
    if (inForce === null) return 'changed';
    const differs = canonical(revision.document) !== canonical(inForce.document);
    return differs && revision.adoptedAt > inForce.adoptedAt ? 'changed' : 'same';
  });
}

/**
 * The tickets of a file with the terms ids of this browser. Terms that are not here yet get the negative of their id in
 * the file, until they are adopted.
 */
function underOwnTerms({ tickets, clockTerms }: BackupRecords, known: readonly ClockTerms[]): readonly Ticket[] {
  const ids = new Map(
    clockTerms.map((terms) => [terms.id, known.find((own) => sameTerms(own, terms as ClockTerms))?.id ?? -terms.id]),
  );
  return withTermsIds(tickets as readonly Ticket[], (id) => ids.get(id) ?? builtInTerms.id);
}

/** @example withTermsIds(tickets, (id) => id + 1) */
export const withTermsIds = (tickets: readonly Ticket[], idFor: (id: number) => number): readonly Ticket[] =>
  tickets.map(({ id, events }) => ({
    id,
    events: events.map(
      (event): TicketEvent => ('termsId' in event ? { ...event, termsId: idFor(event.termsId) } : event),
    ),
  }));

interface WithEvents<Event> {
  readonly id: string;
  readonly events: readonly Event[];
}

function newEvents<Event extends { readonly at: number }, T extends WithEvents<Event>>(
  mine: readonly WithEvents<Event>[],
  theirs: readonly T[],
): StorePlan<T> {
  const own = new Map(mine.map((ticket) => [ticket.id, ticket]));
  return sorted(theirs, ({ id, events }) => {
    const known = own.get(id);
    if (known === undefined) return 'added';
    return mergeTicketEvents(known.events, events).length > known.events.length ? 'changed' : 'same';
  });
}

function newEntries(
  mine: BackupRecords['journal'],
  theirs: BackupRecords['journal'],
): StorePlan<BackupRecords['journal'][number]> {
  const own = new Set(mine.map(canonical));
  return sorted(theirs, (entry) => (own.has(canonical(entry)) ? 'same' : 'added'));
}

/** One text per content, whatever order its keys were written in. */
const canonical = (value: unknown): string =>
  JSON.stringify(value, (_key, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );

type TermsContent = Pick<ClockTerms, 'calendar' | 'kinds' | 'ownKinds'>;
const sameTerms = (a: TermsContent, b: TermsContent): boolean =>
  canonical([a.calendar, a.kinds, a.ownKinds ?? []]) === canonical([b.calendar, b.kinds, b.ownKinds ?? []]);
