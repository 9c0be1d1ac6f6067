import type { FrameLine, FrameReport, FrameSessions } from './ports';

export interface FramesWorld {
  readonly sessions: FrameSessions;
  readonly line: FrameLine;
}

/**
 * A frame said what it shows. The order's content may stand in any frame of a tab, and only that frame is to show the
 * panel: the others hear whether an order stands elsewhere. A frame that said it holds the order and no longer answers was
 * taken away with its content, and is forgotten.
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
  const gone: number[] = [];
  for (const [other, { shows }] of before) {
    if (other === frameId || shows !== 'order' || (await line.answers(tabId, other))) continue;
    gone.push(other);
    frames.delete(other);
    await sessions.remove(tabId, other);
  }

  const holders = [...frames].filter(([, { shows }]) => shows === 'order').map(([id]) => id);
  const holdersChanged = gone.length > 0 || (before.get(frameId)?.shows === 'order') !== holders.includes(frameId);
  const concerned = holdersChanged ? [...frames.keys()] : [frameId];
  await Promise.all(
    concerned.map((id) =>
      line.tellOrderElsewhere(
        tabId,
        id,
        holders.some((holder) => holder !== id),
      ),
    ),
  );
}
