import { beforeEach, describe, expect, it } from 'vitest';
import { type FramesWorld, forgetFrameReport, recordFrameReport } from '@/lib/app/coordinate-frames';
import type { FrameReport } from '@/lib/app/ports/pages';

const tabId = 7;
let stored: Map<number, FrameReport>;
let gone: Set<number>;
/** Frames that answer and show no order, whatever they said. */
let emptied: Set<number>;
/** What each frame believes after what it was told. */
let elsewhere: Map<number, boolean>;

beforeEach(() => {
  stored = new Map();
  gone = new Set();
  emptied = new Set();
  elsewhere = new Map();
});

const world: FramesWorld = {
  sessions: {
    frames: async () => new Map(stored),
    put: async (_tab, frame, said) => void stored.set(frame, said),
    remove: async (_tab, frame) => void stored.delete(frame),
  },
  line: {
    holding: async (_tab, frame) => {
      if (gone.has(frame)) return 'gone';
      return stored.get(frame)?.shows === 'order' && !emptied.has(frame) ? 'order' : 'nothing';
    },
    tellOrderElsewhere: async (_tab, frame, value) => void elsewhere.set(frame, value),
  },
};
const startAnew = (frameId: number) => forgetFrameReport(world, { tabId, frameId });
const report = (frameId: number, shows: FrameReport['shows'], at = 1) =>
  recordFrameReport(world, { tabId, frameId }, { orderId: shows === 'order' ? '312345678901' : null, shows, at });

describe('frames of one tab', () => {
  it('hear that another frame holds the order, whoever came first', async () => {
    await report(0, 'reading');
    await report(5, 'order');
    await report(6, 'nothing');
    expect(elsewhere).toEqual(
      new Map([
        [0, true],
        [5, false],
        [6, true],
      ]),
    );
  });

  it('hear when the order goes', async () => {
    await report(0, 'nothing');
    await report(5, 'order');
    await report(5, 'nothing');
    expect(elsewhere.get(0)).toBe(false);
  });

  it('do not wait for a frame that was taken away with the order', async () => {
    await report(0, 'nothing');
    await report(5, 'order');
    gone.add(5);
    await report(0, 'reading');
    expect(elsewhere.get(0)).toBe(false);
    expect([...stored.keys()]).toEqual([0]);
  });

  it('believe what a frame holds now and not what it said last', async () => {
    await report(0, 'order');
    await report(6, 'nothing');
    emptied.add(0);
    await report(5, 'reading');
    expect([...elsewhere].sort()).toEqual([
      [0, false],
      [5, false],
      [6, false],
    ]);
    // The frame itself is left to say so: it may just have reported its next order.
    expect(stored.get(0)?.shows).toBe('order');
  });

  it('forget what the document before said, and hear that its order is gone', async () => {
    await report(0, 'reading');
    await report(5, 'order');
    await report(6, 'reading');
    expect([elsewhere.get(0), elsewhere.get(6)]).toEqual([true, true]);
    await startAnew(5);
    expect([elsewhere.get(0), elsewhere.get(6)]).toEqual([false, false]);
    expect([...stored.keys()]).toEqual([0, 6]);
  });

  it('still hear of the order that another frame holds when one that held one too starts anew', async () => {
    await report(0, 'order');
    await report(5, 'order');
    await report(6, 'reading');
    await startAnew(5);
    expect([elsewhere.get(0), elsewhere.get(6)]).toEqual([false, true]);
  });

  it('all go with the top document, whose next one begins with no order anywhere', async () => {
    await report(0, 'order');
    await report(5, 'nothing');
    await startAnew(0);
    expect(stored.size).toBe(0);
    await report(9, 'reading');
    expect(elsewhere.get(9)).toBe(false);
  });
});
