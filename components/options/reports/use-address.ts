import { useEffect, useState } from 'preact/hooks';

/** The fragment of the page's address, followed as it changes. @example useAddress() // '#reports/2026-10' */
export function useAddress(): string {
  const [hash, setHash] = useState(() => location.hash);
  useEffect(() => {
    const follow = () => setHash(location.hash);
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
  return hash;
}
