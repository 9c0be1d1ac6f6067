import type { ChangeSignal } from '@/lib/app/ports/storage';
import type { IncidentRepository } from '@/lib/app/ports/tickets';
import { dayMs } from '@/lib/domain/beijing-time';
import { fail, ok, type Problem, type Result } from '@/lib/domain/result';
import {
  decidePausedBy,
  decideResumedBy,
  type Incident,
  type IncidentEvent,
  incidentStanding,
  noteMaxLength,
  reasonMaxLength,
} from '@/lib/domain/tickets/incident';

export interface IncidentWorld {
  readonly incidents: IncidentRepository;
  readonly changes: ChangeSignal;
}

/** What a person says of an incident when it begins. */
export interface IncidentStart {
  readonly reason: string;
  /** When it began; epoch ms, now or earlier. */
  readonly from: number;
  readonly pauses: boolean;
}

/** `incident-running`: one at a time. `incident-from`: in the future, or more than a day ago. */
export type IncidentProblem = Problem<'incident-running' | 'incident-reason' | 'incident-from' | 'incident-until'>;

/**
 * Starts an incident, and where it is to pause, pauses every open ticket from its beginning on, all in one transaction.
 * product.md rule 6.
 *
 * @example await startIncident(world, { reason: '停电', from: now, pauses: true }, now) // { ok: true, value: incident }
 */
export async function startIncident(
  world: IncidentWorld & { readonly newId: () => string },
  start: IncidentStart,
  now: number,
): Promise<Result<Incident, IncidentProblem>> {
  const reason = start.reason.trim().slice(0, reasonMaxLength);
  if (reason === '') return fail({ code: 'incident-reason', place: 'reason' });
  if (start.from > now || start.from < now - dayMs) return fail({ code: 'incident-from', place: 'from' });
  const started: IncidentEvent = { type: 'started', at: now, from: start.from, reason, pauses: start.pauses };
  const incident = await world.incidents.append(
    world.newId(),
    (_, running) => (running ? [] : [started]),
    decidePausedBy,
  );
  if (incident === undefined) return fail({ code: 'incident-running', place: 'incidents' });
  await world.changes.raise(['tickets']);
  return ok(incident);
}

/**
 * Ends an incident and resumes exactly the tickets that it paused and that nobody resumed since. Ending it again changes
 * nothing.
 *
 * @param until when it was over, now or earlier; taken for its beginning where it is before that
 * @example await endIncident(world, incident.id, now) // { ok: true, value: incident }
 */
export async function endIncident(
  world: IncidentWorld,
  id: string,
  now: number,
  until = now,
): Promise<Result<Incident | undefined, IncidentProblem>> {
  if (until > now) return fail({ code: 'incident-until', place: 'until' });
  const incident = await world.incidents.append(
    id,
    (known) => (known && incidentStanding(known).running ? [{ type: 'ended', at: now, until }] : []),
    decideResumedBy,
  );
  await world.changes.raise(['tickets']);
  return ok(incident);
}

/**
 * The message to the 京东运营经理 was copied; whether and when it was sent is not known here. product.md rule 6.
 *
 * @example await noteMessageCopied(world, incident.id, now);
 */
export const noteMessageCopied = (world: IncidentWorld, id: string, now: number): Promise<void> =>
  addTo(world, id, { type: 'message-copied', at: now });

/**
 * Keeps what proves the incident. An empty text is no note.
 *
 * @param text in the shop's words, the number of the power company's notice say; no names or phones of consumers
 * @example await noteOnIncident(world, incident.id, '供电局停电通知 2026-118', now);
 */
export const noteOnIncident = (world: IncidentWorld, id: string, text: string, now: number): Promise<void> =>
  addTo(world, id, { type: 'noted', at: now, text: text.trim().slice(0, noteMaxLength) });

async function addTo(world: IncidentWorld, id: string, event: IncidentEvent): Promise<void> {
  if (event.type === 'noted' && event.text === '') return;
  await world.incidents.append(id, (known) => (known ? [event] : []));
  await world.changes.raise(['tickets']);
}

/**
 * Pauses what was opened while an incident runs that pauses, and says so. For the worker, whenever tickets may have come;
 * where no incident runs it costs one look.
 *
 * @example await followIncident(world);
 */
export async function followIncident(world: IncidentWorld): Promise<void> {
  const running = await world.incidents.running();
  if (running === undefined || !incidentStanding(running).pauses) return;
  let paused = 0;
  await world.incidents.append(
    running.id,
    () => [],
    (incident, ticket) => {
      const added = decidePausedBy(incident, ticket);
      paused += added.length;
      return added;
    },
  );
  if (paused > 0) await world.changes.raise(['tickets']);
}
