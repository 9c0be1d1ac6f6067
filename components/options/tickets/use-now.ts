import { useEffect, useState } from 'preact/hooks';
import { useOptions } from '../options-services';

const lookEveryMs = 10_000;

/** The time, looked at again as it passes, so that what is computed from it does not grow old on the screen. */
export function useNow(): number {
  const { clock } = useOptions();
  const [now, setNow] = useState(() => clock.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(clock.now()), lookEveryMs);
    return () => clearInterval(timer);
  }, [clock]);
  return now;
}
