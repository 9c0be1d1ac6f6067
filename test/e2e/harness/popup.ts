import type { Page } from 'playwright-core';

export interface ShownTicket {
  readonly id: string;
  readonly due: string;
  readonly state: string;
  readonly kind: string;
  readonly estimated: boolean;
}

/** The tickets of a popup, in the order in which they are shown. */
export const readTickets = (popup: Page): Promise<ShownTicket[]> =>
  popup.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('[data-ticket]')].map(({ dataset }) => ({
      id: dataset['ticket'] ?? '',
      due: dataset['due'] ?? '',
      state: dataset['state'] ?? '',
      kind: dataset['kind'] ?? '',
      estimated: dataset['estimated'] === 'true',
    })),
  );

export const ticketRow = (popup: Page, id: string) => popup.locator(`[data-ticket="${id}"]`);

export const shownTicketIds = async (popup: Page): Promise<string[]> => (await readTickets(popup)).map(({ id }) => id);
