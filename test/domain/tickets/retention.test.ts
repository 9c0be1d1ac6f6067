import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { beijingDate, dayMs, formatInstant } from '@/lib/domain/beijing-time';
import { isTimeToClear, keptSince, mayBeErased } from '@/lib/domain/tickets/retention';
import type { Ticket, TicketEvent } from '@/lib/domain/tickets/ticket';

const instant = (text: string) => Date.parse(`${text}+08:00`);

describe('how far back closed tickets are kept', () => {
  it.each([
    ['2026-11-21T13:00:00', 3, '2026-08-21T00:00:00+08:00'],
    ['2026-05-31T10:00:00', 3, '2026-02-28T00:00:00+08:00'],
    ['2028-05-31T10:00:00', 3, '2028-02-29T00:00:00+08:00'],
    ['2026-01-15T00:00:00', 13, '2024-12-15T00:00:00+08:00'],
    ['2026-01-31T23:59:59', 12, '2025-01-31T00:00:00+08:00'],
  ])('at %s for %i months: from %s on', (now, months, from) => {
    expect(formatInstant(keptSince(instant(now), months) ?? Number.NaN)).toBe(from);
  });

  it('is for ever at 0, and never shortened by a day that passes', () => {
    expect(keptSince(instant('2026-11-21T13:00:00'), 0)).toBeNull();
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 20_000 }), fc.integer({ min: 3, max: 120 }), (day, months) => {
        const now = instant('2026-01-01T12:00:00') + day * dayMs;
        const before = keptSince(now, months) ?? Number.NaN;
        expect(keptSince(now + dayMs, months)).toBeGreaterThanOrEqual(before);
        // At least the days of that many of the shortest months, at most of the longest.
        expect(now - before).toBeGreaterThan((months * 365.2 * dayMs) / 12 - 3 * dayMs);
        expect(now - before).toBeLessThan((months * 365.3 * dayMs) / 12 + 5 * dayMs);
      }),
    );
  });

  it('is looked at on the first look of a Beijing day', () => {
    expect(isTimeToClear(null, 0)).toBe(true);
    expect(isTimeToClear(instant('2026-11-20T23:59:59'), instant('2026-11-21T00:00:00'))).toBe(true);
    expect(isTimeToClear(instant('2026-11-21T00:00:00'), instant('2026-11-21T23:59:59'))).toBe(false);
    expect(beijingDate(instant('2026-11-21T00:00:00'))).toBe('2026-11-21');
  });

  it('is not looked at where months seem to have passed at once: a clock that was put wrong erases nothing that day', () => {
    const seenAt = instant('2026-11-21T18:00:00');
    expect(isTimeToClear(seenAt, seenAt + 366 * dayMs)).toBe(false);
    expect(isTimeToClear(seenAt, seenAt + 32 * dayMs)).toBe(false);
    expect(isTimeToClear(seenAt, seenAt + 12 * dayMs)).toBe(true);
    expect(isTimeToClear(seenAt + 366 * dayMs, seenAt)).toBe(true);
  });
});

describe('a ticket that may go', () => {
  const before = instant('2026-08-21T00:00:00');
  const now = instant('2026-11-21T13:00:00');
  const ticket = (...more: TicketEvent[]): Ticket => ({
    id: '10086001',
    events: [{ type: 'opened', at: 1, by: 'page', kind: 'crc', orderId: null, createdAt: null, termsId: 0 }, ...more],
  });
  const closed: TicketEvent = { type: 'handled', at: before - 1 };
  const asks = (each: Ticket) => mayBeErased(each, { before, running: undefined }, now);

  it('was closed before the instant', () => {
    expect(asks(ticket(closed))).toBe(true);
    expect(asks(ticket({ type: 'handled', at: before }))).toBe(false);
    expect(asks(ticket())).toBe(false);
    expect(asks(ticket(closed, { type: 'reopened', at: before, by: 'page' }))).toBe(false);
  });

  it('is under no appeal', () => {
    const appeal: TicketEvent = { type: 'appeal-began', at: before, note: '' };
    expect(asks(ticket(closed, appeal))).toBe(false);
    expect(asks(ticket(closed, appeal, { type: 'appeal-ended', at: now, note: '' }))).toBe(true);
  });

  it('is not touched by the incident that runs', () => {
    const running = (from: number) => ({
      id: 'i',
      events: [{ type: 'started' as const, at: from, from, reason: '停电', pauses: false }],
    });
    expect(mayBeErased(ticket(closed), { before, running: running(before - 2) }, now)).toBe(false);
    expect(mayBeErased(ticket(closed), { before, running: running(before) }, now)).toBe(true);
  });
});
