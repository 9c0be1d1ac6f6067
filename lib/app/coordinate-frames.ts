import type { FrameLine, FrameReport, FrameSessions } from './ports/pages';

export interface FramesWorld {
  readonly sessions: FrameSessions;
  readonly line: FrameLine;
}

/**
 * A frame said what it shows. The order's content may stand in any frame of a tab, and only that frame is to show the
 * panel: the others hear whether an order stands elsewhere. A frame that said it holds the order is asked whether it still
 * does: one that no longer answers was taken away with its content, and is forgotten.
 *
 * @example await recordFrameReport(world, { tabId: 7, frameId: 0 }, { orderId: null, shows: 'nothing', at: now });
 */
export async function recordFrameReport(
  { sessions, line }: FramesWorld,
  { tabId, frameId }: { readonly tabId: number; readonly frameId: number },
  report: FrameReport,
): Promise<void> {
  const before = await sessions.frames(tabId);
  await sessions.put(tabId, frameId, report);

  const frames = new Map(before).set(frameId, report);
  let dropped = false;
  for (const [other, said] of before) {
    if (other === frameId || said.shows !== 'order') continue;
    const holding = await line.holding(tabId, other);
    if (holding === 'order') continue;
    dropped = true;
    // What a living frame holds next is its own to report: writing it down here could undo a report that has just come.
    if (holding === 'nothing') frames.set(other, { ...said, orderId: null, shows: 'nothing' });
    else {
      frames.delete(other);
      await sessions.remove(tabId, other);
    }
  }

  const holders = holdersAmong(frames);
  const holdersChanged = dropped || (before.get(frameId)?.shows === 'order') !== holders.includes(frameId);
  const concerned = holdersChanged ? [...frames.keys()] : [frameId];
  await tell(line, tabId, concerned, holders);
}

/**
 * A frame has a new document: what the one before it said holds no more. With the top document go all the frames in it.
 *
 * @example await forgetFrameReport(world, { tabId: 7, frameId: 0 });
 */
export async function forgetFrameReport(
  { sessions, line }: FramesWorld,
  { tabId, frameId }: { readonly tabId: number; readonly frameId: number },
): Promise<void> {
  const before = await sessions.frames(tabId);
  const forgotten = frameId === 0 ? [...before.keys()] : [frameId].filter((id) => before.has(id));
  await Promise.all(forgotten.map((id) => sessions.remove(tabId, id)));

  if (frameId === 0 || before.get(frameId)?.shows !== 'order') return;
  const others = new Map([...before].filter(([id]) => id !== frameId));
  await tell(line, tabId, [...others.keys()], holdersAmong(others));
}

const holdersAmong = (frames: ReadonlyMap<number, FrameReport>): readonly number[] =>
  [...frames].filter(([, { shows }]) => shows === 'order').map(([id]) => id);

async function tell(
  line: FrameLine,
  tabId: number,
  concerned: readonly number[],
  holders: readonly number[],
): Promise<void> {
  const elsewhereOf = (id: number): boolean => holders.some((holder) => holder !== id);
  await Promise.all(concerned.map((id) => line.tellOrderElsewhere(tabId, id, elsewhereOf(id))));
}
