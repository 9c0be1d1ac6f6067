// What the use cases need to draw somebody’s attention in time: clock, badge, alarms, notices.
import type { BadgeFacts, BadgeLook } from '@/lib/domain/tickets/badge';
import type { ClockMark } from '@/lib/domain/tickets/computer-clock';

export interface SystemClock {
  /** Epoch milliseconds. */
  now(): number;
}

/** What the worker left behind when it last looked at the computer's clock. */
export interface ClockMarks {
  read(): Promise<ClockMark | undefined>;
  keep(mark: ClockMark): Promise<void>;
}

/** What is known of an alert whose time has come. */
export interface LoggedAlert {
  /** Deterministic, so that the same alert is never given twice. */
  readonly id: string;
  readonly givenAt: number;
  /** The notice that it was part of. */
  readonly noticeId?: string | undefined;
  /** `giving`: a notice with it was about to be shown. `passed`: it is not to be given any more. Absent: it was given. */
  readonly state?: 'giving' | 'passed' | undefined;
}

/** Alerts that were given, and those that are being given. */
export interface AlertLog {
  among(ids: readonly string[]): Promise<ReadonlyMap<string, LoggedAlert>>;
  ofNotice(noticeId: string): Promise<readonly LoggedAlert[]>;
  /** Before a notice is shown. */
  intend(ids: readonly string[], noticeId: string, at: number): Promise<void>;
  /** When it has been shown. */
  record(ids: readonly string[], noticeId: string, at: number): Promise<void>;
  /** Alerts that will never be given, in one transaction with forgetting others. */
  pass(ids: readonly string[], at: number, forgotten?: readonly string[]): Promise<void>;
  /** Drops what was given before an instant, except what is to be kept. */
  prune(before: number, isKept: (id: string) => boolean): Promise<void>;
}

export interface Badge {
  /** @param facts null: they could not be derived */
  show(look: BadgeLook, facts: BadgeFacts | null): Promise<void>;
}

export interface Wakeups {
  /** Makes sure that some wake-up stands, this one where there is none: for a worker that may be stopped before it plans. */
  secure(at: number): Promise<void>;
  /** Wake the worker at `at`, or not at all; replaces the wake-up that was planned before. */
  planNext(at: number | null): Promise<void>;
}

/** Wakings of the worker in a row that could derive nothing from what is stored. */
export interface FailedRow {
  readonly count: number;
  /** When the last of them was counted. */
  readonly at: number;
}

export interface FailedRounds {
  /** null: the last round could. */
  inARow(): Promise<FailedRow | null>;
  keep(row: FailedRow | null): Promise<void>;
}

/** One notice, of all alerts that fell due together. */
export interface Notice {
  readonly id: string;
  /** `digest`: the one of the day's opening, which tells of every ticket that runs. `breach` where any ticket is overdue. */
  readonly type: 'soon' | 'breach' | 'digest';
  /** Worst first. */
  readonly ticketIds: readonly string[];
  /** How many of them are overdue. */
  readonly overdue: number;
  /** Of the worst ticket. */
  readonly dueAt: number;
  /** How long the worst ticket is overdue, 0 where it is not. */
  readonly overdueByMs: number;
  /** How long after its moment the latest of its warnings comes, 0 when all are on time. */
  readonly lateByMs: number;
  readonly lateBecause: 'slept' | null;
  readonly sound: boolean;
  /** Whether it tells of a ticket that can still be put off. */
  readonly snoozable: boolean;
}

export interface Notifier {
  show(notice: Notice): Promise<void>;
  /** The ids of the notices that stand on the screen or in the system's list. */
  shown(): Promise<ReadonlySet<string>>;
}
