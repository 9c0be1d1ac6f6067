import { describe, expect, test } from 'vitest';
import { readCorrection } from '@/lib/app/tickets/written-correction';

const now = Date.parse('2026-11-22T12:00:00+08:00');
const nothing = { orderId: '', createdAt: '', closedAt: '' };
const read = (written: Partial<typeof nothing>) => readCorrection({ ...nothing, ...written }, now);

describe('a correction as it was written', () => {
  test('says nothing of what was left empty', () => {
    expect(read({})).toEqual({ ok: true, value: {} });
  });

  test('is read by its fields, full-width digits too', () => {
    expect(read({ orderId: '３５００００００', createdAt: '昨天 17:40', closedAt: '11:05' })).toEqual({
      ok: true,
      value: {
        orderId: '35000000',
        createdAt: Date.parse('2026-11-21T17:40:00+08:00'),
        closedAt: Date.parse('2026-11-22T11:05:00+08:00'),
      },
    });
  });

  test.each([
    [{ orderId: '12a' }, 'order-id-misshapen', 'orderId'],
    [{ createdAt: '某天' }, 'time-misshapen', 'createdAt'],
    [{ createdAt: '2026-11-21' }, 'time-without-clock', 'createdAt'],
    [{ closedAt: '2026-02-30 10:00' }, 'time-misshapen', 'closedAt'],
  ])('%j is no guess but a problem', (written, code, place) => {
    expect(read(written)).toEqual({ ok: false, error: { code, place, params: { text: Object.values(written)[0] } } });
  });
});
