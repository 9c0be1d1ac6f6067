import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { collectBackup, restoreBackup } from '@/lib/app/backup';
import { type Backup, backupJson, backupStores, lessonsJson, readBackupFile } from '@/lib/app/backup-file';
import { applyImport, previewImport } from '@/lib/app/imports/desk';
import { policyProposal } from '@/lib/app/policy-proposal';
import { planRestore } from '@/lib/app/restore-plan';
import { sampleCatalogue } from '@/lib/app/sample-order';
import { parseSettings } from '@/lib/app/settings';
import { mergeTicketEvents } from '@/lib/app/tickets/merge-ticket-events';
import type { Lesson } from '@/lib/domain/lesson';
import type { ServiceOrder } from '@/lib/domain/service-order';
import { notice2021Preset } from '@/lib/domain/tickets/clock-terms';
import { decidePausedBy, decideResumedBy, type IncidentEvent } from '@/lib/domain/tickets/incident';
import type { TicketEvent } from '@/lib/domain/tickets/ticket';
import { standingOf } from '@/lib/domain/tickets/ticket-clock';
import { outcomeOf } from '@/lib/domain/tickets/ticket-outcome';
import { mayBeTaught } from '@/lib/page-adapters/teaching/label-rules';
import { openDatabase } from '@/lib/platform/db/open';
import { openRepositories } from '@/lib/platform/db/open-repositories';

const now = Date.parse('2026-11-21T13:00:00+08:00');
const settings = parseSettings({ language: 'en', warnBeforeMinutes: 45 });
let databases = 0;
const freshBrowser = () => {
  databases += 1;
  return openRepositories(openDatabase(`backup-${databases}`), { now: () => now });
};

const opened = (at: number, termsId = 0): TicketEvent => ({
  type: 'opened',
  at,
  by: 'page',
  kind: 'crc',
  orderId: null,
  createdAt: null,
  termsId,
});

const taught: Lesson = {
  id: 'lesson-1',
  pageKind: 'order-detail',
  field: 'signedAt',
  anchor: { by: 'label', label: '到手时刻' },
  taughtAt: now - 7,
};

const seenService: ServiceOrder = {
  serviceId: '1234567890',
  orderId: '350001',
  skuId: null,
  type: 'return',
  status: null,
  closed: false,
  appliedAt: null,
  seenAt: now - 6,
};
const dayAndNight = notice2021Preset.kinds.other;
const started: IncidentEvent = { type: 'started', at: now - 9, from: now - 10, reason: '停电', pauses: true };

async function filledBrowser() {
  const repositories = freshBrowser();
  await repositories.policies.adopt(policyProposal, 'proposal', now - 2);
  await repositories.policies.adopt({ ...policyProposal, default: '数码' }, 'import', now - 1);
  const terms = await repositories.clockTerms.adopt({ adoptedAt: now - 5, ...notice2021Preset });
  await repositories.catalogue.put(sampleCatalogue(now), false);
  const reply = { group: '', code: 'a', title: 't', body: 'b', origin: 'person' as const, updatedAt: now };
  await repositories.replies.put([{ ...reply, id: 'r1' }]);
  await repositories.typedFacts.put({ orderId: '350001', field: 'signedAt', at: now, precision: 'day', typedAt: now });
  await repositories.lessons.keep(taught);
  await repositories.serviceOrders.record([seenService], now);
  await repositories.incidents.append('i', () => [started, { type: 'message-copied', at: now - 8 }]);
  await repositories.journal.add({ type: 'erased', at: now - 3, tickets: 5, before: now - 4 });
  await repositories.tickets.append('10001', () => [opened(now - 100, terms.id), { type: 'handled', at: now - 50 }]);
  await repositories.tickets.append('10002', () => [opened(now - 90)]);
  return repositories;
}

const readBack = (backup: Backup) => {
  const read = readBackupFile(new TextEncoder().encode(backupJson(backup)), mayBeTaught);
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return read.value;
};

describe('a backup', () => {
  test('restored into an empty browser brings back everything', async () => {
    const before = await collectBackup(await filledBrowser(), settings, now);
    const { backup, rejects } = readBack(before);
    expect(rejects).toEqual([]);

    const target = freshBrowser();
    const plan = planRestore(await collectBackup(target, parseSettings({}), now), backup);
    await restoreBackup(target, plan);
    const after = await collectBackup(target, { ...parseSettings({}), ...plan.settings }, now);
    expect(after).toEqual(before);
    expect((await target.policies.current())?.document.default).toBe('数码');
  });

  test('restored where it was made changes nothing', async () => {
    const repositories = await filledBrowser();
    const before = await collectBackup(repositories, settings, now);
    const plan = planRestore(before, readBack(before).backup);
    for (const store of [...backupStores, 'settings'] as const)
      expect(plan.counts[store]).toMatchObject({ added: 0, changed: 0 });
    await restoreBackup(repositories, plan);
    expect(await collectBackup(repositories, settings, now)).toEqual(before);
  });

  test('holds every readable revision of the rules where the newest one is damaged', async () => {
    const name = `damaged-${databases}`;
    const database = openDatabase(name);
    const repositories = openRepositories(database, { now: () => now });
    for (const at of [1, 2, 3]) await repositories.policies.adopt(policyProposal, 'edit', at);
    await database.run(['policies'], 'readwrite', async (tx) => {
      const store = tx.objectStore('policies');
      await store.put({ revision: 3, adoptedAt: 3, origin: 'edit', document: {} } as never);
    });
    const { records } = await collectBackup(repositories, settings, now);
    expect(records.policies.map(({ revision }) => revision)).toEqual([1, 2]);

    // And it mends that browser: none of its rules is in force, although it holds the ones of the file.
    const bytes = new TextEncoder().encode(backupJson(await collectBackup(repositories, settings, now)));
    const ports = {
      repositories,
      clock: { now: () => now },
      changes: { raise: async () => undefined },
      readSettings: async () => settings,
      writeSettings: async () => undefined,
      newId: () => '',
      mayBeTaught,
    };
    const preview = await previewImport(ports, 'backup', bytes);
    expect(await repositories.policies.current()).toBeUndefined();
    if (preview.ok) await applyImport(ports, preview.value, { removeOthers: false, replyMode: 'append' });
    expect(await repositories.policies.current()).toMatchObject({ revision: 4, document: policyProposal });
  });

  test('that cannot be stored to its end stores nothing', async () => {
    const file = readBack(await collectBackup(await filledBrowser(), settings, now)).backup;
    const target = freshBrowser();
    const empty = await collectBackup(target, settings, now);
    const plan = planRestore(empty, file);
    // Structured cloning refuses a function: the write of the last ticket fails as a full disk would make it fail.
    const [first, ...others] = plan.records.tickets;
    const unstorable = { ...first, events: [{ ...first?.events[0], at: () => 0 }] };
    const records = { ...plan.records, tickets: [...others, unstorable] } as unknown as typeof plan.records;
    await expect(restoreBackup(target, { ...plan, records })).rejects.toThrow();
    expect(await collectBackup(target, settings, now)).toEqual(empty);
    await restoreBackup(target, plan);
    expect((await collectBackup(target, settings, now)).records).toEqual(file.records);
  });

  test('brings back what a person chose, counts it, and leaves alone how far this browser has come', async () => {
    const file = readBack(
      await collectBackup(freshBrowser(), { ...settings, guideDone: true, starterEdition: 7 }, now),
    );
    const here = parseSettings({ notifications: false, starterEdition: 1 });
    const plan = planRestore(await collectBackup(freshBrowser(), here, now), file.backup);
    const { guideDone: _guide, starterEdition: _edition, ...chosen } = settings;
    expect(plan.settings).toEqual(chosen);
    // Language, warning and notifications differ, nothing else does.
    expect(plan.counts.settings).toEqual({ added: 0, changed: 3, same: Object.keys(chosen).length - 3 });
  });

  test('made before there were levels, incidents and a journal restores what it has and leaves the rest', async () => {
    const before = await collectBackup(await filledBrowser(), settings, now);
    const { incidents: _i, journal: _j, serviceOrders: _s, ...oldRecords } = before.records;
    const old = {
      format: 'aftersale-backup',
      version: 1,
      madeAt: now,
      settings: { language: 'en', warnBeforeMinutes: 45 },
      records: oldRecords,
    };
    const read = readBackupFile(new TextEncoder().encode(JSON.stringify(old)), mayBeTaught);
    if (!read.ok) expect.unreachable();
    expect(read.value.rejects).toEqual([]);
    const here = parseSettings({ shopName: '某某旗舰店', retentionMonths: 24 });
    const target = freshBrowser();
    await target.incidents.append('j', () => [started]);
    const plan = planRestore(await collectBackup(target, here, now), read.value.backup);
    expect(plan.settings).toEqual({ language: 'en', alerts: settings.alerts });
    await restoreBackup(target, plan);
    const after = await collectBackup(target, here, now);
    expect(after.records).toMatchObject({ ...oldRecords, incidents: [{ id: 'j' }], journal: [], serviceOrders: [] });
  });

  test('that ends an incident lets go on what it has paused here meanwhile, and nothing else', async () => {
    const [here, there] = [freshBrowser(), freshBrowser()];
    await here.incidents.append('i', () => [started], decidePausedBy);
    await restoreBackup(
      there,
      planRestore(await collectBackup(there, settings, now), await collectBackup(here, settings, now)),
    );
    await here.tickets.append('10003', () => [opened(now - 5)]);
    await here.tickets.append('10004', () => [opened(now - 5), { type: 'paused', at: now - 4, reason: '午休' }]);
    await here.incidents.append('i', () => [], decidePausedBy);
    await there.incidents.append('i', () => [{ type: 'ended', at: now, until: now - 1 }], decideResumedBy);
    const theirs = await collectBackup(there, settings, now);
    await restoreBackup(here, planRestore(await collectBackup(here, settings, now), theirs));
    expect((await here.tickets.get('10003'))?.events.slice(1)).toEqual([
      { type: 'paused', at: now - 5, reason: '停电', incidentId: 'i' },
      { type: 'resumed', at: now - 1, incidentId: 'i' },
    ]);
    expect((await here.tickets.get('10004'))?.events).toHaveLength(2);
  });

  test('unites the incidents of two browsers, takes newer service orders, and tells no entry twice', async () => {
    const target = await filledBrowser();
    await target.incidents.append('i', () => [{ type: 'ended', at: now, until: now }]);
    await target.serviceOrders.record([{ ...seenService, status: '完成', closed: true, seenAt: now - 1 }], now);
    const other = await filledBrowser();
    await other.incidents.append('i', () => [{ type: 'noted', at: now - 5, text: '供电局通知 0331' }]);
    await other.journal.add({ type: 'slept', at: now - 2, forMs: 1 });
    const theirs = readBack(await collectBackup(other, settings, now)).backup;
    const plan = planRestore(await collectBackup(target, settings, now), theirs);
    expect(plan.counts).toMatchObject({
      incidents: { added: 0, changed: 1 },
      serviceOrders: { added: 0, changed: 0, same: 1 },
      journal: { added: 1, same: 1 },
    });
    await restoreBackup(target, plan);
    const [incident] = await target.incidents.all();
    expect(incident?.events.map(({ type }) => type)).toEqual(['started', 'message-copied', 'noted', 'ended']);
    expect(await target.incidents.running()).toBeUndefined();
    expect(await target.serviceOrders.all()).toMatchObject([{ closed: true }]);
    expect((await target.journal.since(0)).map(({ type }) => type)).toEqual(['erased', 'slept']);
  });

  test('read for a preview stores nothing', async () => {
    const target = freshBrowser();
    const empty = await collectBackup(target, settings, now);
    planRestore(empty, readBack(await collectBackup(await filledBrowser(), settings, now)).backup);
    expect(await collectBackup(target, settings, now)).toEqual(empty);
  });

  test('does not take an older record over a newer one, and removes none', async () => {
    const old = readBack(await collectBackup(await filledBrowser(), settings, now)).backup;
    const target = await filledBrowser();
    const newer = { group: '', code: 'a', title: 'newer', body: 'b', origin: 'person' as const, updatedAt: now + 1 };
    await target.replies.put([
      { ...newer, id: 'r1' },
      { ...newer, id: 'r2' },
    ]);
    await target.policies.adopt({ ...policyProposal, default: '鞋靴' }, 'import', now + 1);
    await restoreBackup(target, planRestore(await collectBackup(target, settings, now), old));
    expect((await target.replies.all()).map(({ id, title }) => [id, title])).toEqual([
      ['r1', 'newer'],
      ['r2', 'newer'],
    ]);
    expect((await target.policies.current())?.document.default).toBe('鞋靴');
  });

  test('gives tickets the terms that they were opened under, whatever number these have here', async () => {
    const file = readBack(await collectBackup(await filledBrowser(), settings, now)).backup;
    const target = freshBrowser();
    const other = {
      ...notice2021Preset,
      kinds: { ...notice2021Preset.kinds, crc: { limitMs: 1, mode: 'natural' as const } },
    };
    const own = await target.clockTerms.adopt({ adoptedAt: now, ...other });
    await restoreBackup(target, planRestore(await collectBackup(target, settings, now), file));

    const restored = (await target.tickets.get('10001'))?.events[0];
    const terms = await target.clockTerms.all();
    const termsOfTicket = restored?.type === 'opened' ? terms.get(restored.termsId) : undefined;
    expect(termsOfTicket?.kinds).toEqual(notice2021Preset.kinds);
    expect((await target.clockTerms.current()).kinds).toEqual(own.kinds);
    // A second time nothing is new, although the numbers differ.
    const again = planRestore(await collectBackup(target, settings, now), file);
    expect(again.counts.tickets).toEqual({ added: 0, changed: 0, same: 2 });
  });

  test('gives them the terms that they were planned anew by, too, and tells terms apart by their kinds alone', async () => {
    const source = freshBrowser();
    const ownKinds = [{ kind: 'own-1' as const, name: '价保', words: ['价保'] }];
    const [first, second] = [
      await source.clockTerms.adopt({ adoptedAt: 1, ...notice2021Preset }),
      await source.clockTerms.adopt({ adoptedAt: 2, ...notice2021Preset, ownKinds }),
    ];
    await source.tickets.append('10001', () => [opened(1, first.id), { type: 'replanned', at: 2, termsId: second.id }]);
    const target = freshBrowser();
    await target.clockTerms.adopt({ adoptedAt: 3, ...notice2021Preset });
    const file = readBack(await collectBackup(source, settings, now)).backup;
    await restoreBackup(target, planRestore(await collectBackup(target, settings, now), file));

    const terms = await target.clockTerms.all();
    const named = (await target.tickets.get('10001'))?.events.flatMap((event) =>
      'termsId' in event ? [terms.get(event.termsId)?.ownKinds] : [],
    );
    expect(named).toEqual([undefined, ownKinds]);
  });

  test('with a damaged record loses that one only', async () => {
    const before = await collectBackup(await filledBrowser(), settings, now);
    const text = backupJson(before).replace('"type":"handled"', '"type":"unheard-of"');
    const read = readBackupFile(new TextEncoder().encode(text), mayBeTaught);
    expect(read).toMatchObject({ ok: true, value: { rejects: [{ line: null, code: 'row-misshapen' }] } });
    expect(read.ok && read.value.rejects[0]?.place).toMatch(/^tickets\[\d\]\.events\.1/);
    expect(read.ok && read.value.backup.records.tickets).toHaveLength(1);
    expect(read.ok && read.value.backup.records.catalogue).toHaveLength(7);
  });

  test.each([
    ['{}', 'other-format'],
    ['{"format":"aftersale-backup","version":2,"madeAt":0,"settings":{},"records":{}}', 'newer-version'],
    ['{"format":"aftersale-backup","version":1}', 'shape'],
    ['{"format":', 'json-syntax'],
  ])('of another kind is refused: %s', (text, code) => {
    expect(readBackupFile(new TextEncoder().encode(text), mayBeTaught)).toMatchObject({ ok: false, error: { code } });
  });
});

describe('histories of two browsers', () => {
  const event: fc.Arbitrary<TicketEvent> = fc.oneof(
    fc.nat({ max: 30 }).map((at): TicketEvent => ({ type: 'handled', at })),
    fc.nat({ max: 30 }).map((at): TicketEvent => ({ type: 'resumed', at })),
    fc
      .tuple(fc.nat({ max: 30 }), fc.nat({ max: 2 }))
      .map(([at, n]): TicketEvent => ({ type: 'paused', at, reason: `${n}` })),
  );
  const history = fc.array(event, { maxLength: 12 }).map((events) => [...events].sort((a, b) => a.at - b.at));
  const counts = (events: readonly TicketEvent[]) => {
    const found = new Map<string, number>();
    for (const one of events) found.set(JSON.stringify(one), (found.get(JSON.stringify(one)) ?? 0) + 1);
    return found;
  };

  test('are united without losing or doubling an event, oldest first', () => {
    fc.assert(
      fc.property(history, history, (mine, theirs) => {
        const united = mergeTicketEvents(mine, theirs);
        const [a, b, both] = [counts(mine), counts(theirs), counts(united)];
        for (const key of new Set([...a.keys(), ...b.keys()])) {
          expect(both.get(key)).toBe(Math.max(a.get(key) ?? 0, b.get(key) ?? 0));
        }
        const [first, ...rest] = united;
        expect(first).toEqual(mine[0] ?? theirs[0]);
        expect(rest).toEqual([...rest].sort((x, y) => x.at - y.at));
        expect(mergeTicketEvents(united, theirs)).toEqual(united);
        expect(mergeTicketEvents(mine, mine)).toEqual(mine);
      }),
    );
  });

  test('keep the order in which each browser told its own: what a pause from earlier on or a wrong clock dated back stays where it is', () => {
    const told: readonly TicketEvent[] = [
      { type: 'handled', at: 20 },
      { type: 'reopened', at: 25, by: 'person' },
      { type: 'paused', at: 10, reason: '停电' },
    ];
    const snoozed: TicketEvent = { type: 'snoozed', at: 12, until: 13 };
    const united = mergeTicketEvents(told, [...told, snoozed]);
    expect(united.filter((event) => event !== snoozed)).toEqual(told);
    fc.assert(
      fc.property(fc.array(event, { maxLength: 12 }), fc.array(event, { maxLength: 12 }), (mine, theirs) => {
        const both = mergeTicketEvents(mine, theirs);
        expect(both.filter((one) => mine.includes(one))).toEqual(mine);
        expect(mergeTicketEvents(both, theirs)).toEqual(both);
      }),
    );
  });

  test('leave a verdict that was given here as it is, although the other browser saw the ticket first, under other terms', async () => {
    const [target, other] = [freshBrowser(), freshBrowser()];
    const terms = await target.clockTerms.adopt({ adoptedAt: now, ...notice2021Preset, kinds: { other: dayAndNight } });
    const hour = 3_600_000;
    const createdAt = now - 6 * hour;
    const told = (at: number, termsId: number): TicketEvent => ({ ...opened(at, termsId), createdAt }) as TicketEvent;
    await target.tickets.append('10001', () => [told(now - 5 * hour, terms.id), { type: 'handled', at: now }]);
    await target.tickets.append('10002', () => [opened(now - 5 * hour)]);
    await other.tickets.append('10001', () => [told(createdAt, 0)]);
    await other.tickets.append('10002', () => [opened(createdAt)]);
    const theirs = await collectBackup(other, settings, now);
    await restoreBackup(target, planRestore(await collectBackup(target, settings, now), theirs));
    const book = await target.clockTerms.all();
    const [judged, open] = [await target.tickets.get('10001'), await target.tickets.get('10002')];
    expect(judged && outcomeOf(judged, book)).toMatchObject({ verdict: 'on-time', limitMs: dayAndNight.limitMs });
    expect(open && standingOf(open, book, now).startedAt).toBe(createdAt);
  });

  test('leave a ticket handled here closed, although the other browser opened it later', async () => {
    const target = freshBrowser();
    const other = freshBrowser();
    await target.tickets.append('10001', () => [opened(1), { type: 'handled', at: 2 }]);
    await other.tickets.append('10001', () => [opened(3)]);
    const theirs = await collectBackup(other, settings, now);
    await restoreBackup(target, planRestore(await collectBackup(target, settings, now), theirs));
    expect((await target.tickets.get('10001'))?.events).toHaveLength(3);
    expect(await target.tickets.listOpen()).toEqual([]);
  });

  test('are united in the database in one go', async () => {
    const repositories = freshBrowser();
    await repositories.tickets.append('10001', () => [opened(1), { type: 'handled', at: 9 }]);
    const paused: TicketEvent = { type: 'paused', at: 5, reason: '' };
    const empty = await collectBackup(freshBrowser(), settings, now);
    const tickets = [{ id: '10001', events: [opened(1), paused] }];
    const plan = planRestore(empty, { ...empty, records: { ...empty.records, tickets } });
    await restoreBackup(repositories, plan);
    expect((await repositories.tickets.get('10001'))?.events.map(({ type }) => type)).toEqual([
      'opened',
      'paused',
      'handled',
    ]);
    expect(await repositories.tickets.listOpen()).toEqual([]);
  });
});

describe('a file of taught places', () => {
  const portsOf = (repositories: ReturnType<typeof freshBrowser>) => {
    const written: object[] = [];
    const raised: string[] = [];
    return {
      repositories,
      clock: { now: () => now },
      changes: { raise: async (topics: readonly string[]) => void raised.push(...topics) },
      readSettings: async () => settings,
      writeSettings: async (patch: object) => void written.push(patch),
      newId: () => '',
      mayBeTaught,
      written,
      raised,
    };
  };
  const bring = async (repositories: ReturnType<typeof freshBrowser>, lessons: readonly Lesson[]) => {
    const ports = portsOf(repositories);
    const preview = await previewImport(ports, 'backup', new TextEncoder().encode(lessonsJson(lessons, now)));
    if (!preview.ok || preview.value.kind !== 'backup') throw new Error(JSON.stringify(preview));
    await applyImport(ports, preview.value, { removeOthers: false, replyMode: 'append' });
    return { ...ports, counts: preview.value.plan.counts };
  };
  const other: Lesson = { ...taught, anchor: { by: 'words', before: '客户于', after: '收到' } };

  test('brings them, tells the pages, and touches nothing else, the settings neither', async () => {
    const target = await filledBrowser();
    const { records: before } = await collectBackup(target, settings, now);
    const { written, raised, counts } = await bring(target, [{ ...other, id: 'lesson-2' }]);
    const { records: after } = await collectBackup(target, settings, now);
    expect(after).toEqual({ ...before, lessons: [taught, { ...other, id: 'lesson-2' }] });
    expect(counts.settings).toEqual({ added: 0, changed: 0, same: 0 });
    expect(written.flatMap((patch) => Object.keys(patch))).toEqual([]);
    expect(raised).toContain('lessons');
  });

  test('of which one is known by its content stays once, and one with an id that is taken replaces none', async () => {
    const target = await filledBrowser();
    const { counts } = await bring(target, [{ ...taught, id: 'elsewhere', taughtAt: now + 5 }, other, other]);
    expect(counts.lessons).toMatchObject({ added: 2, same: 1 });
    const lessons = await target.lessons.all();
    expect(lessons.filter(({ id }) => id === taught.id)).toEqual([taught]);
    expect(lessons.map(({ anchor }) => anchor).sort((a, b) => (a.by < b.by ? -1 : 1))).toEqual([
      taught.anchor,
      other.anchor,
    ]);
  });

  test('of which one would mislead the reader, it is left out and named, and the others come', async () => {
    const target = freshBrowser();
    const misleading: Lesson = { ...taught, id: 'bad', anchor: { by: 'label', label: '预计签收时间' } };
    const anything: Lesson = { ...taught, id: 'any', anchor: { by: 'words', before: '', after: '' } };
    const file = new TextEncoder().encode(lessonsJson([misleading, anything, other], now));
    const preview = await previewImport(portsOf(target), 'backup', file);
    expect(preview).toMatchObject({
      value: {
        rejects: [
          { place: 'lessons', code: 'lesson-misleads', found: '预计签收时间' },
          { place: 'lessons', code: 'lesson-misleads', found: '…' },
        ],
      },
    });
    await bring(target, [misleading, anything, other]);
    expect((await target.lessons.all()).map(({ anchor }) => anchor)).toEqual([other.anchor]);
  });

  test('holds lessons and nothing else', () => {
    expect(Object.keys(JSON.parse(lessonsJson([taught], now)))).toEqual(['format', 'version', 'madeAt', 'records']);
    expect(JSON.parse(lessonsJson([taught], now)).records).toEqual({ lessons: [taught] });
  });
});
