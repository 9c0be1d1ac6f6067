import type { CalendarDraft } from '@/lib/app/tickets/calendar-draft';
import type { Problems } from './problem-at';

/** What a part of the calendar editor is given. */
export interface CalendarPartProps extends Problems {
  readonly draft: CalendarDraft;
  /** Where in the draft of terms it stands. */
  readonly place: string;
  /** Whose calendar. */
  readonly name: string;
  readonly onChange: (draft: CalendarDraft) => void;
}
