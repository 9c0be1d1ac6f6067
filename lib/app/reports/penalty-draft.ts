import { formatYuan, parseYuan } from '@/lib/domain/money';
import { ladderInOrder, type PenaltyStep, penaltyStep } from '@/lib/domain/reports/penalty-ladder';

/** A step as it is typed; an empty field says nothing. */
export interface PenaltyDraftRow {
  readonly from: string;
  readonly text: string;
  readonly points: string;
  readonly yuan: string;
}

export type PenaltyField = keyof PenaltyDraftRow;

/** What is wrong with a draft: the row from 0 on, and the field. */
export interface PenaltyProblem {
  readonly row: number;
  readonly field: PenaltyField;
  readonly code: 'from-wrong' | 'from-twice' | 'says-nothing' | 'points-wrong' | 'yuan-wrong';
}

export const emptyPenaltyRow: PenaltyDraftRow = { from: '', text: '', points: '', yuan: '' };
export const mostPenaltySteps = 20;

/** @example penaltyDraft([{ from: 3, text: '警告', points: null, amountFen: 20_000 }])[0]?.yuan // '200.00' */
export const penaltyDraft = (steps: readonly PenaltyStep[]): readonly PenaltyDraftRow[] =>
  ladderInOrder(steps).map(({ from, text, points, amountFen }) => ({
    from: String(from),
    text,
    points: points === null ? '' : String(points),
    yuan: amountFen === null ? '' : formatYuan(amountFen),
  }));

const decimal = /^\d{1,4}(\.\d{1,2})?$/;

/** A row as a step, or the first thing that is wrong with it. */
function stepOf(draft: PenaltyDraftRow): PenaltyStep | Pick<PenaltyProblem, 'field' | 'code'> {
  const from = Number(draft.from.trim());
  if (!/^\d+$/.test(draft.from.trim()) || !penaltyStep.shape.from.safeParse(from).success) {
    return { field: 'from', code: 'from-wrong' };
  }
  const points = draft.points.trim();
  if (points !== '' && !decimal.test(points)) return { field: 'points', code: 'points-wrong' };
  const amountFen = draft.yuan.trim() === '' ? null : parseYuan(draft.yuan);
  if (amountFen === null && draft.yuan.trim() !== '') return { field: 'yuan', code: 'yuan-wrong' };
  const text = draft.text.trim();
  if (text === '' && points === '' && amountFen === null) return { field: 'text', code: 'says-nothing' };
  return { from, text, points: points === '' ? null : Number(points), amountFen };
}

/**
 * What a draft says: the steps in order, or everything that is wrong with it.
 * @example readPenaltyDraft([{ from: '3', text: '警告', points: '', yuan: '' }]).steps?.length // 1
 */
export function readPenaltyDraft(rows: readonly PenaltyDraftRow[]): {
  readonly steps: readonly PenaltyStep[] | null;
  readonly problems: readonly PenaltyProblem[];
} {
  const steps: PenaltyStep[] = [];
  const problems: PenaltyProblem[] = [];
  for (const [row, draft] of rows.entries()) {
    const step = stepOf(draft);
    if ('code' in step) problems.push({ row, ...step });
    else if (steps.some(({ from }) => from === step.from)) problems.push({ row, field: 'from', code: 'from-twice' });
    else steps.push(step);
  }
  return { steps: problems.length === 0 ? ladderInOrder(steps) : null, problems };
}
