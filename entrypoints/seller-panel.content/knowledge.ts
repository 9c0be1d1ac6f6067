import type { OrderKnowledge } from '@/lib/app/panel-model';
import type { ChangeTopic } from '@/lib/app/ports/storage';
import type { OrderFacts } from '@/lib/domain/order-facts';

/** What is asked for: one order, or (`orderId: null`) the rows of a list, which need no tickets and no typed dates. */
export interface KnowledgeQuestion {
  readonly orderId: string | null;
  readonly skuIds: readonly string[];
}

export interface KnowledgeSource {
  /** What is known now, null while it is being asked. `onArrived` says when it is worth looking again. */
  readonly get: (question: KnowledgeQuestion) => OrderKnowledge | null;
  /** Something changed: what is known stays in use until the worker has answered anew. */
  readonly changed: (topics: readonly ChangeTopic[]) => void;
}

export interface KnowledgePorts {
  /** Answers null where the worker could not be reached. */
  readonly ask: (question: KnowledgeQuestion) => Promise<OrderKnowledge | null>;
  readonly onArrived: () => void;
  readonly signal: AbortSignal;
}

const remembered = 40;
const retryMs = 1500;
const concerned: readonly ChangeTopic[] = ['policy', 'catalogue', 'tickets', 'facts', 'service-orders'];

/**
 * Keeps what the worker answered, by order and set of SKUs, so that a page that renders its content again is judged
 * without a round trip.
 *
 * @example knowledgeSource({ ask, onArrived: render, signal }).get(questionOf(facts))
 */
export function knowledgeSource({ ask, onArrived, signal }: KnowledgePorts): KnowledgeSource {
  const known = new Map<string, { readonly answer: OrderKnowledge; fresh: boolean }>();
  const asking = new Set<string>();
  let generation = 0;

  async function inquire(key: string, question: KnowledgeQuestion): Promise<void> {
    if (asking.has(key) || signal.aborted) return;
    asking.add(key);
    const askedIn = generation;
    const answer = await ask(question);
    asking.delete(key);
    if (signal.aborted) return;
    if (answer === null) {
      setTimeout(() => !signal.aborted && onArrived(), retryMs);
      return;
    }
    known.delete(key);
    known.set(key, { answer, fresh: askedIn === generation });
    for (const oldest of known.keys()) if (known.size > remembered) known.delete(oldest);
    onArrived();
  }

  return {
    get: (question) => {
      const key = `${question.orderId ?? ''}/${[...question.skuIds].sort().join(',')}`;
      const entry = known.get(key);
      if (!entry?.fresh) void inquire(key, question);
      return entry?.answer ?? null;
    },
    changed: (topics) => {
      if (!topics.some((topic) => concerned.includes(topic))) return;
      generation += 1;
      for (const entry of known.values()) entry.fresh = false;
      onArrived();
    },
  };
}

/** The question that the facts of one order raise. */
export const questionOf = (facts: OrderFacts): KnowledgeQuestion => ({
  orderId: facts.orderId,
  skuIds: facts.lines.map(({ skuId }) => skuId),
});
