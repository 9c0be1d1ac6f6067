// @vitest-environment happy-dom
import { act, cleanup, render, renderHook, waitFor } from '@testing-library/preact';
import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import { Popup } from '@/components/popup/popup';
import { loadText, TextProvider } from '@/components/popup/popup-text';
import { usePopupFacts } from '@/components/popup/use-popup-facts';
import type { PopupFacts, PopupRest, PopupWorld } from '@/lib/app/popup-world';
import { hourMs, minuteMs } from '@/lib/domain/beijing-time';
import { must } from '../document';
import { noon, openTicket, popupWorld } from './popup-world';
import '@/components/popup/notices';

afterEach(cleanup);

interface Asked {
  readonly answer: () => void;
  readonly fail: () => void;
}

/** A world whose readings are answered when the test says so, each with its turn in place of what is stored. */
function slowWorld() {
  const open = { facts: [] as Asked[], rest: [] as Asked[] };
  const turns = { asked: 0, answered: 0 };
  const asking = <T,>(part: 'facts' | 'rest', told: T, answered = () => {}) =>
    new Promise<T>((resolve, reject) => {
      const answer = () => {
        answered();
        resolve(told);
      };
      open[part].push({ answer, fail: () => reject(new Error('storage')) });
    });
  let changed = () => {};
  const world = {
    load: () => {
      turns.asked += 1;
      const turn = turns.asked;
      return asking('facts', { replyCount: turn } as PopupFacts, () => {
        turns.answered = turn;
      });
    },
    // The rest of a reading is asked for as soon as its facts are there.
    loadRest: () => asking('rest', { recentlyClosed: Array(turns.answered) } as unknown as PopupRest),
    onChange: (heard: () => void) => {
      changed = heard;
      return () => undefined;
    },
  } as unknown as PopupWorld;
  return { world, open, turns, change: () => changed() };
}

/** Until what follows from it is shown. */
const settled = (make: () => unknown) =>
  act(async () => {
    make();
    await new Promise((resolve) => setTimeout(resolve));
  });

describe('readings that overlap', () => {
  const steps = fc.array(
    fc.oneof(
      fc.constant({ does: 'change' as const, pick: 0, part: 'facts' as const }),
      fc.record({
        does: fc.constantFrom('answer' as const, 'answer' as const, 'fail' as const),
        pick: fc.nat(),
        part: fc.constantFrom('facts' as const, 'rest' as const),
      }),
    ),
    { maxLength: 14 },
  );

  test('never show what is older than what was shown, and end with what was asked for last', async () => {
    await fc.assert(
      fc.asyncProperty(steps, async (taken) => {
        const { world, open, turns, change } = slowWorld();
        const { result, unmount } = renderHook(() => usePopupFacts(world, null));
        const shown = () => ({
          facts: result.current.facts?.replyCount ?? 0,
          rest: result.current.rest?.recentlyClosed.length ?? 0,
        });
        const step = async (make: () => void) => {
          const before = shown();
          await settled(make);
          expect(shown().facts).toBeGreaterThanOrEqual(before.facts);
          expect(shown().rest).toBeGreaterThanOrEqual(before.rest);
        };
        for (const { does, pick, part } of taken) {
          const [asked] = open[part].length > 0 ? open[part].splice(pick % open[part].length, 1) : [];
          if (does === 'change') await step(change);
          else if (asked) await step(asked[does]);
        }
        await step(change);
        const last = turns.asked;
        while (open.facts.length + open.rest.length > 0) {
          const { answer } = (open.facts.pop() ?? open.rest.pop()) as Asked;
          await step(answer);
        }
        expect(shown()).toEqual({ facts: last, rest: last });
        expect(result.current.failed).toBe(false);
        unmount();
      }),
      { numRuns: 80 },
    );
  });

  test('a failure that comes late takes nothing back', async () => {
    const { world, open, change } = slowWorld();
    const { result } = renderHook(() => usePopupFacts(world, null));
    await settled(change);
    await settled(() => open.facts[1]?.answer());
    await settled(() => open.rest[0]?.answer());
    await settled(() => open.facts[0]?.fail());
    expect(result.current.failed).toBe(false);
    await settled(change);
    await settled(() => open.facts[2]?.fail());
    expect(result.current.failed).toBe(true);
  });
});

test('the most urgent tickets stand there before the others are read, and stay where they are', async () => {
  const tickets = Array.from({ length: 12 }, (_, index) =>
    openTicket(String(1001 + index), { createdAt: noon + 5 * hourMs + index * minuteMs }),
  );
  const { world, state } = popupWorld({ tickets });
  state.now = noon + 8 * hourMs;
  const all = await world.load();
  let read = () => {};
  const slow = { ...world, load: () => new Promise<PopupFacts>((resolve) => (read = () => resolve(all))) };
  const text = await loadText('zh-CN');
  render(
    <TextProvider value={text}>
      <Popup world={slow} first={{ ...all, open: tickets.slice(0, 8), isWhole: false }} />
    </TextProvider>,
  );
  const elements = () => [...document.querySelectorAll<HTMLElement>('[data-ticket]')];
  const first = elements();
  expect(first.map(({ dataset }) => dataset['ticket'])).toEqual(tickets.slice(0, 8).map(({ id }) => id));
  // What is said of all tickets is said when all are there.
  expect(must('.section-head').textContent).not.toMatch(/12|8|停表中/);

  await settled(read);
  await waitFor(() => expect(elements()).toHaveLength(12));
  expect(elements().every((element, index) => index >= 8 || element === first[index])).toBe(true);
  expect(must('.section-head').textContent).toMatch(/12.*停表中/);
});
