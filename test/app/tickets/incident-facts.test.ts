import { describe, expect, test } from 'vitest';
import { chineseText } from '@/components/popup/popup-text';
import { incidentMessage } from '@/components/ui/incident-message';
import { incidentFacts } from '@/lib/app/tickets/incident-facts';
import { hourMs } from '@/lib/domain/beijing-time';
import { type Incident, incidentStanding } from '@/lib/domain/tickets/incident';
import type { Ticket, TicketEvent } from '@/lib/domain/tickets/ticket';

const noon = Date.parse('2026-11-22T12:00:00+08:00');
const now = noon + hourMs;
const ticket = (id: string, createdAt: number, ...later: TicketEvent[]): Ticket => ({
  id,
  events: [
    { type: 'opened', at: createdAt, by: 'page', kind: 'consult', orderId: null, createdAt, termsId: 0 },
    ...later,
  ],
});
const paused = (incidentId?: string): TicketEvent => ({
  type: 'paused',
  at: noon,
  reason: '停电',
  ...(incidentId === undefined ? {} : { incidentId }),
});
const incident: Incident = {
  id: 'a',
  events: [{ type: 'started', at: noon, from: noon, reason: '停电', pauses: true }],
};
const factsOf = (tickets: readonly Ticket[], shopName = '') =>
  incidentFacts(incidentStanding(incident), tickets, { shopName, terms: new Map(), now });

describe('what the operations manager is told', () => {
  test("due times are JD's: the incident's own pause is left out, another one is not", () => {
    expect(factsOf([ticket('1001', noon - hourMs, paused('a'))]).earliestDueAt).toBe(noon + 3 * hourMs);
    expect(factsOf([ticket('1001', noon - hourMs, paused())]).earliestDueAt).toBe(now + 3 * hourMs);
  });

  test('answered tickets are touched and wait no more', () => {
    const answered = ticket('1002', noon - hourMs, { type: 'handled', at: noon });
    const facts = factsOf([answered, ticket('1003', noon), ticket('1001', noon - hourMs)]);
    expect([facts.waitingIds, facts.touched]).toEqual([['1001', '1003'], 3]);
    expect(factsOf([answered])).toMatchObject({ waitingIds: [], earliestDueAt: null, touched: 1 });
  });

  test('is a message with these facts, in Chinese or to be understood in English', () => {
    const facts = factsOf([ticket('1001', noon - hourMs)], '某某旗舰店');
    expect(incidentMessage('zh-CN', chineseText, facts, now)).toBe(
      '您好，我是某某旗舰店的售后客服。本店自 11月22日 12:00 起停电，暂时无法正常处理平台协同工单，正在抢修恢复。目前还有 1 张工单待处理（1001），最早一张的到期时间是 11月22日 15:00。我们会尽快逐一处理，相关凭证已留存。麻烦您知悉并帮忙报备，感谢！',
    );
    expect(incidentMessage('en', chineseText, facts, now)).toContain('Tickets waiting now: 1 (1001)');
  });

  test('says which of them are overdue already by the clock that did not stop, and nothing where none is', () => {
    const due = ticket('1001', noon - 3 * hourMs, paused('a'));
    const facts = factsOf([ticket('1003', noon), due, ticket('1002', noon - 2 * hourMs)]);
    expect(facts.overdueIds).toEqual(['1001']);
    expect(incidentMessage('zh-CN', chineseText, facts, now)).toContain(
      '目前还有 3 张工单待处理（1001、1002、1003），最早一张的到期时间是 11月22日 13:00。其中 1 张已经超时：1001。我们',
    );
    expect(incidentMessage('en', chineseText, facts, now)).toContain('Overdue already: 1 (1001).');
    expect(incidentMessage('zh-CN', chineseText, factsOf([ticket('1003', noon)]), now)).not.toContain('超时');
  });

  test('a long list of tickets is cut', () => {
    const many = Array.from({ length: 25 }, (_, index) => ticket(String(10_000 + index), noon));
    const message = incidentMessage('zh-CN', chineseText, factsOf(many), now);
    expect(message).toContain('25 张');
    expect(message).toContain('10019 等');
    expect(message).not.toContain('10020');
  });
});
