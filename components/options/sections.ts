import { useEffect, useState } from 'preact/hooks';

/** The sections of the options page in the order of the navigation; an id is its deep link, `options.html#policy`. */
export const sectionIds = [
  'guide',
  'policy',
  'catalogue',
  'replies',
  'tickets',
  'lessons',
  'health',
  'hosts',
  'language',
  'data',
  'about',
  'help',
] as const;
export type SectionId = (typeof sectionIds)[number];

const sectionOf = (hash: string): SectionId | undefined => sectionIds.find((id) => hash === `#${id}`);

/** The section that the address names, followed as it changes; `fallback` where it names none. */
export function useSection(fallback: SectionId): SectionId {
  const [section, setSection] = useState(() => sectionOf(location.hash) ?? fallback);
  useEffect(() => {
    const follow = () => setSection(sectionOf(location.hash) ?? fallback);
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, [fallback]);
  return section;
}
