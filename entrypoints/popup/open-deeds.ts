import { popupSurroundings } from '@/lib/app/popup-surroundings';
import type { PopupWorld } from '@/lib/app/popup-world';
import { beginAppeal, correctTicket, endAppeal } from '@/lib/app/tickets/correct-ticket';
import { endIncident, noteMessageCopied, startIncident } from '@/lib/app/tickets/incidents';
import { snoozeTicket } from '@/lib/app/tickets/snooze-ticket';
import { addByHand, handleTicket, pauseTicket, resumeTicket, undoClosing } from '@/lib/app/tickets/ticket-actions';
import { bringStarterReplies } from '@/lib/platform/bring-starter-replies';
import { changeSignal } from '@/lib/platform/change-signal';
import { readSettings } from '@/lib/platform/settings';
import { systemClock } from '@/lib/platform/system-clock';
import type { PopupRepositories } from './open-popup-repositories';

export type PopupDeeds = Pick<
  PopupWorld,
  | 'handle'
  | 'undo'
  | 'pause'
  | 'resume'
  | 'add'
  | 'snooze'
  | 'correct'
  | 'beginAppeal'
  | 'endAppeal'
  | 'surroundings'
  | 'startIncident'
  | 'endIncident'
  | 'noteMessageCopied'
>;

/** What the popup does, and what it reads when its tickets stand there already. */
export async function openDeeds({ later }: PopupRepositories): Promise<PopupDeeds> {
  const world = { ...(await later()), changes: changeSignal, newId: () => crypto.randomUUID() };
  const now = () => systemClock.now();
  void bringStarterReplies(world.replies);
  return {
    handle: (id) => handleTicket(world, id, now()),
    undo: (id) => undoClosing(world, id, now()),
    pause: (id, reason) => pauseTicket(world, id, reason, now()),
    resume: (id) => resumeTicket(world, id, now()),
    add: (entries, by) => addByHand(world, entries, by, now()),
    snooze: (id, minutes) => snoozeTicket(world, [id], minutes, now()),
    correct: (id, patch) => correctTicket(world, id, patch, now()),
    beginAppeal: (id, note) => beginAppeal(world, id, note, now()),
    endAppeal: (id, note) => endAppeal(world, id, note, now()),
    surroundings: async () => popupSurroundings(world, await readSettings(), now()),
    startIncident(start) {
      const at = now();
      return startIncident(world, { ...start, from: start.from ?? at }, at);
    },
    endIncident(id, until) {
      const at = now();
      return endIncident(world, id, at, until ?? at);
    },
    noteMessageCopied: (id) => noteMessageCopied(world, id, now()),
  };
}
