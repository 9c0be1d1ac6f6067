import type { PageScript } from '@/lib/app/messages';
import type { AskWorker } from './panel-half';

/** The worker may be on its way up or down, and the frame not yet ready to be run in: it is asked again after these waits. */
const repeatAfterMs = [300, 1000, 3000, 10_000] as const;

/** Has one of the scripts that few frames need run in this one. */
export type RunScript = (script: PageScript) => Promise<void>;

/**
 * Asks the worker until the script has run, or nobody waits for it any more. Run twice it is there once.
 *
 * @example await runScript(ask, signal)('panel');
 */
export const runScript =
  (ask: AskWorker, signal: AbortSignal): RunScript =>
  async (script) => {
    for (const waitMs of repeatAfterMs) {
      if (signal.aborted || (await ask('script/run', { script })) === true) return;
      await new Promise((resolve) => setTimeout(resolve, waitMs));
    }
  };
