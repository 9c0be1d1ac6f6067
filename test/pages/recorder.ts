/// <reference lib="dom" />

/** What the extension shows in a document at one moment, as a person with an inspector would read it. */
export interface ShownService {
  readonly service: string | null;
  readonly verdict: string | null;
  readonly ends: string | null;
  readonly estimated: boolean;
  readonly saysOverdue: boolean;
}
export interface ShownLine {
  readonly sku: string | null;
  readonly services: readonly ShownService[];
  readonly choices: readonly {
    readonly sku: string | null;
    readonly allowed: string | null;
    readonly reason: string | null;
  }[];
}
export interface Shown {
  readonly at: number;
  readonly hosts: readonly {
    readonly state: string | null;
    readonly order: string | null;
    readonly open: boolean;
    readonly lines: readonly ShownLine[];
  }[];
  readonly chips: readonly Readonly<Record<'order' | 'return' | 'exchange' | 'repair', string | null>>[];
}

/** Runs in every frame before the page does and samples every 30 ms what the extension shows there. */
export function installRecorder(): void {
  const attribute = (element: Element, name: string): string | null =>
    Element.prototype.getAttribute.call(element, name);
  const within = (root: ParentNode): Element[] => {
    const all =
      root instanceof Document ? Document.prototype.querySelectorAll.call(root, '*') : root.querySelectorAll('*');
    return [...all].flatMap((element) => (element.shadowRoot ? [element, ...within(element.shadowRoot)] : [element]));
  };
  const withAttribute = (root: ParentNode, name: string): Element[] =>
    within(root).filter((element) => attribute(element, name) !== null);
  const line = (element: Element): ShownLine => ({
    sku: attribute(element, 'data-sku'),
    services: withAttribute(element, 'data-service').map((one) => ({
      service: attribute(one, 'data-service'),
      verdict: attribute(one, 'data-verdict'),
      ends: attribute(one, 'data-ends'),
      estimated: attribute(one, 'data-estimated') === 'true',
      saysOverdue: (one.textContent ?? '').includes('已超期'),
    })),
    choices: withAttribute(element, 'data-exchange-sku').map((one) => ({
      sku: attribute(one, 'data-exchange-sku'),
      allowed: attribute(one, 'data-allowed'),
      reason: attribute(one, 'data-reason'),
    })),
  });
  const named = (name: string): Element[] => [...Document.prototype.getElementsByTagName.call(document, name)];
  const look = (): Omit<Shown, 'at'> => ({
    hosts: named('aftersale-sidebar').map((host) => ({
      state: attribute(host, 'data-state'),
      order: attribute(host, 'data-order'),
      open: host.shadowRoot !== null,
      lines: host.shadowRoot ? withAttribute(host.shadowRoot, 'data-sku').map(line) : [],
    })),
    chips: named('aftersale-chip').map((chip) => ({
      order: attribute(chip, 'data-order'),
      return: attribute(chip, 'data-return'),
      exchange: attribute(chip, 'data-exchange'),
      repair: attribute(chip, 'data-repair'),
    })),
  });
  const log: Shown[] = [];
  let last = '';
  const sample = (): void => {
    const shown = look();
    const key = JSON.stringify(shown);
    if (key === last) return;
    last = key;
    log.push({ at: performance.now(), ...shown });
  };
  setInterval(sample, 30);
  Object.defineProperty(window, 'shownLog', {
    value: () => {
      sample();
      return log;
    },
  });
}
