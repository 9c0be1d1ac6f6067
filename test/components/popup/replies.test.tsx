// @vitest-environment happy-dom
import { cleanup, configure, fireEvent, waitFor } from '@testing-library/preact';
import { afterEach, describe, expect, test } from 'vitest';
import { all, appears, must } from '../document';
import { key, openPopup, press, write } from './popup-page';
import { openTicket, popupWorld, reply } from './popup-world';

configure({ asyncUtilTimeout: 8_000 });
afterEach(cleanup);

const field = 'input[type=search]';
const library = [
  reply('plain', 'qsd', '请稍等', '请稍等，正在核实。'),
  reply('order', 'ddh', '订单查询', '您的订单 {订单号} 正在处理。'),
  reply('ticket', 'gdsc', '工单首次回复', '工单 {工单号}，{工单截止时间} 前答复您。'),
];
const found = () => all('[data-reply]').map(({ dataset }) => dataset['reply']);
const find = async (query: string, id: string) => {
  write(field, query);
  await waitFor(() => expect(found()).toEqual([id]));
};
const fill = async (query: string, id: string) => {
  await find(query, id);
  key(field, 'Enter');
  await appears(`[data-fill="${id}"]`);
};
const report = (result: string) => appears(`[data-report="${result}"]`);
const isDisabled = (selector: string) => must(selector).hasAttribute('disabled');

describe('searching', () => {
  test('the field has the focus from the start, and the slash key leads back to it', async () => {
    await openPopup(popupWorld({ replies: library, tickets: [openTicket('1001')] }).world);
    expect(document.activeElement).toBe(must(field));
    must('[data-action=help]').focus();
    fireEvent.keyDown(must('[data-action=help]'), { key: '/' });
    expect(document.activeElement).toBe(must(field));
  });

  test('arrows move, Enter fills, Escape comes back', async () => {
    await openPopup(popupWorld({ replies: library }).world);
    await waitFor(() => expect(found()).toHaveLength(3));
    const [, second] = found();
    key(field, 'ArrowDown');
    await waitFor(() => expect(must('[aria-selected=true]').dataset['reply']).toBe(second));
    expect(must(field).getAttribute('aria-activedescendant')).toBe(must('[aria-selected=true]').id);
    key(field, 'Enter');
    await appears(`[data-fill="${second}"]`);
    key('[data-fill]', 'Escape');
    await waitFor(() => expect(found()).toHaveLength(3));
    expect(document.activeElement).toBe(must(field));
  });

  test('the field names the list that it moves in only while that is there', async () => {
    const controls = () => must(field).getAttribute('aria-controls');
    await openPopup(popupWorld({ replies: library, tickets: [openTicket('1001')] }).world);
    expect(controls()).toBeNull();
    press('[data-action=browse]');
    await appears('[data-reply]');
    await waitFor(() => expect(document.getElementById(controls() ?? '')?.getAttribute('role')).toBe('listbox'));
    key(field, 'Enter');
    await appears('[data-fill]');
    await waitFor(() => expect(controls()).toBeNull());
  });

  test.each([
    ['while composing', { isComposing: true }],
    ['with the Enter that ends a composition', { keyCode: 229 }],
  ])('%s, Enter chooses nothing', async (_name, more) => {
    await openPopup(popupWorld({ replies: library }).world);
    await find('稍等', 'plain');
    key(field, 'Enter', more);
    key(field, 'ArrowDown', more);
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(all('[data-fill]')).toEqual([]);
    key(field, 'Enter');
    await appears('[data-fill=plain]');
  });

  test('pinyin initials find a reply', async () => {
    await openPopup(popupWorld({ replies: library }).world);
    await find('ddcx', 'order');
  });
});

describe('inserting', () => {
  test('Ctrl+Enter in the search field inserts a complete reply', async () => {
    const { world, state, seen } = popupWorld({ replies: library });
    state.order = { orderId: '3500', values: { 订单号: '3500' } };
    await openPopup(world);
    await find('ddh', 'order');
    key(field, 'Enter', { ctrlKey: true });
    await report('inserted');
    expect(seen.inserted).toEqual(['您的订单 3500 正在处理。']);
    expect(must('[data-source-order]').dataset['sourceOrder']).toBe('3500');
  });

  test('a gap bars insertion and copying until it is filled', async () => {
    const { world, seen } = popupWorld({ replies: library });
    await openPopup(world);
    await fill('ddh', 'order');
    await appears('[data-value="订单号"]');
    expect([isDisabled('[data-action=insert]'), isDisabled('[data-action=copy]')]).toEqual([true, true]);
    key('[data-fill]', 'Enter', { ctrlKey: true });
    fireEvent.submit(must('[data-fill]'));
    expect(seen.inserted).toEqual([]);
    write('[data-value="订单号"]', '3600');
    await waitFor(() => expect(isDisabled('[data-action=insert]')).toBe(false));
    fireEvent.submit(must('[data-fill]'));
    await report('inserted');
    expect(seen.inserted).toEqual(['您的订单 3600 正在处理。']);
  });

  test('what was typed for one order does not pass to the next one', async () => {
    const { world, state, seen } = popupWorld({ replies: [reply('both', 'b', '两项', '{订单号} {商品名称}')] });
    state.order = { orderId: '3500', values: { 订单号: '3500' } };
    await openPopup(world);
    await fill('b', 'both');
    await appears('[data-value="商品名称"]');
    write('[data-value="商品名称"]', '帽子');
    state.order = { orderId: '3600', values: { 订单号: '3600' } };
    await waitFor(() => expect(isDisabled('[data-action=insert]')).toBe(false));
    press('[data-action=insert]');
    await report('order-changed');
    expect(seen.inserted).toEqual([]);
    expect((must('[data-value="商品名称"]') as HTMLInputElement).value).toBe('');
    expect(must('[data-source-order]').dataset['sourceOrder']).toBe('3600');
  });

  describe('a ticket that was picked because it is the only one of the order in view', () => {
    const [A, B] = ['3500000000000001', '3500000000000002'];
    const ticketReply = reply('both', 'gd', '工单', '您的订单 {订单号} 工单 {工单号} 已处理');
    const inView = (orderId: string) => ({ orderId, values: { 订单号: orderId } });
    const readyFor = async (tickets: Parameters<typeof popupWorld>[0]) => {
      const made = popupWorld({ replies: [ticketReply], ...tickets });
      made.state.order = inView(A);
      await openPopup(made.world);
      await fill('gd', 'both');
      await waitFor(() => expect(isDisabled('[data-action=insert]')).toBe(false));
      return made;
    };
    const ofA = openTicket('81200001', { orderId: A });

    test('goes with that order: a second press puts nothing of it into the next chat', async () => {
      const { state, seen } = await readyFor({ tickets: [ofA] });
      state.order = inView(B);
      press('[data-action=insert]');
      await report('order-changed');
      await appears('[data-value="工单号"]');
      expect(isDisabled('[data-action=insert]')).toBe(true);
      expect(must('[data-source-order]').dataset['sourceOrder']).toBe(B);
      key('[data-fill]', 'Enter', { ctrlKey: true });
      press('[data-action=copy]');
      await new Promise((resolve) => setTimeout(resolve, 30));
      expect([seen.inserted, seen.copied]).toEqual([[], []]);
    });

    test('makes room for the only one of the next order', async () => {
      const { state, seen } = await readyFor({ tickets: [ofA, openTicket('81200002', { orderId: B })] });
      state.order = inView(B);
      press('[data-action=insert]');
      await report('order-changed');
      press('[data-action=insert]');
      await report('inserted');
      expect(seen.inserted).toEqual([`您的订单 ${B} 工单 81200002 已处理`]);
    });

    test('stays where a person has chosen it by hand', async () => {
      const { state } = await readyFor({ tickets: [ofA] });
      fireEvent.change(must('[data-fill] select'), { target: { value: '81200001' } });
      state.order = inView(B);
      press('[data-action=insert]');
      await report('order-changed');
      expect((must('[data-fill] select') as HTMLSelectElement).value).toBe('81200001');
      expect(must('[data-source-order]').dataset['sourceOrder']).toBe(A);
    });
  });

  test('the ticket that a person answers fills its reply, in Chinese whatever the language is', async () => {
    const { world, seen } = popupWorld({ replies: library, tickets: [openTicket('81200001', { kind: 'crc' })] });
    await openPopup(world, 'en');
    press('[data-ticket="81200001"] [data-action=reply]');
    await waitFor(() => expect(found()).toHaveLength(3));
    await find('gdsc', 'ticket');
    key(field, 'Enter', { ctrlKey: true });
    await report('inserted');
    expect(seen.inserted).toEqual(['工单 81200001，11月22日 15:00 前答复您。']);
  });

  test('what the page does not take is copied, and both is said', async () => {
    const { world, state, seen } = popupWorld({ replies: library });
    state.outcome = 'not-taken';
    await openPopup(world);
    await fill('qsd', 'plain');
    await waitFor(() => expect(isDisabled('[data-action=insert]')).toBe(false));
    press('[data-action=insert]');
    await report('copied');
    expect(must('[data-report]').textContent).toContain('未生效，已复制');
    expect(seen.copied).toEqual(['请稍等，正在核实。']);
  });
});

test('an empty library leads to the import', async () => {
  const { world, seen } = popupWorld();
  await openPopup(world);
  await waitFor(() => expect(document.body.textContent).toContain('话术库是空的'));
  fireEvent.click(must('.replies .empty button'));
  expect(seen.opened).toEqual(['options replies']);
});
