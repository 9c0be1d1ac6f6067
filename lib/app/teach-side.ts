import type { Lesson, TaughtField } from '@/lib/domain/lesson';
import type { PageAdapter, PageAddress } from '@/lib/page-adapters/contract';
import type { LessonTrial } from './lesson-trial';
import type { TaughtPlace } from './lessons';
import type { Settings } from './settings';
import { sideScript } from './side-script';

/** The page that is taught, as the reading half has it. */
export interface TaughtPage {
  readonly adapter: PageAdapter;
  readonly address: PageAddress;
  readonly lessons: readonly Lesson[];
}

export interface TeachSidePorts {
  /** The page of the moment; null where it is none of ours. */
  readonly page: () => TaughtPage | null;
  /** False where it could not be stored. */
  readonly learn: (taught: TaughtPlace) => Promise<boolean>;
  /** Runs what a timer or an event wakes; a failure ends this instance and not the page. */
  readonly contain: <Given extends readonly unknown[]>(run: (...given: Given) => void) => (...given: Given) => void;
  readonly signal: AbortSignal;
}

/** What is to be pointed at, and the language in which the agent is spoken to. */
export interface TeachingRequest {
  readonly field: TaughtField;
  readonly language: Settings['language'];
}

/** `learned`: what was pointed at is stored. `left`: nothing was changed. */
export type TeachingEnd = 'learned' | 'left';

/** What lets an agent point at values on the page. It asks nobody itself; the reading half does. */
export interface TeachSide {
  /** Lets the agent point at the value of a field, until it was learned, was given up or `over`. */
  readonly teach: (request: TeachingRequest, over: AbortSignal) => Promise<TeachingEnd>;
  readonly tryLesson: (lesson: Lesson) => LessonTrial | null;
}

export type StartTeachSide = (ports: TeachSidePorts) => TeachSide;

/** The script for teaching, see {@link sideScript}. */
export const teachSide = sideScript<StartTeachSide>('teaching');
