import type { FactReport, PageHealth, PageReport } from '@/lib/domain/page-health';
import type { PageHealthRepository } from './ports/pages';
import type { ChangeSignal } from './ports/storage';

export interface HealthWorld {
  readonly pageHealth: PageHealthRepository;
  readonly changes: ChangeSignal;
}

/**
 * Takes the report of a reading into the health of its page kind. The report comes from a page that has come to rest and
 * is about the page of its address: neither the content of another order nor a frame that nobody sees is reported at all.
 *
 * @example await recordPageHealth(world, { kind: 'home', outcome: 'extracted', rows: null, facts: [], lessons: [] }, now);
 */
export async function recordPageHealth(world: HealthWorld, report: PageReport, now: number): Promise<void> {
  await world.pageHealth.update(report.kind, (before) => healthAfter(before, report, now));
  await world.changes.raise(['health']);
}

/**
 * The health of a page kind after one more report. `since` is since when a fact has been in its state, `lastReadAt` when it
 * was read last. A fact that a report does not speak of stays as it was; so does one that is absent where nothing needs it,
 * the sign time of an order under way say: that tells nothing about the reader. Lessons are those of the report: one that
 * was removed has no health.
 *
 * @example healthAfter(undefined, report, now).facts[0]?.since // now
 */
export function healthAfter(before: PageHealth | undefined, report: PageReport, now: number): PageHealth {
  const { kind, outcome, rows, facts, lessons } = report;
  const factsBefore = before?.facts ?? [];
  const told = facts.map((fact) => {
    const known = factsBefore.find(({ field }) => field === fact.field);
    return known !== undefined && saysNothing(fact) ? known : { ...fact, ...history(known, fact, now) };
  });
  const untold = factsBefore.filter(({ field }) => !facts.some((fact) => fact.field === field));
  const lessonsNow = lessons.map((lesson) => ({
    ...lesson,
    ...history(
      before?.lessons.find(({ id }) => id === lesson.id),
      lesson,
      now,
    ),
  }));
  return { kind, readAt: now, outcome, rows, facts: [...told, ...untold], lessons: lessonsNow };
}

const saysNothing = ({ state, needed }: FactReport): boolean => state === 'missing' && !needed;

interface History {
  readonly since: number;
  readonly lastReadAt: number | null;
}

interface Standing {
  readonly state: string;
  readonly needed?: boolean;
}

/** Absent and needed by nobody is no beginning of a lack. */
const isSame = (a: Standing, b: Standing): boolean =>
  a.state === b.state && (a.state !== 'missing' || a.needed === b.needed);

function history(before: (History & Standing) | undefined, now: Standing, at: number): History {
  return {
    since: before !== undefined && isSame(before, now) ? Math.min(before.since, at) : at,
    lastReadAt: now.state === 'read' ? at : (before?.lastReadAt ?? null),
  };
}
