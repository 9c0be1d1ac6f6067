import type { FailureLog } from '@/lib/app/ports/storage';

/**
 * How a caller that has nobody to tell of a failure does its steps: one that fails is noted for the options page, answers
 * undefined and takes no other down, also where it cannot even be noted.
 *
 * @example const tickets = await attempting(world, now)('attention', () => world.tickets.listOpen());
 */
export const attempting =
  ({ failures }: { readonly failures: FailureLog }, now: number) =>
  async <T>(place: string, step: () => Promise<T>): Promise<T | undefined> => {
    try {
      return await step();
    } catch (error) {
      // Where the log of failures cannot be written either, nobody is left to be told, and the step was to take no other down.
      await failures.note(place, error, now).catch(() => undefined);
      return undefined;
    }
  };
