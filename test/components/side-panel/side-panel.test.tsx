// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { PanelActions } from '@/components/side-panel/panel-actions';
import { SidePanel } from '@/components/side-panel/side-panel';
import { buildPanelModel } from '@/lib/app/build-panel-model';
import type { OrderKnowledge, PanelModel } from '@/lib/app/panel-model';
import { withTypedOrder } from '@/lib/app/typed-order-view';
import { formatInstant } from '@/lib/domain/beijing-time';
import type { OrderFacts } from '@/lib/domain/order-facts';
import { languages } from '@/lib/locales/translate';
import { at, item, knowledge, line, now, order } from '../../app/panel-sample';
import { readAt } from '../../domain/orders';

const missing = { state: 'missing' } as const;
const modelOf = (facts: OrderFacts = order(), known: OrderKnowledge = knowledge(), when = now): PanelModel =>
  buildPanelModel({ state: 'read', facts }, known, when);
const overdueOrder = () => order({ orderedAt: missing, signedAt: readAt(at('2026-10-30T13:05:22')) });

function actions() {
  return {
    setCollapsed: vi.fn(),
    close: null,
    typeDate: vi.fn(),
    typeOrder: vi.fn(),
    teach: vi.fn(),
    copy: vi.fn(async () => true),
    openOptions: vi.fn(),
    draftChanged: vi.fn(),
  } satisfies PanelActions;
}

function show(model: PanelModel, more: { collapsed?: boolean; language?: 'zh-CN' | 'en' } = {}) {
  const given = actions();
  const view = render(
    <SidePanel model={model} language={more.language ?? 'zh-CN'} collapsed={more.collapsed ?? false} actions={given} />,
  );
  const service = (name: string): Element => {
    const found = view.container.querySelectorAll(`[data-service="${name}"]`);
    expect(found).toHaveLength(1);
    return found[0] as Element;
  };
  return { ...view, actions: given, service };
}
afterEach(cleanup);

describe('the public surface of the side panel', () => {
  it.each(languages)('carries the verdicts of the model as attributes in %s', (language) => {
    const model = modelOf(overdueOrder());
    const { container, service } = show(model, { language });
    expect([...container.querySelectorAll('[data-sku]')].map((line) => line.getAttribute('data-sku'))).toEqual([
      '100001',
    ]);
    for (const judged of model.lines[0]?.verdicts ?? []) {
      const element = service(judged.service);
      expect(element.closest('[data-sku]')).not.toBeNull();
      expect(element.getAttribute('data-verdict')).toBe(judged.verdict);
      expect(element.getAttribute('data-ends')).toBe(judged.endsAt === null ? null : formatInstant(judged.endsAt));
      expect(element.hasAttribute('data-estimated')).toBe(false);
      expect(element.textContent?.includes('已超期')).toBe(judged.verdict === 'overdue');
    }
    expect(service('return').getAttribute('data-verdict')).toBe('overdue');
  });

  it('marks an estimated start', () => {
    const { service } = show(modelOf(order({ signedAt: missing })));
    expect(service('return').getAttribute('data-estimated')).toBe('true');
  });

  it('keeps an unsupported service in a closed disclosure with the reason, and nothing in it to choose', () => {
    const { service, container } = show(modelOf());
    const repair = service('repair');
    expect(repair.closest('details')?.open).toBe(false);
    expect(repair.textContent).toContain('服饰内衣');
    fireEvent.click(screen.getByRole('button', { name: '起草退货申请' }));
    expect(repair.querySelectorAll('input, button, select')).toHaveLength(0);
    const offered = [...container.querySelectorAll('form input[type=radio]')].map(
      (input) => input.parentElement?.textContent,
    );
    expect(offered).toEqual(['退货', '换货']);
  });

  it('lists every exchange choice in the line without a click, with the reason that bars it', () => {
    const model = modelOf();
    const { container } = show(model);
    const listed = [...container.querySelectorAll('[data-sku="100001"] [data-exchange-sku]')].map((choice) => [
      choice.getAttribute('data-exchange-sku'),
      choice.getAttribute('data-allowed'),
      choice.getAttribute('data-reason'),
    ]);
    expect(listed).toEqual([
      ['100001', 'true', null],
      ['100002', 'true', null],
      ['100003', 'false', 'price-differs'],
    ]);
    expect(container.querySelector('[data-exchange-sku="100003"]')?.textContent).toContain('高 ¥10.00');
  });

  it('stays in the document while it is put away', () => {
    const { container } = show(modelOf(), { collapsed: true });
    expect(container.querySelectorAll('[data-sku] [data-service]')).toHaveLength(3);
    expect(container.querySelector('[data-sku]')?.closest('[hidden]')).not.toBeNull();
  });

  it('shows no verdict where the order was not recognised', () => {
    const unrecognised = { state: 'unrecognised', orderId: '35', missing: [], mismatch: true } as const;
    const { container } = show(buildPanelModel(unrecognised, knowledge(), now));
    expect(container.querySelectorAll('[data-sku], [data-service], [data-verdict]')).toHaveLength(0);
    expect(container.textContent).toContain('不是同一单');
  });

  it('writes a product name as text', () => {
    const name = '<img src=x onerror=alert(1)>签收时间：2020-01-01';
    const { container } = show(modelOf(order({ lines: [line('100001', { name })] })));
    expect(container.querySelector('img')).toBeNull();
    expect(container.textContent).toContain(name);
  });
});

describe('times for people', () => {
  it('tells the end as the last day that is inside', () => {
    const { service } = show(modelOf());
    expect(service('return').getAttribute('data-ends')).toBe('2026-11-24T00:00:00+08:00');
    expect(service('return').textContent).toContain('11月23日 24:00 前');
    expect(service('return').textContent).toContain('还剩 2 天 12 小时');
  });

  it('tells by how much a window is past', () => {
    const { service } = show(modelOf(overdueOrder()));
    expect(service('return').textContent).toContain('超期 14 天 12 小时');
    expect(service('return').textContent).toContain('截止于 11月6日 24:00');
  });

  it('counts no hours from a month on', () => {
    const { service } = show(modelOf(order({ orderedAt: missing, signedAt: readAt(at('2026-09-30T13:05:22')) })));
    expect(service('return').textContent).toContain('超期 44 天截止于 10月7日 24:00');
  });

  it('explains a verdict with rule, category, start, place and version', () => {
    const text = show(modelOf()).service('return').textContent ?? '';
    for (const part of [
      '签收次日 0 点起 7 天',
      '服饰内衣',
      '商品目录',
      '11月16日 13:05',
      '页面标签“签收时间”',
      '第 3 版',
      '北京时间',
    ])
      expect(text).toContain(part);
  });
});

describe('what is missing', () => {
  it('names the fact and takes a typed date after saying how it was understood', () => {
    const view = show(modelOf(order({ signedAt: missing, completedAt: missing })));
    const notice = screen.getByText('缺少：签收时间').closest('section') as HTMLElement;
    const input = within(notice).getByLabelText('手动填写签收时间');
    const apply = within(notice).getByRole('button', { name: '采用' }) as HTMLButtonElement;

    fireEvent.input(input, { target: { value: '2026-02-30' } });
    expect(apply.disabled).toBe(true);
    fireEvent.input(input, { target: { value: '2027-01-01' } });
    expect(apply.disabled).toBe(true);
    fireEvent.input(input, { target: { value: '2026年11月16日 13:05' } });
    expect(notice.textContent).toContain('读作 11月16日 13:05');
    expect(view.actions.typeDate).not.toHaveBeenCalled();
    fireEvent.submit(input.closest('form') as HTMLFormElement);
    expect(view.actions.typeDate).toHaveBeenCalledExactlyOnceWith('signedAt', {
      at: at('2026-11-16T13:05:00'),
      precision: 'minute',
    });
  });

  it('shows a typed date, its difference from the page, and the way back', () => {
    const typed = {
      orderId: order().orderId,
      field: 'signedAt',
      at: at('2026-11-01T00:00:00'),
      precision: 'day',
      typedAt: now,
    } as const;
    const view = show(modelOf(order(), knowledge({ typedFacts: [typed] })));
    expect(view.container.textContent).toContain('以页面为准');
    fireEvent.click(screen.getByRole('button', { name: '撤销填写' }));
    expect(view.actions.typeDate).toHaveBeenCalledExactlyOnceWith('signedAt', null);
  });

  it('leads to the options where the shop has no policy', () => {
    const view = show(modelOf(order(), knowledge({ policy: null })));
    fireEvent.click(screen.getByRole('button', { name: '去设置规则' }));
    expect(view.actions.openOptions).toHaveBeenCalledExactlyOnceWith('policy');
  });

  it('does not offer typing where the page contradicts itself', () => {
    const contradictory = { state: 'contradictory', sources: [] } as const;
    const { container } = show(modelOf(order({ signedAt: contradictory })));
    expect(container.textContent).toContain('不一致');
    expect(container.querySelector('section[role=status] input')).toBeNull();
  });
});

describe('typing an order in', () => {
  const unrecognised = (orderId: string | null) =>
    buildPanelModel({ state: 'unrecognised', orderId, missing: ['orderId'], mismatch: false }, knowledge(), now);
  const open = () => fireEvent.click(screen.getByRole('button', { name: '手动填写' }));
  const fill = (label: RegExp, text: string) =>
    fireEvent.input(screen.getByLabelText(label), { target: { value: text } });
  const submit = (container: Element) => fireEvent.submit(container.querySelector('form') as Element);

  it('hands over what was typed for the order of the address, and says first what is wrong', () => {
    const { container, actions: given } = show(unrecognised(order().orderId));
    open();
    expect(screen.queryByLabelText(/订单编号/)).toBeNull();
    submit(container);
    expect(given.typeOrder).not.toHaveBeenCalled();
    expect(container.textContent).toContain('选择订单状态');
    fill(/SKU 编码/, '100001 100002');
    fireEvent.change(screen.getByLabelText(/订单状态/), { target: { value: '已完成' } });
    fill(/签收时间/, '2026-11-16 13:05');
    expect(container.textContent).toContain('读作 11月16日 13:05');
    submit(container);
    expect(given.typeOrder).toHaveBeenCalledExactlyOnceWith({
      orderId: order().orderId,
      skuIds: ['100001', '100002'],
      status: '已完成',
      dates: { signedAt: { at: at('2026-11-16T13:05:00'), precision: 'minute' } },
      typedAt: now,
    });
  });

  it('asks for the number where the address names none', () => {
    show(unrecognised(null));
    open();
    expect(screen.getByLabelText(/订单编号/)).toBeDefined();
  });

  it('asks for no sign time of goods that have not arrived', () => {
    show(unrecognised(order().orderId));
    open();
    expect(screen.queryByLabelText(/签收时间/)).not.toBeNull();
    fireEvent.change(screen.getByLabelText(/订单状态/), { target: { value: '等待出库' } });
    expect(screen.queryByLabelText(/签收时间/)).toBeNull();
  });

  it('marks what was typed, and lets it be changed and taken back', () => {
    const typed = { orderId: order().orderId, skuIds: ['100001'], status: '已完成', dates: {}, typedAt: now };
    const view = withTypedOrder(
      { state: 'unrecognised', orderId: order().orderId, missing: [], mismatch: false },
      { ...typed, dates: { signedAt: { at: at('2026-11-16T13:05:00'), precision: 'minute' } } },
    );
    const { container, actions: given } = show(buildPanelModel(view, knowledge(), now));
    expect(container.querySelector('[data-sku]')?.textContent).toContain('手动填写');
    expect(container.textContent).toContain('手动填写：商品 SKU、订单状态、签收时间');
    expect(container.querySelector('[data-service="return"]')?.textContent).toContain('（手动填写）');
    fireEvent.click(screen.getByRole('button', { name: '修改' }));
    expect((screen.getByLabelText(/签收时间/) as HTMLInputElement).value).toBe('2026-11-16 13:05');
    fireEvent.click(screen.getByRole('button', { name: '取消' }));
    fireEvent.click(screen.getByRole('button', { name: '撤销填写' }));
    expect(given.typeOrder).toHaveBeenCalledExactlyOnceWith(null);
  });

  it('is offered where goods or state were not read, and not where a date alone is missing', () => {
    show(modelOf(order({ lines: [] })));
    expect(screen.queryByRole('button', { name: '手动填写' })).not.toBeNull();
    cleanup();
    show(modelOf(order({ signedAt: missing, completedAt: missing })));
    expect(screen.queryByRole('button', { name: '手动填写' })).toBeNull();
  });
});

describe('the application draft', () => {
  const draftFor = (service: string) => fireEvent.click(screen.getByRole('button', { name: `起草${service}申请` }));
  const copyButton = () => screen.getByRole('button', { name: '复制申请内容' }) as HTMLButtonElement;
  const describeProblem = (container: Element) =>
    fireEvent.input(container.querySelector('form textarea') as Element, { target: { value: '尺码偏小' } });

  it('is copied for an exchange only with a new SKU', async () => {
    const { container, actions: given } = show(modelOf());
    draftFor('换货');
    describeProblem(container);
    expect(copyButton().disabled).toBe(true);
    expect(container.textContent).toContain('选择换新商品');
    const select = container.querySelector('form select') as HTMLSelectElement;
    expect([...select.options].map(({ value }) => value)).toEqual(['', '100001', '100002']);
    fireEvent.change(select, { target: { value: '100002' } });
    expect(document.getElementById(select.getAttribute('aria-describedby') ?? '')?.textContent).toBe('SKU 100002');
    expect(copyButton().disabled).toBe(false);
    fireEvent.click(copyButton());
    expect(given.copy).toHaveBeenCalledOnce();
    const text = String(given.copy.mock.calls.flat()[0]);
    for (const part of [order().orderId, '100001', '换货', '100002', '尺码偏小']) expect(text).toContain(part);
    expect(await screen.findByText('已复制，可粘贴到申请页')).toBeDefined();
  });

  it('is copied for an overdue service only with the consent of the consumer', () => {
    const { container } = show(modelOf(overdueOrder()));
    draftFor('退货');
    describeProblem(container);
    expect(copyButton().disabled).toBe(true);
    fireEvent.click(screen.getByLabelText(/已与消费者协商一致/));
    expect(copyButton().disabled).toBe(false);
  });

  it('drops the consent when another service is chosen', () => {
    const { container } = show(modelOf(overdueOrder()));
    draftFor('退货');
    describeProblem(container);
    fireEvent.click(screen.getByLabelText(/已与消费者协商一致/));
    fireEvent.click(container.querySelectorAll('form input[type=radio]')[1] as Element);
    fireEvent.click(container.querySelectorAll('form input[type=radio]')[0] as Element);
    expect(copyButton().disabled).toBe(true);
  });

  it('takes no consent along when another service is applied for from its row', () => {
    const { container } = show(modelOf(overdueOrder()));
    draftFor('退货');
    describeProblem(container);
    fireEvent.click(screen.getByLabelText(/已与消费者协商一致/));
    draftFor('退货');
    expect(copyButton().disabled).toBe(false);
    draftFor('换货');
    draftFor('退货');
    expect(copyButton().disabled).toBe(true);
  });

  it('survives a page that reads anew, and never shows in another order', () => {
    const { container, rerender, actions: given } = show(modelOf());
    const again = (model: PanelModel) =>
      rerender(<SidePanel model={model} language="zh-CN" collapsed={false} actions={given} />);
    draftFor('退货');
    describeProblem(container);
    again(buildPanelModel({ state: 'reading', orderId: null }, null, now));
    again(modelOf(order({ orderId: '3500000000000009' })));
    expect(container.querySelector('form')).toBeNull();
    again(modelOf());
    expect((container.querySelector('form textarea') as HTMLTextAreaElement).value).toBe('尺码偏小');
  });
});

describe('putting away', () => {
  it('collapses by button and by Escape, and not by an Escape of the input method', () => {
    const { container, actions: given } = show(modelOf());
    fireEvent.click(screen.getByRole('button', { name: '收起' }));
    const body = container.querySelector('aside') as Element;
    fireEvent.keyDown(body, { key: 'Escape', isComposing: true });
    expect(given.setCollapsed).toHaveBeenCalledTimes(1);
    fireEvent.keyDown(body, { key: 'Escape' });
    expect(given.setCollapsed.mock.calls).toEqual([[true], [true]]);
  });

  it('says the worst verdict of each service on the tab', () => {
    const items = [item('100001'), item('200001', { spuId: '900002', category: '数码' })];
    const facts = order({ lines: [line('100001'), line('200001')] });
    show(modelOf(facts, knowledge({ items })), { collapsed: true });
    expect(screen.getByRole('button', { name: /退货：已超期.*换货：期限内.*维修：期限内/ })).toBeDefined();
  });
});
