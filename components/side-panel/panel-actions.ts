import type { TypedOrder } from '@/lib/app/typed-order';
import type { ApplicationDraft } from '@/lib/domain/application';
import type { TaughtField } from '@/lib/domain/lesson';
import type { OrderDateField, WrittenInstant } from '@/lib/domain/order-facts';

/** What a person does in the panel. The panel only says so; whoever shows it acts. */
export interface PanelActions {
  readonly setCollapsed: (collapsed: boolean) => void;
  /** Takes the panel away; null where it stands as long as its page does. */
  readonly close: (() => void) | null;
  /** null takes the typed date back. */
  readonly typeDate: (field: OrderDateField, value: WrittenInstant | null) => void;
  /** What the page does not show of the order in view; null takes it back. */
  readonly typeOrder: (typed: TypedOrder | null) => void;
  /** Puts a text on the clipboard; false where the browser did not allow it. */
  readonly copy: (text: string) => Promise<boolean>;
  /** Lets the agent point at the value on the page; null where there is no page to point at. */
  readonly teach: ((field: TaughtField) => void) | null;
  /** Opens the options page at `#section`. */
  readonly openOptions: (section: 'policy' | 'catalogue') => void;
  /** The application that is being drawn up, null when it is put away. */
  readonly draftChanged: (draft: ApplicationDraft | null) => void;
}
