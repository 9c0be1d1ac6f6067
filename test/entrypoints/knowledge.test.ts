import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type KnowledgeQuestion, knowledgeSource } from '@/entrypoints/seller-panel.content/knowledge';
import type { OrderKnowledge } from '@/lib/app/panel-model';
import { knowledge } from '../app/panel-sample';

const question = (orderId: string): KnowledgeQuestion => ({ orderId, skuIds: ['1'] });
const stop = new AbortController();

function source(answer: () => Promise<OrderKnowledge | null>) {
  const ask = vi.fn(answer);
  const onArrived = vi.fn();
  return { ask, onArrived, source: knowledgeSource({ ask, onArrived, signal: stop.signal }) };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('knowledgeSource', () => {
  it('asks once, says when the answer is there, and then answers at once', async () => {
    const known = knowledge();
    const { source: it_, ask, onArrived } = source(async () => known);
    expect(it_.get(question('35'))).toBeNull();
    expect(it_.get(question('35'))).toBeNull();
    await vi.advanceTimersByTimeAsync(0);
    expect(onArrived).toHaveBeenCalledOnce();
    expect(it_.get(question('35'))).toBe(known);
    expect(ask).toHaveBeenCalledOnce();
  });

  it('never answers for one order with what was said of another', async () => {
    const { source: it_ } = source(async () => knowledge());
    it_.get(question('35'));
    await vi.advanceTimersByTimeAsync(0);
    expect(it_.get(question('36'))).toBeNull();
  });

  it('keeps the old answer in use after a change until the new one is there', async () => {
    const answers = [knowledge(), knowledge({ policy: null })];
    const { source: it_, ask } = source(async () => answers[ask.mock.calls.length - 1] ?? null);
    it_.get(question('35'));
    await vi.advanceTimersByTimeAsync(0);
    it_.changed(['replies']);
    it_.get(question('35'));
    expect(ask).toHaveBeenCalledTimes(1);
    it_.changed(['policy']);
    expect(it_.get(question('35'))).toBe(answers[0]);
    await vi.advanceTimersByTimeAsync(0);
    expect(it_.get(question('35'))).toBe(answers[1]);
    expect(ask).toHaveBeenCalledTimes(2);
  });

  it('asks again after an answer that was overtaken by a change', async () => {
    const { source: it_, ask } = source(async () => knowledge());
    it_.get(question('35'));
    it_.changed(['policy']);
    await vi.advanceTimersByTimeAsync(0);
    it_.get(question('35'));
    expect(ask).toHaveBeenCalledTimes(2);
  });

  it('says that it is worth asking again where the worker could not be reached', async () => {
    const { source: it_, onArrived } = source(async () => null);
    it_.get(question('35'));
    await vi.advanceTimersByTimeAsync(1000);
    expect(onArrived).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1000);
    expect(onArrived).toHaveBeenCalledOnce();
  });
});
