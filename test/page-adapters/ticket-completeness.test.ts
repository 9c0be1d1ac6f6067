// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { readHtml } from './page-fixtures';

interface Page {
  readonly waiting: number;
  /** Of 平台协同工单, 物流投诉工单. */
  readonly types: readonly [number, number];
  readonly openType: 0 | 1;
  readonly rows: readonly string[];
  readonly around: string;
}
const plain: Page = { waiting: 2, types: [2, 0], openType: 0, rows: ['70000001', '70000002'], around: '' };
const empty: Page = { ...plain, waiting: 0, types: [0, 0], rows: [] };

const rowOf = (id: string): string =>
  `<tr><td>${id}</td><td>消费者咨询</td><td>35000000000000${id.slice(-2)}</td><td>2026-11-20 15:00:07</td><td>待处理</td></tr>`;

function htmlOf({ waiting, types, openType, rows, around }: Page): string {
  const typeTabs = ['平台协同工单', '物流投诉工单'].map(
    (title, place) => `<span class="tab ${openType === place ? 'active' : ''}">${title} (${types[place]})</span>`,
  );
  const body = rows.length > 0 ? rows.map(rowOf).join('') : '<tr><td colspan="5">暂无数据</td></tr>';
  return `<main><div role="tablist"><div role="tab" aria-selected="true">待处理(${waiting})</div><div role="tab">全部</div></div>
    <div class="types">${typeTabs.join('')}</div>${around}
    <table><thead><tr><th>工单编号</th><th>工单类型</th><th>订单编号</th><th>创建时间</th><th>状态</th></tr></thead><tbody>${body}</tbody></table></main>`;
}
const isComplete = (page: Page): boolean | undefined =>
  readHtml(htmlOf(page), { address: 'https://sale-jdm.jd.com/workOrder/workOrderList' }).tickets?.complete;

describe('the ticket list is complete', () => {
  it.each<[string, Page]>([
    ['with its rows', plain],
    ['and empty', empty],
    ['with types that add up', { ...plain, types: [1, 1] }],
    ['with a pager of one page', { ...plain, around: '<ul class="pager"><li>1</li></ul><div>10 条/页</div>' }],
    [
      'with filters that say 全部 and 请选择',
      {
        ...plain,
        around:
          '<label>工单类型</label><div class="ant-select"><span class="ant-select-selection-item">全部</span></div><div class="el-select"><input value="请选择"></div><input>',
      },
    ],
    [
      'with a wrapper that is named after the spinner that it may show',
      { ...plain, around: '<div class="ant-spin-nested-loading"><p>任务工单</p></div>' },
    ],
    [
      'with a spinner that is hidden',
      { ...plain, around: '<div class="el-loading-mask" style="display: none"><svg></svg></div>' },
    ],
    [
      'with the shop chosen in the head',
      { ...plain, around: '<header><div class="shop-select"><span>旗舰店</span></div></header>' },
    ],
  ])('%s', (_, page) => {
    expect(isComplete(page)).toBe(true);
  });
});

describe('the ticket list is not complete', () => {
  it.each<[string, Page]>([
    ['counting the open type alone', { ...plain, types: [2, 1] }],
    ['showing the other type alone', { ...plain, waiting: 1, types: [0, 1], openType: 0, rows: [] }],
    ['with empty rows and types that are not', { ...empty, types: [2, 1] }],
    ['with further pages', { ...plain, around: '<ul class="pager"><li>1</li><li>2</li><li>3</li></ul>' }],
    ['with further pages in a line', { ...plain, around: '<div><a>1</a><a>2</a></div>' }],
    ['on its second page', { ...plain, around: '<span>2 / 3</span>' }],
    [
      'with a chosen type',
      { ...plain, around: '<div class="ant-select"><span class="ant-select-selection-item">CRC</span></div>' },
    ],
    ['with a chosen type in a list box', { ...plain, around: '<div role="combobox"><span>高危</span></div>' }],
    [
      'with a chosen type in a select',
      { ...plain, around: '<select><option selected value="1">CRC</option></select>' },
    ],
    ['with an order typed in', { ...plain, around: '<input value="350000000001">' }],
    ['under a mask', { ...empty, around: '<div class="el-loading-mask"><svg class="circular"></svg></div>' }],
    ['under a spinner', { ...empty, around: '<div class="ant-spin ant-spin-spinning"><i class="dot"></i></div>' }],
    ['under a skeleton', { ...plain, around: '<div class="t-skeleton"><div></div></div>' }],
    ['while busy without a word', { ...plain, around: '<div aria-busy="true"></div>' }],
  ])('%s', (_, page) => {
    expect(isComplete(page)).toBe(false);
  });
});
