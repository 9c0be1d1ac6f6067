import type { PageScript } from './messages';

interface Offer {
  start?: unknown;
  readonly waiting: ((start: unknown) => void)[];
}

/** The property of the global at which the scripts of a frame meet. */
interface MeetingPlace {
  aftersaleSides?: Partial<Record<PageScript, Offer>>;
}

function offerOf(script: PageScript): Offer {
  const world = globalThis as MeetingPlace;
  world.aftersaleSides ??= {};
  world.aftersaleSides[script] ??= { waiting: [] };
  return world.aftersaleSides[script];
}

/** A script of ours that few frames need, as it and the reading half of a frame know each other. */
export interface SideScript<Start> {
  /** The script says that it is there. */
  readonly offer: (start: Start) => void;
  /** What it offers, undefined where it has not run in this frame. */
  readonly offered: () => Start | undefined;
  /** The same, however long that takes: a frame that does not need it never runs it. */
  readonly whenOffered: () => Promise<Start>;
}

/**
 * Reading, showing, teaching and what else few frames need are scripts in the same isolated world. They meet at one property of
 * that world's global, which the page cannot see.
 *
 * @typeParam Start what the script offers: the function that starts its side in this frame. Both scripts are built from this type
 * @example const healthSide = sideScript<StartHealthSide>('health'); healthSide.offered()?.({ send, signal })
 */
export const sideScript = <Start>(script: PageScript): SideScript<Start> => ({
  offer: (start) => {
    const offer = offerOf(script);
    offer.start = start;
    for (const take of offer.waiting.splice(0)) take(start);
  },
  offered: () => offerOf(script).start as Start | undefined,
  whenOffered: () =>
    new Promise((resolve) => {
      const { start, waiting } = offerOf(script);
      const take = (offered: unknown) => resolve(offered as Start);
      if (start === undefined) waiting.push(take);
      else take(start);
    }),
});
