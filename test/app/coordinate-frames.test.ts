import { beforeEach, describe, expect, it } from 'vitest';
import { recordFrameReport } from '@/lib/app/coordinate-frames';
import type { FrameReport } from '@/lib/app/ports';

const tabId = 7;
let stored: Map<number, FrameReport>;
let gone: Set<number>;
/** What each frame believes after what it was told. */
let elsewhere: Map<number, boolean>;

beforeEach(() => {
  stored = new Map();
  gone = new Set();
  elsewhere = new Map();
});

const report = (frameId: number, shows: FrameReport['shows'], at = 1) =>
  recordFrameReport(
    {
      sessions: {
        frames: async () => new Map(stored),
        put: async (_tab, frame, said) => void stored.set(frame, said),
        remove: async (_tab, frame) => void stored.delete(frame),
      },
      line: {
        answers: async (_tab, frame) => !gone.has(frame),
        tellOrderElsewhere: async (_tab, frame, value) => void elsewhere.set(frame, value),
      },
    },
    { tabId, frameId },
    { orderId: shows === 'order' ? '312345678901' : null, shows, at },
  );

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
});
