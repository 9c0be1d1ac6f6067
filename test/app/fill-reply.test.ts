import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fillReply, type OrderValues, type ReplySources } from '@/lib/app/fill-reply';
import { copyReply, insertReply, type ReplyDesk } from '@/lib/app/insert-reply';
import type { InsertOutcome } from '@/lib/app/messages';
import { type Placeholder, type PlaceholderValues, placeholders } from '@/lib/domain/reply';

const nothing: ReplySources = { order: null, ticket: null, typed: {} };
const orderOf = (orderId: string, values: PlaceholderValues = {}): OrderValues => {
  return { orderId, values: { 订单号: orderId, ...values } };
};
const anyPlaceholder = fc.constantFrom<Placeholder>(...placeholders);
const body = fc
  .array(
    fc.oneof(
      fc.constantFrom('您好，', '请', '{{', '}}', '。'),
      anyPlaceholder.map((name) => `{${name}}`),
    ),
  )
  .map((parts) => parts.join(''));
const values = fc.dictionary(
  anyPlaceholder,
  fc.constantFrom('3500', '甲{订单号}', ' ', ''),
) as fc.Arbitrary<PlaceholderValues>;

describe('filling in', () => {
  test('there is a text exactly when nothing is missing, and it has no placeholder of the template left', () => {
    fc.assert(
      fc.property(body, values, values, (text, ofOrder, typed) => {
        const filled = fillReply(text, { order: { orderId: '3500', values: ofOrder }, ticket: null, typed });
        expect(filled.text === null).toBe(filled.missing.length > 0);
        for (const name of filled.missing) {
          expect(ofOrder[name]?.trim() ?? '').toBe('');
          expect(typed[name]?.trim() ?? '').toBe('');
        }
      }),
    );
  });

  test('the preview is the text, with its gaps named', () => {
    fc.assert(
      fc.property(body, values, (text, ofOrder) => {
        const filled = fillReply(text, { order: { orderId: '3500', values: ofOrder }, ticket: null, typed: {} });
        const shown = filled.preview.map((part) => part.text).join('');
        if (filled.text !== null) expect(shown).toBe(filled.text);
        const gaps = new Set(filled.preview.filter(({ type }) => type === 'gap').map((part) => part.text));
        expect(gaps).toEqual(new Set(filled.missing));
      }),
    );
  });

  test('values of two orders are never mixed', () => {
    const order = orderOf('3500000000000001', { 商品名称: '甲', 签收时间: '11月10日' });
    const ticket = { ticketId: '8120', orderId: '3500000000000002', values: { 工单号: '8120' } };
    const filled = fillReply('{工单号} {订单号} {商品名称}', { order, ticket, typed: {} });
    expect(filled.missing).toEqual(['订单号', '商品名称']);
    expect(filled.orderId).toBe('3500000000000002');
  });

  test('what the page knows goes before what was typed', () => {
    const sources = { order: orderOf('3500'), ticket: null, typed: { 订单号: '9999', 商品名称: '帽子' } };
    expect(fillReply('{订单号} {商品名称}', sources).text).toBe('3500 帽子');
  });

  test('a name that is no placeholder and an open brace give no text', () => {
    expect(fillReply('{姓名}', nothing)).toMatchObject({ text: null, unknown: ['姓名'], missing: [] });
    expect(fillReply('您好{', nothing)).toMatchObject({ text: null, unknown: [], missing: [] });
  });
});

/** A page in view and a clipboard. */
function desk(order: OrderValues | null, outcome: InsertOutcome | 'no-page' = 'inserted', copies = true) {
  const inserted: string[] = [];
  const copied: string[] = [];
  const fake: ReplyDesk = {
    orderInView: async () => order,
    insert: async (text) => {
      inserted.push(text);
      return outcome;
    },
    copy: async (text) => {
      if (copies) copied.push(text);
      return copies;
    },
  };
  return { fake, inserted, copied };
}

describe('inserting', () => {
  test('the values are those of the moment, not of the preview', async () => {
    const { fake, inserted } = desk(orderOf('3500', { 剩余时间: '2 天' }));
    const shown = { ...nothing, order: orderOf('3500', { 剩余时间: '3 天' }) };
    expect(await insertReply('还剩{剩余时间}', shown, fake)).toEqual({ result: 'inserted' });
    expect(inserted).toEqual(['还剩2 天']);
  });

  test.each([
    ['another order', orderOf('3600')],
    ['no order', null],
  ])('nothing goes anywhere when the page has moved on to %s', async (_name, now) => {
    const { fake, inserted, copied } = desk(now);
    const shown = { ...nothing, order: orderOf('3500') };
    expect(await insertReply('订单{订单号}', shown, fake)).toEqual({ result: 'order-changed', order: now });
    expect(await copyReply('订单{订单号}', shown, fake)).toEqual({ result: 'order-changed', order: now });
    expect([...inserted, ...copied]).toEqual([]);
  });

  test('a reply without placeholders does not care which order is in view', async () => {
    const { fake } = desk(orderOf('3600'));
    expect(await insertReply('请稍等', { ...nothing, order: orderOf('3500') }, fake)).toEqual({ result: 'inserted' });
  });

  test('a value that is gone by now is named and nothing is inserted', async () => {
    const { fake, inserted } = desk(orderOf('3500'));
    const shown = { ...nothing, order: orderOf('3500', { 商品名称: '帽子' }) };
    expect(await insertReply('{商品名称}', shown, fake)).toEqual({ result: 'incomplete', missing: ['商品名称'] });
    expect(inserted).toEqual([]);
  });

  test.each(['not-taken', 'no-editor', 'read-only', 'no-page'] as const)(
    '%s: it is on the clipboard',
    async (because) => {
      const { fake, copied } = desk(null, because);
      expect(await insertReply('请稍等', nothing, fake)).toEqual({ result: 'copied', because });
      expect(copied).toEqual(['请稍等']);
    },
  );

  test('a clipboard that refuses is said', async () => {
    const { fake } = desk(null, 'no-editor', false);
    expect(await insertReply('请稍等', nothing, fake)).toEqual({ result: 'copy-failed', because: 'no-editor' });
  });
});
