// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { readOrder } from './an-order';

const goods = [
  ['100000000001', '59.00', '1'],
  ['100000000002', '129.00', '2'],
] as const;
const heads = ['SKU编码', '京东价', '数量'];
const lines = goods.map(([skuId, price, quantity]) => ({
  skuId,
  jdPriceFen: Number(price) * 100,
  quantity: Number(quantity),
  gift: false,
}));

/** A table that hides some columns. */
const table = (hides: (column: number) => boolean): string => {
  const cell = (tag: string, text: string, column: number): string =>
    `<${tag}><div${hides(column) ? ' style="visibility: hidden"' : ''}>${text}</div></${tag}>`;
  return `<div><table><thead><tr>${heads.map((head, at) => cell('th', head, at)).join('')}</tr></thead></table></div><div><table><tbody>${goods.map((row) => `<tr>${row.map((text, at) => cell('td', text, at)).join('')}</tr>`).join('')}</tbody></table></div>`;
};

describe('columns that stay in view', () => {
  it('a copy of the table shows the columns that the table hides', () => {
    expect(readOrder(`<div>${table((at) => at === 0)}<div>${table((at) => at !== 0)}</div></div>`).lines).toEqual(
      lines,
    );
  });

  it('a copy of other goods fills nothing in', () => {
    const strange = table((at) => at !== 0).replaceAll('1000000000', '1000000009');
    expect(
      readOrder(`<div>${table((at) => at === 0)}<div>${strange}</div></div>`).lines.map(({ jdPriceFen }) => jdPriceFen),
    ).not.toContain(5900);
  });

  /** Two parts of one table, each with a head, whose rows are numbered. */
  const part = (from: number, to: number, number: (row: number) => number): string =>
    `<div><div><table><tbody><tr>${heads
      .slice(from, to)
      .map((head) => `<td>${head}</td>`)
      .join('')}</tr></tbody></table></div><div><table><tbody>${goods
      .map(
        (row, at) =>
          `<tr datagrid-row-index="${number(at)}">${row
            .slice(from, to)
            .map((text) => `<td>${text}</td>`)
            .join('')}</tr>`,
      )
      .join('')}</tbody></table></div></div>`;

  it('rows that are drawn in pieces are joined by their numbers', () => {
    expect(readOrder(`<div>${part(0, 1, (at) => at)}${part(1, 3, (at) => at)}</div>`).lines).toEqual(lines);
  });

  it('rows with other numbers are not', () => {
    const { lines: read } = readOrder(`<div>${part(0, 1, (at) => at)}${part(1, 3, (at) => at + 5)}</div>`);
    expect(read.every(({ jdPriceFen }) => jdPriceFen === null)).toBe(true);
  });
});
