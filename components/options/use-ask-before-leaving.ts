import { useEffect } from 'preact/hooks';

/** A page that is closed would take what is being written with it, so the browser asks first. */
export function useAskBeforeLeaving(hasDraft: boolean): void {
  useEffect(() => {
    if (!hasDraft) return;
    const ask = (event: Event) => event.preventDefault();
    addEventListener('beforeunload', ask);
    return () => removeEventListener('beforeunload', ask);
  }, [hasDraft]);
}
