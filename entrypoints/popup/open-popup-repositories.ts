import { openDatabase } from '@/lib/platform/db/open';
import { type PopupRows, readPopupRows } from '@/lib/platform/db/popup-rows';
import type { LaterRepositories } from './open-later-repositories';

export interface PopupRepositories {
  readonly rows: () => Promise<PopupRows>;
  /** The same with the most urgent of the tickets alone, as many as are in view, where that can be told. */
  readonly firstRows: () => Promise<PopupRows>;
  /** What is written, and what is shown when the tickets stand there. */
  readonly later: () => Promise<LaterRepositories>;
}

/** More than the popup has room for. */
const inView = 8;
/** When the popup stands there and has read everything else. */
const rankAfterMs = 1_000;

/** What the popup reads when it opens, and no more: it is opened a hundred times a day and loads nothing for the rest. */
export function openPopupRepositories(): PopupRepositories {
  const database = openDatabase();
  const later = async () => {
    const { openLaterRepositories } = await import('./open-later-repositories');
    return openLaterRepositories(database);
  };
  const rows = async () => {
    const read = await readPopupRows(database);
    return typeof read === 'string' ? (await later()).popupRows() : read;
  };
  const rank = async () => (await later()).rankOpen();
  return {
    rows,
    async firstRows() {
      const first = await readPopupRows(database, inView);
      if (typeof first !== 'string') return first;
      // It takes the database for itself: no reason where every ticket stands where it belongs.
      if (first === 'misplaced') setTimeout(rank, rankAfterMs);
      return rows();
    },
    later,
  };
}
