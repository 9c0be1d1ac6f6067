// @vitest-environment happy-dom
import { cleanup, render } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { SidePanel } from '@/components/side-panel/side-panel';
import { buildPanelModel } from '@/lib/app/build-panel-model';
import type { ServiceOrder } from '@/lib/domain/service-order';
import { type Language, languages } from '@/lib/locales/translate';
import { at, knowledge, line, now, order } from '../../app/panel-sample';

afterEach(cleanup);

const applied = (serviceId: string, more: Partial<ServiceOrder> = {}): ServiceOrder => ({
  serviceId,
  orderId: order().orderId,
  skuId: '100001',
  type: 'exchange',
  status: '待审核',
  closed: false,
  appliedAt: at('2026-11-20T10:00:00'),
  seenAt: at('2026-11-21T11:03:00'),
  ...more,
});

function show(serviceOrders: readonly ServiceOrder[], more: { language?: Language; inView?: string } = {}) {
  const facts = order({ lines: [line('100001'), line('100002')] });
  const view = { state: 'read', facts, ...(more.inView ? { serviceId: more.inView } : {}) } as const;
  const model = buildPanelModel(view, knowledge({ serviceOrders }), now);
  const actions = {
    setCollapsed: vi.fn(),
    close: null,
    typeDate: vi.fn(),
    typeOrder: vi.fn(),
    teach: null,
    copy: vi.fn(async () => true),
    openOptions: vi.fn(),
    draftChanged: vi.fn(),
  };
  const { container } = render(
    <SidePanel model={model} language={more.language ?? 'zh-CN'} collapsed={false} actions={actions} />,
  );
  const listed = () => [...container.querySelectorAll('[data-service-order]')];
  const warned = () => [...container.querySelectorAll('[data-running]')];
  return { container, listed, warned, model };
}

describe('what was applied for already, in the panel', () => {
  it('stands with type, number, state and the time of the sighting, and warns beside the service of its SKU alone', () => {
    const { listed, warned } = show([applied('4040000001')]);
    expect(listed().map((row) => row.textContent)).toEqual([
      '换货待审核服务单 4040000001SKU 10000111月21日 11:03 看到',
    ]);
    const [notice, more] = warned();
    expect(more).toBeUndefined();
    expect(notice?.textContent).toContain('已有进行中的换货申请');
    expect(notice?.closest('[data-service]')?.getAttribute('data-service')).toBe('exchange');
    expect(notice?.closest('[data-sku]')?.getAttribute('data-sku')).toBe('100001');
  });

  it('changes no verdict, and a cancelled one neither warns nor hides anything', () => {
    const cancelled = applied('4040000001', { status: '已取消', closed: true });
    const verdicts = (serviceOrders: readonly ServiceOrder[]) => {
      const { container } = show(serviceOrders);
      const all = [...container.querySelectorAll('[data-service]')].map(
        (row) =>
          `${row.getAttribute('data-service')} ${row.getAttribute('data-verdict')} ${row.querySelectorAll('button').length}`,
      );
      cleanup();
      return all;
    };
    expect(verdicts([cancelled])).toEqual(verdicts([]));
    expect(verdicts([applied('4040000001')])).toEqual(verdicts([]));
    const { listed, warned } = show([cancelled]);
    expect(warned()).toEqual([]);
    expect(listed()[0]?.closest('details')).not.toBeNull();
  });

  it('says where it is not sure', () => {
    const { warned } = show([applied('4040000001', { skuId: null })]);
    expect(warned().map((each) => each.textContent?.slice(0, 20))).toEqual([
      expect.stringContaining('没读到是哪件商品'),
      expect.stringContaining('没读到是哪件商品'),
    ]);
    cleanup();
    const unknown = show([applied('4040000001', { status: null, closed: null })]);
    expect(unknown.warned()[0]?.textContent).toContain('没读到是否结束');
    expect(unknown.listed()[0]?.textContent).toContain('状态未读到');
  });

  it('marks the service order that the page is about', () => {
    const { listed } = show([applied('4040000001'), applied('4040000002', { type: 'refund' })], {
      inView: '4040000002',
    });
    const marked = listed().filter((row) => row.getAttribute('aria-current') === 'true');
    expect(marked.map((row) => row.getAttribute('data-service-order'))).toEqual(['4040000002']);
    expect(marked[0]?.textContent).toContain('本页');
  });

  it.each(languages)('has a text for every type in %s, and nothing where nothing was seen', (language) => {
    const types = ['return', 'exchange', 'repair', 'refund', 'resend', 'other', null] as const;
    const { container, listed } = show(
      types.map((type, index) => applied(`404000000${index}`, { type })),
      { language },
    );
    expect(listed()).toHaveLength(types.length);
    expect(container.textContent).not.toMatch(/applied\./);
    cleanup();
    expect(show([]).container.querySelector('.panel-applied')).toBeNull();
  });
});
