import { useState } from 'preact/hooks';
import type { IncidentProblem } from '@/lib/app/tickets/incidents';
import type { Result } from '@/lib/domain/result';

interface Trying {
  /** The text key of what came of the last try; null while nothing has, and once something was changed since. */
  readonly trouble: `problem.${IncidentProblem['code']}` | 'action.failed' | null;
  readonly attempt: (deed: Promise<Result<unknown, IncidentProblem>>, onDone?: () => void) => void;
  /** What is asked for has changed: what was said of the last try is said of something else. */
  readonly forget: () => void;
}

/** One try after another of what can be refused, or fail: a new one takes the place of what was said of the last. */
export function useTrying(): Trying {
  const [trouble, setTrouble] = useState<Trying['trouble']>(null);
  const forget = () => setTrouble(null);
  return {
    trouble,
    forget,
    attempt(deed, onDone) {
      forget();
      deed.then(
        (result) => (result.ok ? onDone?.() : setTrouble(`problem.${result.error.code}`)),
        () => setTrouble('action.failed'),
      );
    },
  };
}
