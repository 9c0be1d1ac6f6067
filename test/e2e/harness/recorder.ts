/** What the extension shows in one document at one moment, by its public attributes. */
export interface Sighting {
  readonly hosts: readonly {
    readonly state: string | null;
    readonly order: string | null;
    readonly verdicts: readonly string[];
  }[];
  readonly chips: readonly string[];
}

/** Installed before the scripts of every seller page: notes what is shown every 30 ms, each change once. */
export function recordSightings(): void {
  const sightings: Sighting[] = [];
  let last = '';
  const look = () => {
    const sighting: Sighting = {
      hosts: [...document.querySelectorAll('aftersale-sidebar')].map((host) => ({
        state: host.getAttribute('data-state'),
        order: host.getAttribute('data-order'),
        verdicts: [...(host.shadowRoot?.querySelectorAll('[data-sku]') ?? [])].flatMap((line) =>
          [...line.querySelectorAll('[data-service]')].map((service) =>
            ['data-service', 'data-verdict', 'data-ends'].reduce(
              (text, name) => `${text} ${service.getAttribute(name) ?? '-'}`,
              line.getAttribute('data-sku') ?? '-',
            ),
          ),
        ),
      })),
      chips: [...document.querySelectorAll('aftersale-chip')].map((chip) =>
        ['data-order', 'data-return', 'data-exchange', 'data-repair'].map((name) => chip.getAttribute(name)).join(' '),
      ),
    };
    const text = JSON.stringify(sighting);
    if (text === last) return;
    last = text;
    sightings.push(sighting);
  };
  setInterval(look, 30);
  Object.defineProperty(window, 'sightings', { get: () => [...sightings] });
}
