// What the use cases need of the seller pages that are open, and of how well they are read.
import type { Lesson } from '@/lib/domain/lesson';
import type { PageHealth } from '@/lib/domain/page-health';
import type { PageKind } from '@/lib/domain/page-kind';

/** What agents taught of pages. */
export interface LessonRepository {
  /** Oldest first. */
  all(): Promise<readonly Lesson[]>;
  /** Stores a lesson, unless one that teaches the same is stored already. */
  keep(lesson: Lesson): Promise<void>;
  remove(id: string): Promise<void>;
}

/** How well each kind of page is read. */
export interface PageHealthRepository {
  /** Of every kind that was ever read. */
  all(): Promise<readonly PageHealth[]>;
  /** Changes the health of one kind in one transaction. */
  update(kind: PageKind, change: (before: PageHealth | undefined) => PageHealth): Promise<void>;
}

/** What a frame of a seller page shows. */
export interface FrameReport {
  readonly orderId: string | null;
  readonly shows: 'nothing' | 'reading' | 'order';
  readonly at: number;
}

/** What the frames of each tab said last, as long as the browser runs. */
export interface FrameSessions {
  frames(tabId: number): Promise<ReadonlyMap<number, FrameReport>>;
  put(tabId: number, frameId: number, report: FrameReport): Promise<void>;
  remove(tabId: number, frameId: number): Promise<void>;
}

/** The way from the worker to one frame. */
export interface FrameLine {
  /** What the frame says now, whatever it reported last: it shows an order, it shows none, or nobody answers there. */
  holding(tabId: number, frameId: number): Promise<'order' | 'nothing' | 'gone'>;
  tellOrderElsewhere(tabId: number, frameId: number, elsewhere: boolean): Promise<void>;
}
