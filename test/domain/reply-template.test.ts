import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeholders } from '@/lib/domain/reply';
import { placeholdersOf, renderReply } from '@/lib/domain/reply-template';

describe('a template', () => {
  it('names its placeholders once, in order, also those that do not exist', () => {
    expect(placeholdersOf('{订单号}，{ SKU }，{{订单号}}，{姓名}{订单号}')).toEqual(['订单号', 'SKU', '姓名']);
  });

  it('is filled with its values', () => {
    expect(renderReply('订单 {订单号} 的 {商品名称}', { 订单号: '3500', 商品名称: '外套' })).toEqual({
      ok: true,
      value: '订单 3500 的 外套',
    });
  });

  it('refuses and names every placeholder without a value or without a meaning, each once', () => {
    expect(renderReply('{订单号}{截止时间}{截止时间}{姓名}{}', { 订单号: '3500', 截止时间: ' ' })).toEqual({
      ok: false,
      error: [
        { code: 'placeholder-without-value', place: '截止时间' },
        { code: 'placeholder-unknown', place: '姓名' },
        { code: 'placeholder-unknown', place: '' },
      ],
    });
    expect(renderReply('{constructor}', {})).toEqual({
      ok: false,
      error: [{ code: 'placeholder-unknown', place: 'constructor' }],
    });
    expect(renderReply('好的{订单号', { 订单号: '3500' })).toEqual({
      ok: false,
      error: [{ code: 'placeholder-not-closed', place: '2' }],
    });
  });

  it('takes doubled braces for single ones, around a placeholder too', () => {
    expect(renderReply('{{{订单号}}} {{订单号}} }', { 订单号: '7' })).toEqual({ ok: true, value: '{7} {订单号} }' });
  });

  it('puts values in as they are, whatever braces are in them', () => {
    const value = fc
      .string({ unit: fc.constantFrom('{', '}', '订单号', '$&', 'a', ' ') })
      .filter((text) => text.trim() !== '');
    fc.assert(
      fc.property(value, value, (first, second) => {
        const rendered = renderReply('<{订单号}|{SKU}|{订单号}>', { 订单号: first, SKU: second });
        expect(rendered).toEqual({ ok: true, value: `<${first}|${second}|${first}>` });
      }),
    );
  });

  it('of any text with its braces doubled is that text', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('{', '}', '订单号', 'x', '\n') }), (text) => {
        const escaped = text.replaceAll('{', '{{').replaceAll('}', '}}');
        expect(renderReply(escaped, {})).toEqual({ ok: true, value: text });
      }),
    );
  });

  it('renders only when each of its placeholders has a value', () => {
    const names = fc.uniqueArray(fc.constantFrom(...placeholders));
    fc.assert(
      fc.property(names, names, (used, given) => {
        const rendered = renderReply(
          used.map((name) => `{${name}}`).join(','),
          Object.fromEntries(given.map((name) => [name, name])),
        );
        const lacking = used.filter((name) => !given.includes(name));
        if (lacking.length === 0) expect(rendered).toEqual({ ok: true, value: used.join(',') });
        else expect(rendered.ok ? [] : rendered.error.map(({ place }) => place)).toEqual(lacking);
      }),
    );
  });
});
