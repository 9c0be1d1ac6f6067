import type { Frame, Page } from 'playwright-core';
import type { Sighting } from './recorder';

export interface ShownService {
  readonly verdict: string | null;
  readonly ends: string | null;
  readonly estimated: boolean;
  readonly text: string;
  /** An enabled choice for an application stands in its element. */
  readonly offered: boolean;
}
export interface ShownChoice {
  readonly sku: string | null;
  readonly allowed: string | null;
  readonly reason: string | null;
}
export interface ShownPanel {
  readonly state: string | null;
  readonly order: string | null;
  readonly lines: Readonly<
    Record<
      string,
      { readonly services: Readonly<Record<string, ShownService>>; readonly choices: readonly ShownChoice[] }
    >
  >;
}

/** The panels of one document by their public attributes; there may be one at most. */
export const readPanels = (document_: Page | Frame): Promise<ShownPanel[]> =>
  document_.evaluate(() =>
    [...document.querySelectorAll('aftersale-sidebar')].map((host) => {
      const lines = [...(host.shadowRoot?.querySelectorAll('[data-sku]') ?? [])].map((line) => {
        const services = [...line.querySelectorAll('[data-service]')].map((service) => [
          service.getAttribute('data-service') ?? '',
          {
            verdict: service.getAttribute('data-verdict'),
            ends: service.getAttribute('data-ends'),
            estimated: service.getAttribute('data-estimated') === 'true',
            text: service.textContent ?? '',
            offered: service.querySelector('input:enabled, option:enabled') !== null,
          },
        ]);
        const choices = [...line.querySelectorAll('[data-exchange-sku]')].map((choice) => ({
          sku: choice.getAttribute('data-exchange-sku'),
          allowed: choice.getAttribute('data-allowed'),
          reason: choice.getAttribute('data-reason'),
        }));
        return [line.getAttribute('data-sku') ?? '', { services: Object.fromEntries(services), choices }];
      });
      return {
        state: host.getAttribute('data-state'),
        order: host.getAttribute('data-order'),
        lines: Object.fromEntries(lines),
      };
    }),
  );

/** Waits until the one panel of a document has reached a state for an order, and reads it. */
export async function panelIn(document_: Page | Frame, orderId: string | null, state: string): Promise<ShownPanel> {
  const order = orderId === null ? '' : `[data-order="${orderId}"]`;
  await document_.locator(`aftersale-sidebar[data-state="${state}"]${order}`).waitFor({ state: 'attached' });
  const [panel, second] = await readPanels(document_);
  if (panel === undefined || second !== undefined) throw new Error('not one panel in the document');
  return panel;
}

/** The verdict of each service of a line, in short. */
export const verdictsOf = (panel: ShownPanel, sku: string): Record<string, string | null> =>
  Object.fromEntries(Object.entries(panel.lines[sku]?.services ?? {}).map(([name, { verdict }]) => [name, verdict]));

/** Everything that the document has shown so far, each change once, sampled every 30 ms. */
export const sightingsIn = (document_: Page | Frame): Promise<readonly Sighting[]> =>
  document_.evaluate(() => (window as unknown as { sightings: readonly Sighting[] }).sightings);
