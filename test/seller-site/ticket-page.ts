import { pageTime } from './beijing';
import { escaped } from './frame';
import type { DemoTicket } from './shop';

export const ticketListAddress = 'https://sale-jdm.jd.com/workOrder/workOrderList';

const row = ({ id, type, orderId, problem, createdAt, countdown }: DemoTicket) => `
<tr>
  <td>${id}</td>
  <td>${type}</td>
  <td>${orderId}</td>
  <td>${escaped(problem)}</td>
  <td>${pageTime(createdAt)}</td>
  <td>待处理${countdown === undefined ? '' : `<p>${countdown}</p>`}</td>
  <td><a href="#">去处理</a></td>
</tr>`;

/** Content of 任务工单 with the tab 待处理 open. */
export function ticketList(tickets: readonly DemoTicket[]): string {
  const platform = tickets.filter(({ type }) => /咨询|CRC/.test(type)).length;
  const parcels = tickets.filter(({ type }) => type.includes('物流')).length;
  return `
<section class="card">
  <h2><span>任务工单</span></h2>
  <div class="tabs"><span class="tab active">待处理(${tickets.length})</span><span class="tab">全部</span></div>
  <div class="tabs">
    <span class="tab">平台协同工单 (${platform})</span><span class="tab">物流投诉工单 (${parcels})</span>
    <span class="tab">安装求助工单 (0)</span><span class="tab">催开发票工单 (0)</span>
  </div>
  <table>
    <thead>
      <tr><th>工单编号</th><th>工单类型</th><th>订单编号</th><th>问题描述</th><th>创建时间</th><th>状态</th><th>操作</th></tr>
    </thead>
    <tbody>${tickets.map(row).join('')}</tbody>
  </table>
  ${tickets.length === 0 ? '<p>暂无数据</p>' : ''}
</section>`;
}

/** The page while the back office has trouble of its own. */
export const brokenTicketPage = '<!doctype html><title>任务工单</title><p>系统繁忙，请稍后再试</p>';

/** What stands at the address of the page when nobody is logged in any more. */
export const loginPage = '<!doctype html><title>京东商家后台-登录</title><form><input name="user"></form>';
