// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { atOnce } from '@/lib/page-adapters/in-steps';
import { ticketWords } from '@/lib/page-adapters/jd-ticket-words';
import { readPageInSteps } from '@/lib/page-adapters/label-reading/page-text';
import { readTicketList } from '@/lib/page-adapters/tickets/ticket-list';
import { showHtml } from './page-fixtures';

type Row = readonly string[];
function read(heads: Row, ...rows: readonly Row[]) {
  const line = (tag: string, texts: Row): string =>
    `<tr>${texts.map((text) => `<${tag}>${text}</${tag}>`).join('')}</tr>`;
  showHtml(`<table>${line('th', heads)}${rows.map((row) => line('td', row)).join('')}</table>`);
  const { list, issues } = readTicketList(atOnce(readPageInSteps(document, ticketWords)));
  return {
    ids: list.rows.map(({ ticketId }) => ticketId),
    times: list.rows.map(({ createdAt }) => createdAt),
    complete: list.complete,
    issues,
  };
}

const time = '2026-11-20 15:00:07';
const at = Date.parse('2026-11-20T15:00:07+08:00');
const first = ['71234567', '消费者咨询', '3500000000000071', time];
const second = ['71234568', '物流投诉', '3500000000000072', time];

describe('heads that say 编号 and 时间', () => {
  it('name the tickets and their times, and the list is not known to be whole', () => {
    expect(read(['编号', '工单类型', '订单编号', '时间'], first, second)).toMatchObject({
      ids: ['71234567', '71234568'],
      times: [at, at],
      complete: false,
    });
  });

  it('name the time where the number has a head of its own', () => {
    expect(read(['工单编号', '工单类型', '订单编号', '时间'], first)).toMatchObject({ ids: ['71234567'], times: [at] });
  });

  it.each([
    [
      'beside the number of another record',
      ['编号', '工单类型', '订单编号', '服务单号'],
      ['71234567', '咨询', '3500000000000071', '4012345678'],
    ],
    ['without an order', ['编号', '工单类型', '时间'], ['71234567', '消费者咨询', time]],
    ['without anything that only a ticket has', ['编号', '订单编号', '时间'], ['71234567', '3500000000000071', time]],
    ['twice', ['编号', '工单类型', '订单编号', '编号'], ['71234567', '咨询', '3500000000000071', '71234568']],
    ['over something else', ['编号', '工单类型', '订单编号'], ['GD71234567', '咨询', '3500000000000071']],
  ])('%s name none', (_name, heads, row) => {
    expect(read(heads, row).ids).toEqual([]);
  });

  it('name none where one of the rows has something else under it', () => {
    expect(read(['编号', '工单类型', '订单编号', '时间'], first, ['合计', ...second.slice(1)]).ids).toEqual([]);
  });

  it('name no time where another time stands beside it', () => {
    expect(read(['编号', '工单类型', '订单编号', '时间', '更新时间'], [...first, time]).times).toEqual([null]);
  });
});

it('a number with letters is no ticket, and the page is said to be odd', () => {
  const { ids, complete, issues } = read(
    ['工单编号', '工单类型', '订单编号'],
    ['GD71234567', '消费者咨询', '3500000000000071'],
  );
  expect({ ids, complete }).toEqual({ ids: [], complete: false });
  expect(issues).toEqual([{ field: 'ticketId', problem: 'misshapen', labels: ['工单编号'] }]);
});
