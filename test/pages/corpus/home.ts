import type { SellerPage } from '../page';
import { backOffice } from './kit';

type Tile = readonly [title: string, count: string];
const others: readonly Tile[] = [
  ['待审核售后', '2'],
  ['待收货售后', '7'],
  ['取消订单', '0'],
];
const withTicket = (count: string, title = '任务工单'): readonly Tile[] => [
  ...others.slice(0, 2),
  [title, count],
  ...others.slice(2),
];

const tiles = (all: readonly Tile[]): string =>
  `<div class="todo">${all.map(([title, count]) => `<div class="tile"><span>${title}</span><b>${count}</b></div>`).join('')}</div>`;
const numbersFirst = (all: readonly Tile[]): string =>
  `<div class="todo">${all.map(([title, count]) => `<div class="tile"><b>${count}</b><p>${title}</p></div>`).join('')}</div>`;
const flat = (all: readonly Tile[]): string =>
  `<div class="todo">${all.map(([title, count]) => `<span>${title}</span><b>${count}</b>`).join('')}</div>`;
const flatNumbersFirst = (all: readonly Tile[]): string =>
  `<div class="todo">${all.map(([title, count]) => `<b>${count}</b><span>${title}</span>`).join('')}</div>`;
const rows = (all: readonly Tile[]): string =>
  `<table><tr>${all.map(([title]) => `<td>${title}</td>`).join('')}</tr><tr>${all.map(([, count]) => `<td>${count}</td>`).join('')}</tr></table>`;
const inLine = (all: readonly Tile[]): string =>
  `<ul class="todo">${all.map(([title, count]) => `<li><a>${title}(${count})</a></li>`).join('')}</ul>`;
const wide = (all: readonly Tile[]): string =>
  `<ul class="todo">${all.map(([title, count]) => `<li>${title} （${count}）</li>`).join('')}</ul>`;
const withLinks = (all: readonly Tile[]): string =>
  `<div class="todo">${all.map(([title, count]) => `<div class="tile"><h4>${title}</h4><em>${count}</em><span>个</span><a>去处理</a></div>`).join('')}</div>`;

const page = (name: string, trap: string, waitingTickets: number | null, content: string): SellerPage => ({
  name,
  trap,
  group: 'home',
  build: () => ({
    url: 'https://shop.jd.com/jdm/home',
    body: backOffice(`<h2>待办事项</h2>${content}<h2>经营数据</h2><div><span>成交金额</span><b>12,880</b></div>`),
    truth: { kind: 'home', waitingTickets },
  }),
});

export const homePages: readonly SellerPage[] = [
  page('home-tiles', 'a tile with title and number', 5, tiles(withTicket('5'))),
  page('home-tiles-waiting', 'its longer name', 12, tiles(withTicket('12', '待处理任务工单'))),
  page('home-numbers-first', 'the number above the title', 3, numbersFirst(withTicket('3'))),
  page('home-flat', 'titles and numbers by turns, without tiles', 4, flat(withTicket('4'))),
  page('home-flat-numbers-first', 'numbers and titles by turns', 6, flatNumbersFirst(withTicket('6'))),
  page('home-rows', 'a row of titles above a row of numbers', 8, rows(withTicket('8'))),
  page('home-in-line', 'count in parentheses', 2, inLine(withTicket('2'))),
  page('home-wide', 'full-width parentheses', 9, wide(withTicket('9', '待处理工单'))),
  page('home-links', 'unit and link beside the number', 1, withLinks(withTicket('1'))),
  page('home-nought', 'none are waiting', 0, tiles(withTicket('0'))),
  page('home-many', '99+ is no number', null, tiles(withTicket('99+'))),
  page('home-loading-number', 'the number has not come', null, tiles(withTicket('-'))),
  page('home-empty-number', 'the number has not come, those of the others have', null, flat(withTicket(''))),
  page('home-other-counters', 'no counter of tickets', null, tiles(others)),
  page('home-menu-alone', 'the title stands in the menu alone', null, '<div class="todo"><b>7</b></div>'),
  page('home-two-numbers', 'two counters that differ', null, tiles([...withTicket('5'), ['待处理任务工单', '4']])),
  page(
    'home-hidden',
    'a hidden copy with yesterday’s number',
    5,
    `${tiles(withTicket('5'))}<div style="display:none">${tiles(withTicket('2'))}</div>`,
  ),
  page(
    'home-late',
    'how many were late stands beside it',
    null,
    '<div class="tile"><span>任务工单</span><span>已超时</span><b>3</b></div>',
  ),
  page('home-name-only', 'a longer name that is something else', null, tiles([['任务工单满意度', '4'], ...others])),
];
