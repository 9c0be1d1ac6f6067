/** What is pressed in the window, before anything of the page hears of it. */
export interface HeldInput {
  /** The pointer moved to a point of the page. */
  readonly onMove: (x: number, y: number) => void;
  readonly onWheel: (event: WheelEvent) => void;
  /** A press on the page; `element` is what a press without a place, by a screen reader, was meant for. */
  readonly onPress: (x: number, y: number, element: Element | null) => void;
  /** True where the key is ours, and does nothing else then. */
  readonly onKey: (event: KeyboardEvent) => boolean;
}

const pressing = [
  'pointerdown',
  'pointerup',
  'mousedown',
  'mouseup',
  'click',
  'dblclick',
  'auxclick',
  'contextmenu',
  'touchstart',
  'touchend',
];
const typing = ['keydown', 'keypress', 'keyup', 'beforeinput', 'paste', 'cut'];

/**
 * Holds back from the page what is pressed and typed until the signal ends: nothing of the page can be pressed by pointing at
 * it. What is pressed inside the host works, and stays inside.
 *
 * @example holdInput(window, host, { onMove, onWheel, onPress, onKey }, signal)
 */
export function holdInput(view: Window, host: HTMLElement, input: HeldInput, signal: AbortSignal): void {
  const listen = (target: EventTarget, type: string, heard: (event: Event) => void, capture: boolean) =>
    target.addEventListener(type, heard, { capture, passive: false, signal });
  const isOnControl = (event: Event): boolean =>
    event.composedPath().some((each) => each instanceof Element && each.matches('.guide, .card'));

  for (const type of pressing) {
    const hold = (event: Event) => {
      const isOwn = isOnControl(event);
      // Of a control only the click has to arrive: the browser makes it of the rest, whoever hears of that.
      if (isOwn && event.type === 'click') return;
      event.stopImmediatePropagation();
      if (isOwn) return;
      event.preventDefault();
      if (event.type !== 'click') return;
      const { clientX, clientY } = event as MouseEvent;
      const path = event.composedPath();
      const [target] = path;
      const meant = target instanceof Element && !path.includes(host) ? target : null;
      input.onPress(clientX, clientY, meant);
    };
    listen(view, type, hold, true);
    listen(host, type, (event) => event.stopPropagation(), false);
  }
  const down = new Set<string>();
  for (const type of typing) {
    const hold = (event: Event) => {
      event.stopImmediatePropagation();
      const { code } = event as KeyboardEvent;
      if (type === 'keydown') down.add(code);
      if (type === 'keyup') down.delete(code);
      if (type === 'keydown' && input.onKey(event as KeyboardEvent)) event.preventDefault();
    };
    listen(view, type, hold, true);
  }
  signal.addEventListener('abort', () => holdReleases(view, down));
  listen(
    host,
    'pointermove',
    (event) => input.onMove((event as PointerEvent).clientX, (event as PointerEvent).clientY),
    false,
  );
  view.addEventListener('wheel', (event) => input.onWheel(event), { capture: true, passive: true, signal });
}

/** Nobody presses a key for longer without meaning it. */
const releasedWithinMs = 1500;

/** The page has not heard that these keys went down, and is not to hear that they come up. */
function holdReleases(view: Window, down: ReadonlySet<string>): void {
  const done = new AbortController();
  const hold = (event: KeyboardEvent) => {
    if (down.has(event.code)) event.stopImmediatePropagation();
  };
  view.addEventListener('keyup', hold, { capture: true, signal: done.signal });
  setTimeout(() => done.abort(), releasedWithinMs);
}
