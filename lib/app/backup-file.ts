import * as z from 'zod/mini';
import { catalogueItem } from '@/lib/domain/catalogue';
import { instant } from '@/lib/domain/instant';
import { type Lesson, lesson } from '@/lib/domain/lesson';
import { policyDocument } from '@/lib/domain/policy';
import { reply } from '@/lib/domain/reply';
import { fail, ok } from '@/lib/domain/result';
import { serviceOrder } from '@/lib/domain/service-order';
import { clockTermsShape } from '@/lib/domain/tickets/clock-terms-shape';
import { incidentEvent } from '@/lib/domain/tickets/incident';
import { journalEntry } from '@/lib/domain/tickets/journal';
import { ticketEvent } from '@/lib/domain/tickets/ticket';
import { decodeText } from './imports/file-text';
import { readJson } from './imports/json-scan';
import { type FileProblem, type LineProblem, lineProblem } from './imports/reading';
import { parseSettings, type Settings } from './settings';

/** The records of each kind, as they stand in a backup. Version 1. */
const recordSchemas = {
  policies: z.object({
    revision: z.int(),
    adoptedAt: instant,
    origin: z.enum(['proposal', 'import', 'edit']),
    document: policyDocument,
  }),
  clockTerms: clockTermsShape,
  catalogue: catalogueItem,
  replies: reply,
  typedFacts: z.object({
    orderId: z.string().check(z.minLength(1)),
    field: z.enum(['orderedAt', 'paidAt', 'shippedAt', 'signedAt', 'completedAt']),
    at: instant,
    precision: z.enum(['second', 'minute', 'day']),
    typedAt: instant,
  }),
  tickets: z.object({
    id: z.string().check(z.minLength(1)),
    events: z.array(ticketEvent).check(z.minLength(1)),
  }),
  lessons: lesson,
  serviceOrders: serviceOrder,
  incidents: z.object({
    id: z.string().check(z.minLength(1)),
    events: z.array(incidentEvent).check(z.minLength(1)),
  }),
  journal: journalEntry,
} as const;

export type BackupStore = keyof typeof recordSchemas;
export const backupStores = Object.keys(recordSchemas) as BackupStore[];
export type BackupRecords = {
  readonly [Store in BackupStore]: readonly Readonly<z.infer<(typeof recordSchemas)[Store]>>[];
};

/** Everything that is stored, except what can be made again: alerts that were given, readings of pages, damaged rows. */
export interface Backup {
  readonly madeAt: number;
  /** Those that it names: an older one knows fewer. null in a file that holds a part only. */
  readonly settings: Partial<Settings> | null;
  readonly records: BackupRecords;
}

const envelope = z.object({
  format: z.literal('aftersale-backup'),
  version: z.int(),
  madeAt: instant,
  settings: z._default(z.nullable(z.record(z.string(), z.unknown())), null),
  records: z.record(z.string(), z.array(z.unknown())),
});

/** @example backupJson(backup) // '{"format":"aftersale-backup","version":1,…}' */
export const backupJson = ({ madeAt, settings, records }: Backup): string =>
  `${JSON.stringify({ format: 'aftersale-backup', version: 1, madeAt, settings, records })}\n`;

/**
 * A file of the same format that holds what was taught and nothing else, to be handed on to a colleague.
 *
 * @example lessonsJson(lessons, now) // '{"format":"aftersale-backup","version":1,"madeAt":…,"records":{"lessons":[…]}}\n'
 */
export const lessonsJson = (lessons: readonly Lesson[], madeAt: number): string =>
  `${JSON.stringify({ format: 'aftersale-backup', version: 1, madeAt, records: { lessons } })}\n`;

/** A backup as it was read, and the records that are left out because they are misshapen. */
export type BackupReading = { readonly backup: Backup; readonly rejects: readonly LineProblem[] };

/**
 * Reads a backup. A damaged record is left out and named (`tickets[3]`); a file of another format, or of a later version
 * of this one, is wrong as a whole.
 *
 * @param mayBeTaught whether a lesson says what could have been taught; one that would mislead the reader is left out too
 * @example readBackupFile(bytes, mayBeTaught) // { ok: true, value: { backup, rejects: [] } }
 */
export function readBackupFile(
  bytes: Uint8Array,
  mayBeTaught: (lesson: Lesson) => boolean,
): { readonly ok: true; readonly value: BackupReading } | { readonly ok: false; readonly error: FileProblem } {
  const text = decodeText(bytes);
  if (!text.ok) return text;
  const json = parsed(text.value);
  if (!json.ok) return json;
  const format = (json.value as { format?: unknown } | null)?.format;
  if (format !== 'aftersale-backup') return fail({ code: 'other-format', place: 'format' });
  const file = envelope.safeParse(json.value);
  if (!file.success) return fail({ code: 'shape', place: file.error.issues[0]?.path.join('.') ?? '' });
  if (file.data.version > 1) return fail({ code: 'newer-version', place: 'version' });

  const rejects: LineProblem[] = [];
  const recordsOf = <Store extends BackupStore>(store: Store): BackupRecords[Store] =>
    (file.data.records[store] ?? []).flatMap((record, index) => {
      const result = recordSchemas[store].safeParse(record);
      if (result.success) return [result.data];
      const path = [`${store}[${index}]`, ...(result.error.issues[0]?.path ?? [])].join('.');
      rejects.push(lineProblem(null, path, 'row-misshapen'));
      return [];
    }) as unknown as BackupRecords[Store];
  const lessons = recordsOf('lessons');
  const harmless = lessons.filter(mayBeTaught);
  for (const { anchor } of lessons.filter((each) => !harmless.includes(each))) {
    const words = anchor.by === 'label' ? anchor.label : `${anchor.before}…${anchor.after}`;
    rejects.push(lineProblem(null, 'lessons', 'lesson-misleads', words));
  }
  const records: BackupRecords = {
    policies: recordsOf('policies'),
    clockTerms: recordsOf('clockTerms'),
    catalogue: recordsOf('catalogue'),
    replies: recordsOf('replies'),
    typedFacts: recordsOf('typedFacts'),
    tickets: recordsOf('tickets'),
    lessons: harmless,
    serviceOrders: recordsOf('serviceOrders'),
    incidents: recordsOf('incidents'),
    journal: recordsOf('journal'),
  };
  const { madeAt } = file.data;
  const settings = file.data.settings && statedSettings(file.data.settings);
  return ok({ backup: { madeAt, settings, records }, rejects });
}

/** The settings that a file names; those that came later stay as they are here. */
function statedSettings(stored: Readonly<Record<string, unknown>>): Partial<Settings> {
  // What was one warning in minutes is read as the levels.
  const names = new Set(Object.keys(stored).map((name) => (name === 'warnBeforeMinutes' ? 'alerts' : name)));
  return Object.fromEntries(Object.entries(parseSettings(stored)).filter(([name]) => names.has(name)));
}

/** A backup may be large: it is only scanned where the browser cannot parse it, in order to say where. */
function parsed(text: string) {
  try {
    return ok(JSON.parse(text) as unknown);
  } catch {
    const place = readJson(text);
    return place.ok ? ok(place.value.value) : place;
  }
}
