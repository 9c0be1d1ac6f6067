import type { ComponentChildren } from 'preact';

interface RowButtonProps {
  readonly action?: string;
  /** What it does and to which row, for whoever does not see where it stands. */
  readonly name: string;
  readonly onClick: () => void;
  readonly children: ComponentChildren;
}

/** A quiet button that stands in every row of a list, and says in a word what it does to its own. */
export const RowButton = ({ action, name, onClick, children }: RowButtonProps) => (
  <button type="button" class="button button-quiet" data-action={action} aria-label={name} onClick={onClick}>
    {children}
  </button>
);
