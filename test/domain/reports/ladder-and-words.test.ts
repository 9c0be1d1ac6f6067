import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { monthAfter, monthBefore, monthOf, parseMonth } from '@/lib/domain/reports/beijing-month';
import { ladderStanding, type PenaltyStep } from '@/lib/domain/reports/penalty-ladder';
import { withoutContacts } from '@/lib/domain/reports/shared-words';
import { beijingInstant } from '@/lib/domain/reports/written-instant';

const step = (from: number): PenaltyStep => ({ from, text: `${from}`, points: null, amountFen: null });
const instants = fc.integer({ min: 0, max: Date.parse('2200-01-01T00:00:00Z') });

describe('the penalty ladder', () => {
  const ladders = fc.uniqueArray(fc.integer({ min: 1, max: 60 }), { maxLength: 6 }).map((starts) => starts.map(step));

  test('stands on the highest step that is reached, and the next is as far as it says', () => {
    fc.assert(
      fc.property(ladders, fc.nat(70), (steps, late) => {
        const { reached, next } = ladderStanding(steps, late);
        const below = steps.map(({ from }) => from).filter((from) => from <= late);
        expect(reached?.from ?? null).toBe(below.length > 0 ? Math.max(...below) : null);
        if (next === null) expect(steps.every(({ from }) => from <= late)).toBe(true);
        else {
          expect(ladderStanding(steps, late + next.more).reached).toBe(next.step);
          expect(ladderStanding(steps, late + next.more - 1).reached).toBe(reached);
          expect(next.more).toBeGreaterThan(0);
        }
      }),
    );
  });

  test('has nothing to say where the shop has filled nothing in', () => {
    expect(ladderStanding([], 12)).toEqual({ reached: null, next: null });
  });
});

describe('a month', () => {
  test('holds the instants of which Beijing says so', () => {
    const shown = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', year: 'numeric', month: '2-digit' });
    fc.assert(
      fc.property(instants, (at) => {
        const month = monthOf(at);
        expect(month?.text).toBe(shown.format(at));
        expect(month && month.from <= at && at < month.to).toBe(true);
        expect(month && parseMonth(month.text)).toEqual(month);
      }),
    );
  });

  test('follows the one before without a gap', () => {
    fc.assert(
      fc.property(instants, (at) => {
        const month = monthOf(at);
        const after = month && monthAfter(month);
        expect(after?.from).toBe(month?.to);
        expect(after && monthBefore(after)).toEqual(month);
      }),
    );
  });

  test.each(['2026-13', '2026-00', '2026-1', '202611', '', '2026-11-01', '10086001'])('%j is none', (text) => {
    expect(parseMonth(text)).toBeNull();
  });
});

test('a written instant is the instant', () => {
  fc.assert(
    fc.property(instants, (at) => {
      expect(Date.parse(beijingInstant(at))).toBe(at);
    }),
  );
});

describe('words that leave the shop', () => {
  test.each([
    ['等顾客 13812345678 回电', '等顾客 *** 回电'],
    ['电话138-1234-5678。', '电话***。'],
    ['+86 138 1234 5678', '***'],
    ['座机 010-12345678', '座机 ***'],
    ['发到 wang.li@example.cn', '发到 ***'],
  ])('%j keeps no number to call', (words, expected) => {
    expect(withoutContacts(words)).toBe(expected);
  });

  test.each(['订单 3512345678901234', '工单 10086001', '2026-11-20 17:00 停电', '停电'])(
    '%j stays as it is',
    (words) => {
      expect(withoutContacts(words)).toBe(words);
    },
  );
});
