import { describe, expect, it } from 'vitest';
import { minuteMs } from '@/lib/domain/beijing-time';
import { compileCalendar, everyDay9to19 } from '@/lib/domain/tickets/business-calendar';
import { judgeWatched, nextLookAt, outcomeOfReading } from '@/lib/domain/tickets/watched-list';

const list = { url: 'https://sale-jdm.jd.com/workOrder/workOrderList', title: '任务工单' };
const empty = { rows: 0, openRows: 0, complete: true };

describe('what became of a look at the list', () => {
  it('is known at once where it shows tickets, and not where it is empty', () => {
    expect(outcomeOfReading({ rows: 3, openRows: 2, complete: false })).toEqual({ outcome: 'tickets', tickets: 2 });
    expect(outcomeOfReading(empty)).toBeNull();
  });

  it('tells an empty list from one that was not read', () => {
    expect(judgeWatched(list, empty)).toEqual({ outcome: 'no-tickets', tickets: 0 });
    expect(judgeWatched(list, { ...empty, complete: false })).toEqual({ outcome: 'unreadable', tickets: null });
    expect(judgeWatched(list, null)).toEqual({ outcome: 'unreadable', tickets: null });
  });

  it.each([
    ['an address that may not be seen', null, null],
    ['the passport host', 'https://passport.jd.com/new/login.aspx', null],
    ['the passport host of the shops', 'https://passport.shop.jd.com/login/index.action', null],
    ['a login path', 'https://sale-jdm.jd.com/user/login?to=1', null],
    ['a page that says so', list.url, '京东商家后台-登录'],
    ['a security check that stands in the place of the list', list.url, '京东验证'],
  ])('is that a person is asked to log in, or to pass a check, at %s', (_, url, title) => {
    expect(judgeWatched({ url, title }, null).outcome).toBe('logged-out');
  });

  it('is not that nobody is logged in at a list that has the word in its address only', () => {
    const url = `${list.url}?from=login`;
    expect(judgeWatched({ ...list, url }, null).outcome).toBe('unreadable');
    expect(judgeWatched({ ...list, url: 'https://sale-jdm.jd.com/workOrder/loginLog' }, null).outcome).toBe(
      'unreadable',
    );
  });

  it('is no tab where it was closed, unless it was read before', () => {
    expect(judgeWatched(null, null).outcome).toBe('no-tab');
    expect(judgeWatched(null, empty).outcome).toBe('no-tickets');
  });
});

describe('the next look', () => {
  const compiled = compileCalendar(everyDay9to19);
  const at = (text: string) => Date.parse(`2026-11-21T${text}+08:00`);
  it('comes after so long, or when time counts again', () => {
    if (!compiled.ok) expect.unreachable();
    expect(nextLookAt(compiled.value, at('13:00:00'), 5 * minuteMs)).toBe(at('13:05:00'));
    expect(nextLookAt(compiled.value, at('18:58:00'), 5 * minuteMs)).toBe(Date.parse('2026-11-22T09:00:00+08:00'));
  });
});
