import { openDatabase } from '@/lib/platform/db/open';
import { type PopupRows, readPopupRows } from '@/lib/platform/db/popup-rows';
import type { LaterRepositories } from './open-later-repositories';

export interface PopupRepositories {
  readonly rows: () => Promise<PopupRows>;
  /** What is written, and what is shown when the tickets stand there. */
  readonly later: () => Promise<LaterRepositories>;
}

/** What the popup reads when it opens, and no more: it is opened a hundred times a day and loads nothing for the rest. */
export function openPopupRepositories(): PopupRepositories {
  const database = openDatabase();
  const later = async () => {
    const { openLaterRepositories } = await import('./open-later-repositories');
    return openLaterRepositories(database);
  };
  return {
    rows: async () => (await readPopupRows(database)) ?? (await later()).popupRows(),
    later,
  };
}
