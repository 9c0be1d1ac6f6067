import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { emptyPenaltyRow, penaltyDraft, readPenaltyDraft } from '@/lib/app/reports/penalty-draft';
import { parseSettings } from '@/lib/app/settings';
import { ladderInOrder, type PenaltyStep } from '@/lib/domain/reports/penalty-ladder';

const said = fc.constantFrom('警告', '扣除服务分', '限制活动报名');
const steps: fc.Arbitrary<readonly PenaltyStep[]> = fc.uniqueArray(
  fc.record({
    from: fc.integer({ min: 1, max: 9999 }),
    text: said,
    points: fc.option(fc.integer({ min: 0, max: 99_99 }).map((hundredths) => hundredths / 100)),
    amountFen: fc.option(fc.nat(99_999_999)),
  }),
  { selector: ({ from }) => from, maxLength: 20 },
);
const row = { ...emptyPenaltyRow, from: '3', text: '警告' };

describe('the draft of the penalty ladder', () => {
  test('read again says what was saved, and the settings keep it', () => {
    fc.assert(
      fc.property(steps, (saved) => {
        expect(readPenaltyDraft(penaltyDraft(saved))).toEqual({ steps: ladderInOrder(saved), problems: [] });
        expect(parseSettings({ penalties: saved }).penalties).toEqual(saved);
      }),
    );
  });

  test('what it accepts is stored as it is', () => {
    const typed = fc.constantFrom(
      '',
      '0',
      '1',
      '3',
      '12',
      ' 7 ',
      '1.5',
      '9999',
      '10000',
      '-1',
      '三',
      '1,299.00',
      '99.999',
      '¥5',
    );
    const rows = fc.array(fc.record({ from: typed, text: fc.constantFrom('', '警告'), points: typed, yuan: typed }), {
      maxLength: 4,
    });
    fc.assert(
      fc.property(rows, (draft) => {
        const { steps: read, problems } = readPenaltyDraft(draft);
        expect(read === null).toBe(problems.length > 0);
        if (read) expect(parseSettings({ penalties: read }).penalties).toEqual(read);
      }),
    );
  });

  test.each([
    [[{ ...row, from: '0' }], 'from', 'from-wrong'],
    [[{ ...row, from: '1.5' }], 'from', 'from-wrong'],
    [[row, row], 'from', 'from-twice'],
    [[{ ...row, text: ' ' }], 'text', 'says-nothing'],
    [[{ ...row, points: '-2' }], 'points', 'points-wrong'],
    [[{ ...row, yuan: '1.999' }], 'yuan', 'yuan-wrong'],
  ])('%j is told at its field', (draft, field, code) => {
    expect(readPenaltyDraft(draft)).toMatchObject({ steps: null, problems: [{ row: draft.length - 1, field, code }] });
  });

  test('there are no figures that a shop has not filled in', () => {
    expect(parseSettings({}).penalties).toEqual([]);
  });
});
