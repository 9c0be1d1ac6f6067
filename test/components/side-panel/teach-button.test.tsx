// @vitest-environment happy-dom
import { cleanup, fireEvent, render } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { PanelActions } from '@/components/side-panel/panel-actions';
import { SidePanel } from '@/components/side-panel/side-panel';
import { buildPanelModel } from '@/lib/app/build-panel-model';
import type { OrderInView, OrderKnowledge } from '@/lib/app/panel-model';
import { nothingReadOf, type OrderFacts } from '@/lib/domain/order-facts';
import { at, knowledge, now, order } from '../../app/panel-sample';
import { readAt } from '../../domain/orders';

afterEach(cleanup);
const missing = { state: 'missing' } as const;
const contradictory = { state: 'contradictory', sources: [] } as const;

function offered(view: OrderInView, known: OrderKnowledge = knowledge(), teach: PanelActions['teach'] = () => {}) {
  const actions = {
    setCollapsed: vi.fn(),
    close: null,
    typeDate: vi.fn(),
    typeOrder: vi.fn(),
    teach,
    copy: vi.fn(async () => true),
    openOptions: vi.fn(),
    draftChanged: vi.fn(),
  } satisfies PanelActions;
  const model = buildPanelModel(view, known, now);
  const { container } = render(<SidePanel model={model} language="zh-CN" collapsed={false} actions={actions} />);
  return [...container.querySelectorAll<HTMLElement>('[data-teach]')];
}
const fieldsOf = (buttons: readonly HTMLElement[]) => buttons.map((button) => button.dataset['teach']);
const read = (facts: Partial<OrderFacts>): OrderInView => ({ state: 'read', facts: order(facts) });
const unrecognised = (mismatch: boolean): OrderInView => ({
  state: 'unrecognised',
  orderId: '35',
  missing: [],
  mismatch,
});

describe('指给我看', () => {
  it.each<[string, OrderInView, readonly string[]]>([
    ['nothing where all was read', read({}), []],
    ['the time of signing', read({ signedAt: missing, completedAt: missing }), ['signedAt']],
    ['the time of signing where the completion stands in for it', read({ signedAt: missing }), ['signedAt']],
    ['the state', read({ status: missing }), ['status']],
    ['the goods', read({ lines: [] }), ['skuId']],
    ['the goods and the state', read({ lines: [], status: missing }), ['skuId', 'status']],
    ['no time that the page says twice', read({ signedAt: contradictory }), []],
    ['no time in the future, which was read', read({ signedAt: readAt(at('2027-01-01T00:00:00')) }), []],
    ['the number of an order that was not recognised', unrecognised(false), ['orderId']],
    ['nothing where the order is another than the address says', unrecognised(true), []],
    ['nothing while the page is read', { state: 'reading', orderId: '35' }, []],
  ])('is offered for %s', (_, view, fields) => {
    expect(fieldsOf(offered(view))).toEqual(fields);
  });

  it('is not offered for an order of which a conversation names nothing but the number', () => {
    const facts = nothingReadOf('3500000000000017');
    expect(fieldsOf(offered({ state: 'read', facts }))).toEqual(['skuId', 'status']);
    cleanup();
    expect(fieldsOf(offered({ state: 'read', facts, onlyNamed: true }))).toEqual([]);
  });

  it("is not offered for the shop's own part", () => {
    expect(fieldsOf(offered(read({}), knowledge({ policy: null })))).toEqual([]);
  });

  it('is not offered where there is no page to point at', () => {
    expect(offered(read({ signedAt: missing }), knowledge(), null)).toEqual([]);
  });

  it('says which field was pressed', () => {
    const teach = vi.fn();
    const [button] = offered(read({ status: missing }), knowledge(), teach);
    if (button) fireEvent.click(button);
    expect(teach.mock.calls).toEqual([['status']]);
    expect(button?.textContent).toContain('订单状态');
  });
});
