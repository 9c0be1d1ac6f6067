import { useEffect, useState } from 'preact/hooks';

/** The sections of the options page in the order of the navigation; an id is its deep link, `options.html#policy`. */
export const sectionIds = [
  'guide',
  'policy',
  'catalogue',
  'replies',
  'tickets',
  'incidents',
  'reports',
  'lessons',
  'health',
  'hosts',
  'language',
  'data',
  'about',
  'help',
] as const;
export type SectionId = (typeof sectionIds)[number];

/** `#reports/2026-10` is a place within a section; pages of evidence, `#evidence/…`, belong to the reports. */
function sectionOf(hash: string): SectionId | undefined {
  const [name] = hash.slice(1).split('/', 1);
  return name === 'evidence' ? 'reports' : sectionIds.find((id) => id === name);
}

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
