import fc from 'fast-check';
import { builtInKinds, type TicketKind } from '@/lib/domain/tickets/ticket-kind';
import type { TicketOutcome } from '@/lib/domain/tickets/ticket-outcome';

const from = Date.parse('2026-10-01T00:00:00+08:00');
const to = Date.parse('2026-12-01T00:00:00+08:00');
const instant = fc.integer({ min: from, max: to - 1 });
const kinds: readonly TicketKind[] = [...builtInKinds, 'own-1', 'own-2'];

const anyOutcome: fc.Arbitrary<TicketOutcome> = fc.record({
  id: fc.integer({ min: 10_000_000, max: 99_999_999 }).map(String),
  kind: fc.constantFrom(...kinds),
  ownKindName: fc.constantFrom(null, '价保', '价格保护'),
  orderId: fc.constant(null),
  startedAt: instant,
  estimated: fc.boolean(),
  dueAt: instant,
  closedAt: instant,
  closedBy: fc.constantFrom('handled', 'closed-on-page', 'absent'),
  verdict: fc.constantFrom('on-time', 'late', 'unknown'),
  why: fc.constant(null),
  usedMs: fc.nat(100_000_000),
  overMs: fc.nat(100_000_000),
  limitMs: fc.constant(14_400_000),
  mode: fc.constantFrom('counted', 'natural'),
  underAppeal: fc.boolean(),
});
export const anyOutcomes = fc.array(anyOutcome, { maxLength: 60 });
