import type { InSteps, Step } from '../in-steps';
import { alignedGrids } from './aligned-blocks';
import type { Block } from './block';
import { isInside, isLeaf, isPressed, leavesOf, shortTextOf, textOf } from './block';
import { blockLabels } from './block-labels';
import { type Column, type Grid, type GridRow, hasColumn, readTable } from './grids';
import { isFreeText, type LabelledValue, type Line, readValues } from './run';
import type { Section } from './sections';
import { isStatusName, namesStatus } from './shapes';
import { isQualified, type Part, valuesBehind } from './siblings';
import type { Vocabulary } from './vocabulary';

/** A labelled value and where it stands. */
export interface Reading extends LabelledValue {
  readonly how: 'label' | 'column' | 'step' | 'timeline';
  readonly block: Block;
  /** The row of a grid that it was read from, for values under a column's head. */
  readonly row: GridRow | null;
  readonly grid: Grid | null;
}

export interface LabelledPage {
  readonly readings: readonly Reading[];
  readonly grids: readonly Grid[];
  /** Parts whose words are no labels: what people wrote, names of goods. */
  readonly freeText: readonly { readonly from: number; readonly to: number }[];
  /** What stands behind a label, known or not: it says nothing on its own. */
  readonly labelledValues: ReadonlySet<Block>;
}

/** Facts that may stand under one head in lines of their own; goods have their own ways. */
const sharesHead = /^(?:orderId|ticketId|serviceId|plain|status|ticketType|ticketStatus|\w+At)$/;

/** What can be pressed says nothing of a state, unless it names one or tells what became of one: 已申请取消. */
const isPressedOnly = (leaf: Block): boolean =>
  isPressed(leaf) && !isStatusName(leaf.text) && !/已|中$|失败/.test(leaf.text);

/** Blocks between two steps: a millisecond or two. */
const blocksPerStep = 300;
/** Rows of a table are dearer. */
const rowsPerStep = 20;
const noSteps: readonly Step[] = [];

/**
 * Finds, in steps, the value of every label of a page by structure: in the same line; beside the label, among as many blocks as the
 * labels and values alternate in; in a definition list; in a table's neighbouring cell; under a column's head.
 * What a product's name, a comment or a conversation says is never a label.
 * @param leaves the lines of `root`
 * @param isOther whether a text announces something that is not the order's
 */
export function* readLabels(
  root: Block,
  leaves: readonly Block[],
  vocabulary: Vocabulary,
  closed: readonly Section[],
  isOther: (text: string) => boolean,
): InSteps<LabelledPage> {
  const readings: Reading[] = [];
  const grids: Grid[] = [];
  const freeText: { from: number; to: number }[] = [];
  const labelledValues = new Set<Block>();
  const { lineOf, labelOf, hasLabel, partOf } = blockLabels(vocabulary);
  let looseHead: readonly Column[] | null = null;
  let walked = 0;

  const isClosed = (block: Block): boolean =>
    block.marks.itemLink || closed.some((section) => isInside(block, section));

  function add(
    label: Line['label'],
    values: readonly Block[],
    how: 'label' | 'column',
    row?: GridRow,
    grid?: Grid,
  ): void {
    const [block] = values;
    for (const value of values) labelledValues.add(value);
    if (!label || label.key === null || !block) return;
    if (isFreeText(label.key)) {
      freeText.push(...values);
      return;
    }
    const shown =
      label.key === 'status' ? values.flatMap(leavesOf).filter((leaf, at) => at === 0 || !isPressedOnly(leaf)) : values;
    const text = shown
      .map(textOf)
      .join(' ')
      .replace(/^[\s:]+/, '');
    for (const pair of readValues(label, text, vocabulary))
      readings.push({ ...pair, how, block, row: row ?? null, grid: grid ?? null });
  }

  /** A second cell behind a label that says something else in the same shape: before and after a change, say. */
  function contradicts(label: NonNullable<Line['label']>, value: Block, other: Block): boolean {
    const { key } = label;
    if (key === null || isFreeText(key) || textOf(value) === textOf(other)) return false;
    return readValues({ ...label, key }, textOf(other), vocabulary)[0]?.reading.state === 'value';
  }

  function addContradiction({ key, alias }: NonNullable<Line['label']>, block: Block): void {
    labelledValues.add(block);
    if (key === null) return;
    readings.push({ key, alias, reading: { state: 'contradictory' }, how: 'label', block, row: null, grid: null });
  }

  /** Behind a label that nobody knows it is that one's value, whatever it looks like; several pairs stand under a title. */
  const isPairAlone = (block: Block): boolean => isLeaf(block) && lineOf(block).pairs.length > 0;

  /** Whether enough was done for a step. */
  const hasWalked = (): boolean => ++walked % blocksPerStep === 0;

  function walk(block: Block): Iterable<Step> {
    if (block.kind === 'field' || isClosed(block)) return noSteps;
    if (isLeaf(block)) {
      for (const pair of lineOf(block).pairs) readings.push({ ...pair, how: 'label', block, row: null, grid: null });
      return noSteps;
    }
    return block.kind === 'table' || block.children.some((child) => child.kind === 'row' || child.kind === 'rowgroup')
      ? walkTable(block)
      : walkChildren(block);
  }

  function* walkTable(table: Block): InSteps<void> {
    const surroundings = { vocabulary, looseHead, isOther };
    const { grids: found, looseHead: head, pairs, ofOthers } = yield* readTable(table, surroundings);
    looseHead = head;
    const taken = new Set<Block>(ofOthers);
    freeText.push(...ofOthers);
    for (const { label, value, others } of pairs) {
      const known = labelOf(label) ?? { key: null, alias: textOf(label) };
      if (others.some((other) => contradicts(known, value, other))) addContradiction(known, value);
      else add(known, [value], 'label');
      taken.add(label);
      if (labelOf(label)) taken.add(value);
      else if (isPairAlone(value)) {
        freeText.push(value);
        taken.add(value);
      }
    }
    for (const grid of found) yield* walkGrid(grid, taken);
    yield* walkCells(table, taken);
  }

  function* walkGrid(grid: Grid, taken: Set<Block>): InSteps<void> {
    grids.push(grid);
    const isGoods = hasColumn(grid, 'skuId', 'itemNumber');
    for (const [at, row] of grid.rows.entries()) {
      if (at % rowsPerStep === rowsPerStep - 1) yield 'concluding';
      for (const [index, cell] of row.cells.entries()) {
        const column = grid.columns[index];
        if (cell && column?.key === null && !spansHeads(grid, row, cell) && addSharedCell(column.alias, cell))
          taken.add(cell);
        if (!cell || !column || column.key === null || cell === row.cells[index - 1]) continue;
        if (spansHeads(grid, row, cell)) continue;
        if (isFreeText(column.key) || column.key === 'goods') freeText.push(cell);
        else addCell(column, cell, row, grid);
        if (column.key !== 'itemName' && column.key !== 'goods' && !(isGoods && hasSku(cell))) taken.add(cell);
      }
    }
  }

  /** A cell across several columns with different heads belongs to none of them. */
  const spansHeads = (grid: Grid, row: GridRow, cell: Block): boolean =>
    new Set(row.cells.flatMap((each, index) => (each === cell ? [grid.columns[index]?.alias] : []))).size > 1;

  const hasSku = (cell: Block): boolean => leavesOf(cell).some((leaf) => lineOf(leaf).pairs.length > 0);

  /** A head that names two facts, 订单编号/下单时间, over cells with a line for each. */
  function addSharedCell(head: string, cell: Block): boolean {
    const labels = head.includes('/') ? head.split('/').map((name) => vocabulary.find(name.trim())) : [];
    const lines = leavesOf(cell);
    const isShared = labels.length > 1 && labels.every((label) => label && sharesHead.test(label.key));
    if (!isShared || lines.length < labels.length || hasLabel(cell)) return false;
    // The last one may take several lines: a date above its time.
    for (const [at, label] of labels.entries())
      add(label ?? null, lines.slice(at, at + 1 < labels.length ? at + 1 : undefined), 'label');
    return true;
  }

  /** A cell under a head: all of it, or its first line where the others say something else. */
  function addCell(column: Column, cell: Block, row: GridRow, grid: Grid): void {
    const label = { key: column.key, alias: column.alias };
    const whole = column.key === null ? [] : readValues(label, textOf(cell), vocabulary);
    const [first, ...rest] = leavesOf(cell);
    const readsAs = (leaf: Block | undefined): boolean =>
      leaf !== undefined && readValues(label, leaf.text, vocabulary)[0]?.reading.state === 'value';
    const isState = column.key === 'status' && first !== undefined && isStatusName(first.text);
    const saysNothing = (leaf: Block): boolean => (isState && !namesStatus(leaf.text)) || isPressedOnly(leaf);
    const others = rest.filter((leaf) => !saysNothing(leaf));
    const lineWins = whole[0]?.reading.state === 'misshapen' && readsAs(first) && !others.some(readsAs);
    add(label, lineWins && first ? [first] : [cell], 'column', row, grid);
  }

  function* walkCells(block: Block, taken: ReadonlySet<Block>): InSteps<void> {
    for (const child of block.children) {
      if (hasWalked()) yield 'concluding';
      if (taken.has(child)) continue;
      if (child.kind === 'row' || child.kind === 'rowgroup') yield* walkCells(child, taken);
      else yield* walk(child);
    }
  }

  function* walkChildren(block: Block): InSteps<void> {
    const taken = new Set<Block>();
    for (const { grid, firstChild, lastChild } of yield* alignedGrids(block, vocabulary, hasLabel)) {
      for (const child of block.children.slice(firstChild, lastChild + 1)) taken.add(child);
      const cells = new Set<Block>();
      yield* walkGrid(grid, cells);
      for (const row of grid.rows) for (const cell of row.cells) if (cell && !cells.has(cell)) yield* walk(cell);
    }
    const children = block.children.filter((child) => !taken.has(child));
    const parts: Part[] = [];
    for (const child of children) {
      if (hasWalked()) yield 'concluding';
      parts.push(partOf(child));
    }
    // Values above or before their labels: which belongs to which cannot be told from the order.
    const reversed = parts[0] === 'value' && parts.at(-1) === 'label' && parts.length > 1;
    let loose: Block[] = [];
    for (let at = 0; at < children.length; at += 1) {
      if (hasWalked()) yield 'concluding';
      const child = children[at] as Block;
      const part = parts[at];
      const qualified = isQualified(child, loose);
      if (part === 'value') loose.push(child);
      else loose = [];
      if (part !== 'label') {
        if (!qualified) yield* walk(child);
        continue;
      }
      if (reversed || qualified || isClosed(child)) continue;
      const label = labelOf(child) ?? { key: null, alias: '' };
      const values = valuesBehind(at, children, parts, label.key);
      const next = children[at + 1];
      if (label.key === null && next && isPairAlone(next) && parts[at + 2] !== 'pair') {
        freeText.push(next);
        at += 1;
        continue;
      }
      if (label.key === null && isOther(shortTextOf(child, 20) ?? '')) {
        freeText.push(...values);
        at += values.length;
        continue;
      }
      add(label, values, 'label');
      if (label.key !== null) at += values.length;
    }
  }

  // All lines are taken apart before the first block asks for those in it.
  for (const leaf of leaves) {
    lineOf(leaf);
    if (hasWalked()) yield 'concluding';
  }
  yield* walk(root);
  return { readings, grids, freeText, labelledValues };
}
