import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';

/**
 * A component that is loaded when it is wanted for the first time, so that opening the popup does not wait for it; null
 * until it is there.
 *
 * @param load the same function each time
 * @example const Help = useLoaded(page === 'help', loadHelp);
 */
export function useLoaded<Props>(
  wanted: boolean,
  load: () => Promise<ComponentType<Props>>,
): ComponentType<Props> | null {
  const [loaded, setLoaded] = useState<ComponentType<Props> | null>(null);
  useEffect(() => {
    if (wanted && loaded === null) load().then((component) => setLoaded(() => component));
  }, [wanted, loaded, load]);
  return wanted ? loaded : null;
}
