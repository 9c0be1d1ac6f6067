import type { CDPSession, Page } from 'playwright-core';

/** What our scripts cost in the main thread of one tab. */
export interface OwnTime {
  readonly totalMs: number;
  /** The most of one task, with all that the browser did for us in it: layout, style, collecting garbage. */
  readonly longestMs: number;
  readonly elapsedMs: number;
}

interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  readonly id?: string;
  /** Microseconds. */
  readonly ts: number;
  readonly dur?: number;
  readonly args: {
    readonly data?: {
      readonly startTime?: number;
      readonly timeDeltas?: readonly number[];
      readonly cpuProfile?: { readonly nodes?: readonly ProfileNode[]; readonly samples?: readonly number[] };
    };
  };
}
interface ProfileNode {
  readonly id: number;
  readonly parent?: number;
  readonly callFrame: { readonly url?: string; readonly functionName: string };
}
interface Span {
  readonly from: number;
  readonly to: number;
}

const categories = ['disabled-by-default-v8.cpu_profiler', 'disabled-by-default-devtools.timeline'];
const isGarbage = ({ callFrame }: ProfileNode): boolean => callFrame.functionName === '(garbage collector)';

/** The times in which code of ours ran, of one process's profile. */
function ourSpans(start: TraceEvent, chunks: readonly TraceEvent[]): Span[] {
  const nodes = new Map<number, ProfileNode>();
  const isOurs = (id: number | undefined): boolean => {
    const node = id === undefined ? undefined : nodes.get(id);
    if (node === undefined) return false;
    return (node.callFrame.url ?? '').startsWith('chrome-extension://') || isOurs(node.parent);
  };
  const spans: Span[] = [];
  let at = start.args.data?.startTime ?? start.ts;
  let before = { at, ours: false };
  for (const { args } of chunks) {
    for (const node of args.data?.cpuProfile?.nodes ?? []) nodes.set(node.id, node);
    for (const [index, node] of (args.data?.cpuProfile?.samples ?? []).entries()) {
      at += args.data?.timeDeltas?.[index] ?? 0;
      if (before.ours) spans.push({ from: before.at, to: at });
      const known = nodes.get(node);
      const collectsForUs = before.ours && known !== undefined && isGarbage(known);
      before = { at, ours: isOurs(node) || collectsForUs };
    }
  }
  return spans;
}

/** The part of each task that was ours, in microseconds. */
function ourShares(tasks: readonly Span[], spans: readonly Span[]): number[] {
  let next = 0;
  return tasks.map(({ from, to }) => {
    let ours = 0;
    while (next < spans.length && (spans[next] as Span).to <= from) next += 1;
    for (let at = next; at < spans.length && (spans[at] as Span).from < to; at += 1) {
      const span = spans[at] as Span;
      ours += Math.min(span.to, to) - Math.max(span.from, from);
    }
    return ours;
  });
}

function sumUp(events: readonly TraceEvent[]): Pick<OwnTime, 'totalMs' | 'longestMs'> {
  let total = 0;
  let longest = 0;
  for (const start of events.filter(({ name }) => name === 'Profile')) {
    const ofProcess = events.filter(({ pid }) => pid === start.pid);
    const chunks = ofProcess.filter(({ name, id }) => name === 'ProfileChunk' && id === start.id);
    const spans = ourSpans(start, chunks);
    const tasks = ofProcess
      .filter(({ name, tid }) => name === 'RunTask' && tid === start.tid)
      .map(({ ts, dur = 0 }) => ({ from: ts, to: ts + dur }))
      .sort((a, b) => a.from - b.from);
    total += spans.reduce((sum, { from, to }) => sum + to - from, 0);
    longest = Math.max(longest, ...ourShares(tasks, spans));
  }
  return { totalMs: total / 1000, longestMs: longest / 1000 };
}

async function recorded(session: CDPSession, happen: () => Promise<unknown>): Promise<TraceEvent[]> {
  const events: TraceEvent[] = [];
  session.on('Tracing.dataCollected', ({ value }) => events.push(...(value as unknown as TraceEvent[])));
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { recordMode: 'recordAsMuchAsPossible', includedCategories: categories },
  });
  await happen();
  const complete = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve));
  await session.send('Tracing.end');
  await complete;
  return events.sort((a, b) => a.ts - b.ts);
}

/** Measures, with the browser's own record of its tasks, what our scripts cost while something happens in a tab. */
export async function ownTime(tab: Page, happen: () => Promise<unknown>): Promise<OwnTime> {
  const session = await tab.context().newCDPSession(tab);
  let elapsedMs = 0;
  const events = await recorded(session, async () => {
    const began = performance.now();
    await happen();
    elapsedMs = performance.now() - began;
  });
  await session.detach();
  return { ...sumUp(events), elapsedMs };
}
