import { waitFor } from '@testing-library/preact';

/** The elements of the document that is under test, by selector. */
export const all = (selector: string): HTMLElement[] => [...document.querySelectorAll<HTMLElement>(selector)];

export const find = <E extends HTMLElement>(selector: string): E | null => document.querySelector<E>(selector);

export function must<E extends HTMLElement>(selector: string): E {
  const found = find<E>(selector);
  if (found === null) throw new Error(`no ${selector}`);
  return found;
}

export const appears = (selector: string): Promise<HTMLElement> => waitFor(() => must(selector));
