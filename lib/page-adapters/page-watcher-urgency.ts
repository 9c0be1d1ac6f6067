import type { Telling } from './page-watcher-changes';

/** Whether a document has to be read now, whatever reading may cost. */
export interface ReadingUrgency {
  readonly isUrgent: () => boolean;
  /** What a change told by itself. */
  readonly heard: (tellings: readonly Telling[]) => void;
  /** A reading begins, and takes in whatever was heard. */
  readonly taken: () => void;
  /** A reading has ended. */
  readonly read: (changed: boolean) => void;
  /** The address is new. */
  readonly restart: () => void;
}

/** After so many readings that other dates or words on the page called for and that found nothing new, they call for none. */
const mostInVain = 5;

/**
 * An order that went from the page is urgent, for its verdict stands there still; so are dates that went or came, and what states
 * and numbers are written with. A clock that shows the date changes for ever and says nothing, and so do rows of notices that take
 * turns, which a few readings in vain tell.
 *
 * @example const urgency = readingUrgency(); urgency.heard(['order-gone']); urgency.isUrgent() // true
 */
export function readingUrgency(): ReadingUrgency {
  let urgent = false;
  /** What calls for a reading, and what called for the one that goes on. */
  const told = new Set<Telling>();
  const toldBefore = new Set<Telling>();
  const inVain = new Map<Telling, number>();
  const timesInVain = (telling: Telling): number => inVain.get(telling) ?? 0;

  return {
    isUrgent: () => urgent,
    heard: (tellings) => {
      for (const telling of tellings) {
        if (timesInVain(telling) >= mostInVain) continue;
        if (telling !== 'order-gone') told.add(telling);
        urgent = true;
      }
    },
    taken: () => {
      urgent = false;
      for (const telling of told) toldBefore.add(telling);
      told.clear();
    },
    read: (changed) => {
      if (changed) inVain.clear();
      else for (const telling of toldBefore) inVain.set(telling, timesInVain(telling) + 1);
      toldBefore.clear();
    },
    restart: () => inVain.clear(),
  };
}
