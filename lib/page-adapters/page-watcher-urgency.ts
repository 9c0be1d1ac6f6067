import type { Telling } from './page-watcher-changes';

/** Whether a document has to be read now, whatever reading may cost. */
export interface ReadingUrgency {
  readonly isUrgent: () => boolean;
  /** What a change told by itself. */
  readonly heard: (telling: Telling | null) => void;
  /** A reading begins, and takes in whatever was heard. */
  readonly taken: () => void;
  /** A reading has ended. */
  readonly read: (changed: boolean) => void;
  /** The address is new. */
  readonly restart: () => void;
}

/** After so many readings that other dates on the page called for and that found nothing new, they call for none. */
const mostInVain = 5;

/**
 * An order that went from the page is urgent, for its verdict stands there still; so are dates that went or came. A clock that
 * shows the date changes for ever and says nothing, which a few readings in vain tell.
 *
 * @example const urgency = readingUrgency(); urgency.heard('order-gone'); urgency.isUrgent() // true
 */
export function readingUrgency(): ReadingUrgency {
  let urgent = false;
  let toldOfDates = false;
  let inVain = 0;

  return {
    isUrgent: () => urgent,
    heard: (telling) => {
      const isTold = telling === 'other-dates' && inVain < mostInVain;
      toldOfDates ||= isTold;
      urgent ||= telling === 'order-gone' || isTold;
    },
    taken: () => {
      urgent = false;
    },
    read: (changed) => {
      if (changed) inVain = 0;
      else if (toldOfDates) inVain += 1;
      toldOfDates = false;
    },
    restart: () => {
      inVain = 0;
    },
  };
}
