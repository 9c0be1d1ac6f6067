import { useId } from 'preact/hooks';

interface WrittenFieldProps {
  readonly name: string;
  readonly label: string;
  /** Numbers and times, in figures of equal width. */
  readonly digits?: boolean;
  readonly value: string;
  readonly onWrite: (value: string) => void;
  /** Why what is written cannot be taken; it stands in the place of the note. */
  readonly problem?: string | null;
  /** What it is taken for, or what happens without it. */
  readonly note?: string | null;
  readonly placeholder?: string;
  readonly required?: boolean;
  readonly maxLength?: number;
  readonly inputMode?: 'numeric';
  readonly autofocus?: boolean;
}

/** A line that somebody writes into, with its label above and what is to be said of it below. */
export function WrittenField({
  label,
  digits = false,
  onWrite,
  problem = null,
  note = null,
  ...input
}: WrittenFieldProps) {
  const id = useId();
  const toldId = `${id}-told`;
  return (
    <div class="labelled">
      <label for={id}>{label}</label>
      <input
        {...input}
        id={id}
        class={digits ? 'field digits' : 'field'}
        autocomplete="off"
        aria-invalid={problem !== null}
        aria-describedby={problem !== null || note !== null ? toldId : undefined}
        onInput={(event) => onWrite(event.currentTarget.value)}
      />
      {problem !== null && (
        <span class="problem" role="alert" id={toldId}>
          {problem}
        </span>
      )}
      {problem === null && note !== null && (
        <span class="muted digits" id={toldId}>
          {note}
        </span>
      )}
    </div>
  );
}
