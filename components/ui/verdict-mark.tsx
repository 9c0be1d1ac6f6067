import type { JSX } from 'preact';
import type { Verdict } from '@/lib/domain/service';

/** A shape per verdict, so that none is told by colour alone: tick, clock, bar, dashed ring, question mark. */
const shapes: Readonly<Record<Verdict, JSX.Element>> = {
  'in-window': (
    <>
      <circle cx="8" cy="8" r="7" fill="currentColor" />
      <path d="M4.6 8.2l2.3 2.3 4.5-4.8" fill="none" stroke="var(--bg)" stroke-width="1.7" />
    </>
  ),
  overdue: (
    <>
      <path d="M8 1.2l7 12.6H1z" fill="none" stroke="currentColor" stroke-width="1.6" stroke-linejoin="round" />
      <path d="M8 5.8v4.2M8 11.6v1.1" stroke="currentColor" stroke-width="1.6" />
    </>
  ),
  unsupported: <path d="M3 8h10" stroke="currentColor" stroke-width="2.2" stroke-linecap="round" />,
  'not-started': (
    <circle cx="8" cy="8" r="6.2" fill="none" stroke="currentColor" stroke-width="1.6" stroke-dasharray="2.6 2.2" />
  ),
  unknown: (
    <>
      <rect x="1.6" y="1.6" width="12.8" height="12.8" rx="3" fill="none" stroke="currentColor" stroke-width="1.6" />
      <path d="M6 6.3a2 2 0 114 .1c0 1.4-2 1.5-2 2.9M8 11.2v1" fill="none" stroke="currentColor" stroke-width="1.5" />
    </>
  ),
};

/**
 * The mark of a verdict. Decorative: the word always stands beside it.
 *
 * @example <VerdictMark verdict="overdue" />
 */
export function VerdictMark({ verdict }: { readonly verdict: Verdict }) {
  return (
    <svg class={`verdict-mark verdict-${verdict}`} viewBox="0 0 16 16" width="14" height="14" aria-hidden="true">
      {shapes[verdict]}
    </svg>
  );
}
