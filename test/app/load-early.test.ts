import { describe, expect, it, vi } from 'vitest';
import { loadEarly, type OpeningWorld } from '@/lib/app/load-early';
import type { PopupFacts } from '@/lib/app/popup-world';

/** What a reading found, by a name; `part`: not all that is open. */
const facts = (name: string) => ({ name, isWhole: name !== 'part' }) as unknown as PopupFacts;

function worldOf(...readings: (string | Error)[]) {
  const heard: (() => void)[] = [];
  const load = vi.fn(async () => {
    const next = readings.shift();
    if (next instanceof Error) throw next;
    return facts(next ?? 'none');
  });
  const onChange = (changed: () => void) => {
    heard.push(changed);
    return () => heard.splice(heard.indexOf(changed), 1);
  };
  return {
    world: { loadFirst: load, load, onChange } as unknown as OpeningWorld,
    load,
    change: () => {
      for (const tell of heard) tell();
    },
    heard,
  };
}

describe('what the popup shows first', () => {
  it('is read before it is asked for, and once', async () => {
    const { world, load, heard } = worldOf('first', 'second');
    const { world: early } = loadEarly(world);
    expect(load).toHaveBeenCalledTimes(1);
    expect(await early.load()).toEqual(facts('first'));
    expect(load).toHaveBeenCalledTimes(1);
    expect(heard).toEqual([]);
    expect(await early.load()).toEqual(facts('second'));
  });

  it('is read anew where something changed before it was asked for', async () => {
    const { world, change } = worldOf('first', 'second');
    const { world: early } = loadEarly(world);
    change();
    expect(await early.load()).toEqual(facts('second'));
  });

  it('is followed by all, read anew, where it was a part of them', async () => {
    const { world, load } = worldOf('part', 'second');
    const { world: early, first } = loadEarly(world);
    expect(await first(1_000)).toEqual(facts('part'));
    expect(load).toHaveBeenCalledTimes(1);
    expect(await early.load()).toEqual(facts('second'));
  });

  it('fails for whoever asks for it, and only once', async () => {
    const { world } = worldOf(new Error('no database'), 'second');
    const { world: early } = loadEarly(world);
    await expect(early.load()).rejects.toThrow('no database');
    expect(await early.load()).toEqual(facts('second'));
  });

  it('is there for what is drawn first, and the same when it is asked for', async () => {
    const { world, load } = worldOf('first');
    const { world: early, first } = loadEarly(world);
    expect(await first(1_000)).toEqual(facts('first'));
    expect(await early.load()).toEqual(facts('first'));
    expect(load).toHaveBeenCalledTimes(1);
  });

  it('is not waited for longer than was said, nor told of where it failed', async () => {
    const never = { loadFirst: () => new Promise(() => undefined), onChange: () => () => undefined };
    expect(await loadEarly(never as unknown as OpeningWorld).first(5)).toBeNull();
    const { world } = worldOf(new Error('no database'));
    expect(await loadEarly(world).first(1_000)).toBeNull();
  });
});
