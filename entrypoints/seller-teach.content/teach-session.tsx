import type { Box } from '@/components/teaching/place-card';
import { Teaching } from '@/components/teaching/teaching';
import type { TeachingEnd, TeachingRequest, TeachSidePorts } from '@/lib/app/teach-side';
import type { TeachingView } from '@/lib/app/teaching-view';
import { propose } from '@/lib/page-adapters/teaching/propose';
import { type PointedValue, valuesOnPage } from '@/lib/page-adapters/teaching/values-on-page';
import { systemClock } from '@/lib/platform/system-clock';
import { holdInput } from './held-input';
import { pageElementAt, scrollUnder, valueAt } from './page-point';
import { pageValues } from './page-values';
import { stepOf } from './picking-keys';
import { createTeachHost } from './teach-host';

/** What was pointed at: a value, or an element in which none was found. */
type Pointed = PointedValue | (Pick<PointedValue, 'element'> & { readonly index?: never });

/**
 * Lets the agent point at one value, see what would be read from it, and confirm. Ends when it is over for whatever reason, and
 * leaves nothing on the page.
 */
export function teachSession(
  { field, language }: TeachingRequest,
  { page, learn, contain, signal }: TeachSidePorts,
  over: AbortSignal,
): Promise<TeachingEnd> {
  return new Promise((resolve) => {
    const host = createTeachHost(document);
    const session = new AbortController();
    const values = pageValues(document, search, () => performance.now(), session.signal);
    let picked: PointedValue | null = null;
    let taken: Pointed | null = null;
    let card: Exclude<TeachingView, { readonly stage: 'picking' }> | null = null;
    let box: Box | null = null;
    let drawn = '';
    let pointer: { readonly x: number; readonly y: number } | null = null;

    function end(how: TeachingEnd): void {
      session.abort();
      host.remove();
      resolve(how);
    }
    const leave = () => end('left');
    for (const ending of [over, signal]) ending.addEventListener('abort', leave, { signal: session.signal });

    function search(): readonly PointedValue[] {
      const taught = page();
      return taught ? valuesOnPage(document, taught.adapter, taught.address, taught.lessons, field) : [];
    }

    function take(pointed: Pointed): void {
      const taught = page();
      if (taught === null) {
        leave();
        return;
      }
      const { adapter, address, lessons } = taught;
      const proposed = propose(document, adapter, address, lessons, field, pointed.element, pointed.index);
      taken = pointed;
      card = proposed.ok
        ? { stage: 'proposed', field, standing: 'asking', ...proposed.value }
        : { stage: 'refused', field, problem: proposed.error };
    }

    async function confirm(): Promise<void> {
      const kind = page()?.adapter.kind;
      if (card?.stage !== 'proposed' || card.standing === 'storing' || kind === undefined) return;
      const asked = card;
      card = { ...asked, standing: 'storing' };
      const stored = await learn({ pageKind: kind, field, anchor: asked.anchor });
      if (session.signal.aborted) return;
      if (stored) end('learned');
      else card = { ...asked, standing: 'not-stored' };
    }

    function again(): void {
      card = null;
      taken = null;
    }

    function walk(step: -1 | 1): void {
      const all = values.all();
      const from = picked ? all.indexOf(picked) : step > 0 ? -1 : 0;
      picked = all[(from + step + all.length) % all.length] ?? null;
      picked?.element.scrollIntoView({ block: 'center', inline: 'nearest' });
    }

    function onKey(event: KeyboardEvent): boolean {
      if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return false;
      if (event.key === 'Escape') {
        leave();
        return true;
      }
      // A key that is held down has taken the value; it must not confirm it too.
      if (card !== null && event.repeat && event.key !== 'Tab') return true;
      if (card !== null) return event.key === 'Tab' && turnInCard(event.shiftKey);
      const step = stepOf(event);
      if (step !== null) walk(step);
      else if (event.key === 'Enter' || event.key === ' ') {
        if (picked) take(picked);
      } else return false;
      return true;
    }

    /** The keyboard stays among the buttons of the card. */
    function turnInCard(backwards: boolean): boolean {
      const buttons = [...host.root.querySelectorAll<HTMLElement>('.card button:not(:disabled)')];
      const at = buttons.indexOf(host.root.activeElement as HTMLElement);
      buttons[(at + (backwards ? -1 : 1) + buttons.length) % buttons.length]?.focus();
      return true;
    }

    function onPress(x: number, y: number, meant: Element | null): void {
      if (card !== null) return;
      const element = meant ?? pageElementAt(document, x, y);
      const value = valueAt(values.all(), element, x, y);
      if (value) picked = value;
      const pointed = value ?? (element && { element });
      if (pointed) take(pointed);
    }

    holdInput(
      window,
      host.element,
      {
        onMove: (x, y) => {
          pointer = { x, y };
        },
        onWheel: contain((event: WheelEvent) => {
          if (event.target === host.element && card === null)
            scrollUnder(pageElementAt(document, event.clientX, event.clientY), event);
        }),
        onPress: contain(onPress),
        onKey: (event) => {
          let isOurs = false;
          contain(() => {
            isOurs = onKey(event);
          })();
          return isOurs;
        },
      },
      session.signal,
    );

    /** Once a frame, however often the pointer moves. */
    function followPointer(): void {
      if (pointer === null || card !== null) return;
      const { x, y } = pointer;
      pointer = null;
      picked = valueAt(values.all(), pageElementAt(document, x, y), x, y);
    }

    function viewNow(): TeachingView {
      if (card !== null) return card;
      picked &&= values.again(picked);
      const all = values.all();
      const at = picked && { index: all.indexOf(picked), text: picked.text };
      return { stage: 'picking', field, count: all.length, at };
    }

    /** A card stays where it is while the page is drawn anew under it: somebody is about to press one of its buttons. */
    function boxNow(): Box | null {
      if (card === null) return picked?.element.isConnected ? boxOf(picked.element) : null;
      if (taken?.index !== undefined && !taken.element.isConnected) taken = values.again(taken) ?? taken;
      return taken?.element.isConnected ? boxOf(taken.element) : box;
    }

    const draw = contain(() => {
      if (session.signal.aborted) return;
      followPointer();
      const view = viewNow();
      box = boxNow();
      const viewport = { width: window.innerWidth, height: window.innerHeight };
      const key = JSON.stringify([view, box, viewport]);
      if (key !== drawn || !host.element.isConnected) {
        drawn = key;
        const actions = { confirm: () => void confirm(), again, leave };
        host.draw(
          <Teaching
            view={view}
            language={language}
            now={systemClock.now()}
            box={box}
            viewport={viewport}
            actions={actions}
          />,
        );
      }
      requestAnimationFrame(draw);
    });
    draw();
  });
}

function boxOf(element: Element): Box {
  const { left, top, width, height } = element.getBoundingClientRect();
  return { left: Math.round(left), top: Math.round(top), width: Math.round(width), height: Math.round(height) };
}
