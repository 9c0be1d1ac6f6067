import { render } from 'preact';
import { Chip } from '@/components/chip/chip';
import { buildChipModel } from '@/lib/app/build-chip-model';
import type { DisplaySettings } from '@/lib/app/display-settings';
import type { OrderKnowledge } from '@/lib/app/panel-model';
import type { SystemClock } from '@/lib/app/ports/attention';
import { services } from '@/lib/domain/service';
import { browserTurn } from '@/lib/page-adapters/browser-turn';
import type { OrderRow } from '@/lib/page-adapters/contract';
import type { KnowledgeSource } from './knowledge';
import { chipStyles } from './panel-css';

export interface Chips {
  /** The rows that the list shows now; none takes every chip away. */
  readonly show: (rows: readonly OrderRow[]) => void;
  readonly refresh: () => void;
}

export interface ChipsPorts {
  readonly document: Document;
  readonly knowledge: KnowledgeSource;
  readonly clock: SystemClock;
  readonly settings: () => DisplaySettings | null;
  readonly onOpen: (orderId: string) => void;
  readonly contain: (run: () => void) => () => void;
  readonly signal: AbortSignal;
}

interface Sign {
  readonly orderId: string;
  readonly anchor: Element;
  /** Whether the number of the order stood in the anchor when the row was shown, so that its leaving can be seen. */
  readonly tellsOrder: boolean;
}
interface SignedRow extends OrderRow, Sign {
  readonly anchor: Element;
}
interface PlacedChip extends Sign {
  readonly element: HTMLElement;
  readonly container: Element;
}

/** The worker answers for so many SKUs at most; rows beyond are judged without a catalogue entry by nobody. */
const mostSkus = 2000;
/** Drawing goes on in a task of its own after this. */
const turnMs = 8;
const silenced = [
  'click',
  'dblclick',
  'mousedown',
  'mouseup',
  'pointerdown',
  'pointerup',
  'keydown',
  'keyup',
  'keypress',
];

/** Keeps one chip in each row of an order list, in step with what the row shows. */
export function chips({ document, knowledge, clock, settings, onOpen, contain, signal }: ChipsPorts): Chips {
  let rows: readonly OrderRow[] = [];
  const placed = new Map<Element, PlacedChip>();
  /** The chips that are not drawn yet. */
  let drawing: Iterator<void> | null = null;
  let awaitsTurn = false;

  // A list that scrolls virtually writes another order into the same row. The chip of the order before leaves in the
  // same turn, long before the row is read again.
  const reused = new MutationObserver(
    contain(() => {
      for (const chip of placed.values()) if (!stillOf(chip)) remove(chip);
    }),
  );

  function remove(chip: PlacedChip): void {
    chip.element.remove();
    placed.delete(chip.anchor);
  }

  function refresh(): void {
    const chosen = settings();
    drawing = null;
    if (signal.aborted || chosen === null) return;
    for (const chip of placed.values())
      if (!rows.some(({ anchor, facts }) => anchor === chip.anchor && facts.orderId === chip.orderId)) remove(chip);
    if (rows.length === 0) {
      reused.disconnect();
      return;
    }
    const skuIds = [...new Set(rows.flatMap(({ facts }) => facts.lines.map(({ skuId }) => skuId)))];
    const known = knowledge.get({ orderId: null, skuIds: skuIds.slice(0, mostSkus) });
    if (known === null) return;
    reused.observe(document, { childList: true, characterData: true, subtree: true });
    drawing = drawChips(rows.map(withSign), known, chosen);
    drawOn();
  }

  function drawOn(): void {
    const from = clock.now();
    while (drawing !== null && drawing.next().done !== true) {
      if (clock.now() - from < turnMs) continue;
      if (!awaitsTurn) void browserTurn().then(onTurn);
      awaitsTurn = true;
      return;
    }
  }
  const onTurn = contain(() => {
    awaitsTurn = false;
    if (!signal.aborted) drawOn();
  });

  /** @param signed rows, which may come to show another order before it is their turn */
  function* drawChips(
    signed: readonly SignedRow[],
    known: OrderKnowledge,
    chosen: DisplaySettings,
  ): Generator<void, void, void> {
    const shown = new Set<string>();
    for (const row of signed) {
      const { facts, anchor } = row;
      if (shown.has(facts.orderId) || !stillOf(row)) continue;
      shown.add(facts.orderId);
      const chip = placed.get(anchor) ?? place(row);
      if (!chip.element.isConnected) insert(chip);
      const model = buildChipModel(facts, known, clock.now());
      chip.element.dataset['order'] = model.orderId;
      for (const service of services) chip.element.dataset[service] = model.verdicts[service];
      render(<Chip model={model} language={chosen.language} onOpen={() => onOpen(model.orderId)} />, chip.container);
      yield;
    }
  }

  function place({ orderId, anchor, tellsOrder }: SignedRow): PlacedChip {
    const element = document.createElement('aftersale-chip');
    const style = document.createElement('style');
    style.textContent = chipStyles; // a style element, for Firefox lets no content script adopt a sheet
    const container = document.createElement('span');
    element.attachShadow({ mode: 'open' }).append(style, container);
    // What is pressed in a chip is not pressed in the row.
    for (const type of silenced) element.addEventListener(type, (event) => event.stopPropagation());
    const chip = { orderId, anchor, element, container, tellsOrder };
    placed.set(anchor, chip);
    return chip;
  }

  signal.addEventListener('abort', () => {
    reused.disconnect();
    for (const chip of placed.values()) chip.element.remove();
  });

  return {
    show: (shown) => {
      rows = shown;
      refresh();
    },
    refresh,
  };
}

const withSign = (row: OrderRow): SignedRow => {
  const { orderId } = row.facts;
  return { ...row, orderId, tellsOrder: textOf(row.anchor).includes(orderId) };
};

function stillOf({ anchor, orderId, tellsOrder }: Sign): boolean {
  return anchor.isConnected && (!tellsOrder || textOf(anchor).includes(orderId));
}

const textOf = (anchor: Element): string => (anchor.textContent ?? '').replace(/[\s\u200B-\u200D\uFEFF]/g, '');

/** Into the anchor, but never into something that can be pressed, and into a cell where the anchor is a table row. */
function insert({ anchor, element }: PlacedChip): void {
  const pressable = anchor.closest('a, button, [role="button"], label');
  if (pressable) pressable.after(element);
  else (anchor.matches('tr, tbody, table') ? (anchor.querySelector('td, th') ?? anchor) : anchor).append(element);
}
