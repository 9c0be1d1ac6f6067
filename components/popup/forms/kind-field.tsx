import type { TicketKind } from '@/lib/domain/tickets/ticket-kind';

interface KindFieldProps<Kind extends TicketKind> {
  readonly label: string;
  /** The label stands before the field, not above it. */
  readonly inLine?: boolean;
  readonly kinds: readonly Kind[];
  readonly nameOf: (kind: Kind) => string;
  readonly kind: Kind;
  readonly onChoose: (kind: Kind) => void;
}

/** One kind of tickets out of those that are offered. */
export const KindField = <Kind extends TicketKind>(props: KindFieldProps<Kind>) => (
  <label class={props.inLine ? 'ticket-line' : 'labelled'}>
    {props.label}
    <select
      class="field"
      name="kind"
      value={props.kind}
      onChange={(event) => props.onChoose(event.currentTarget.value as Kind)}
    >
      {props.kinds.map((kind) => (
        <option key={kind} value={kind}>
          {props.nameOf(kind)}
        </option>
      ))}
    </select>
  </label>
);
