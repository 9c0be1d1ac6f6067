import type { ComponentChildren } from 'preact';
import { useText } from './options-text';
import type { SectionId } from './sections';

/** The frame of a section: its name as the page's heading, and a sentence about what it is for. */
export function Section({
  id,
  intro,
  children,
}: {
  readonly id: SectionId;
  readonly intro?: string;
  readonly children: ComponentChildren;
}) {
  const { t } = useText();
  return (
    <section class="section" aria-labelledby={`${id}-heading`} data-section={id}>
      <h1 id={`${id}-heading`}>{t(`section.${id}`)}</h1>
      {intro !== undefined && <p class="intro">{intro}</p>}
      {children}
    </section>
  );
}

/** A part of a section under a heading of its own. */
export function Part({ title, children }: { readonly title: string; readonly children: ComponentChildren }) {
  return (
    <section class="part">
      <h2>{title}</h2>
      {children}
    </section>
  );
}
