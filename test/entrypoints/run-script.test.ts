import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { AskWorker } from '@/entrypoints/seller-page.content/panel-half';
import { runScript } from '@/entrypoints/seller-page.content/run-script';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A worker that answers only when it is asked for the nth time. */
function workerThatAnswersAt(nth: number) {
  let asked = 0;
  const ask = (async () => {
    asked += 1;
    return asked >= nth ? true : null;
  }) as unknown as AskWorker;
  return { ask, asked: () => asked };
}

it('asks again until the script has run, and then no more', async () => {
  const worker = workerThatAnswersAt(3);
  const running = runScript(worker.ask, new AbortController().signal)('records');
  await vi.advanceTimersByTimeAsync(60_000);
  await running;
  expect(worker.asked()).toBe(3);
});

it('asks no more when nobody waits for it', async () => {
  const worker = workerThatAnswersAt(99);
  const over = new AbortController();
  void runScript(worker.ask, over.signal)('panel');
  await vi.advanceTimersByTimeAsync(100);
  over.abort();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(worker.asked()).toBe(1);
});
