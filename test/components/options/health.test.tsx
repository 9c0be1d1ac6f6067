// @vitest-environment happy-dom
import { cleanup, configure, fireEvent, render, waitFor } from '@testing-library/preact';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { healthReportText } from '@/components/options/health-report-text';
import { OptionsPage } from '@/components/options/options-page';
import { optionsTexts } from '@/components/options/options-text';
import { pageReport } from '@/lib/app/page-report';
import { healthAfter, recordPageHealth } from '@/lib/app/record-page-health';
import type { Lesson } from '@/lib/domain/lesson';
import type { FactSource, OrderFacts } from '@/lib/domain/order-facts';
import type { FactReport, PageReport } from '@/lib/domain/page-health';
import { translator } from '@/lib/locales/translate';
import type { Extraction } from '@/lib/page-adapters/contract';
import { now, optionsWorld } from './options-world';

configure({ asyncUtilTimeout: 4_000 });
beforeEach(() => {
  location.hash = '#health';
});
afterEach(cleanup);

const fact = (field: string, state: FactReport['state'], more: Partial<FactReport> = {}): FactReport => ({
  field,
  state,
  how: state === 'read' ? 'label' : null,
  label: state === 'read' ? '签收时间' : null,
  needed: true,
  ...more,
});
const report = (kind: PageReport['kind'], facts: FactReport[], more: Partial<PageReport> = {}): PageReport => ({
  kind,
  outcome: 'extracted',
  rows: null,
  facts,
  lessons: [],
  ...more,
});
const dayBefore = Date.parse('2026-11-20T09:30:00+08:00');
type World = ReturnType<typeof optionsWorld>;
const tell = (world: World, told: PageReport, at: number) =>
  recordPageHealth({ ...world.repositories, changes: world.services.changes }, told, at);
const show = (world: World) => render(<OptionsPage services={world.services} initial={world.settings()} />);
const rowOf = (kind: string) => document.querySelector<HTMLElement>(`[data-page="${kind}"]`);
const standing = (kind: string) => rowOf(kind)?.dataset['standing'];

describe('the section', () => {
  test('says of each kind when it was read, how that went and since when something is missing', async () => {
    const world = optionsWorld();
    await tell(world, report('order-detail', [fact('signedAt', 'read')]), dayBefore - 60_000);
    await tell(world, report('order-detail', [fact('signedAt', 'missing')]), dayBefore);
    await tell(world, report('order-detail', [fact('signedAt', 'missing')]), now);
    await tell(
      world,
      report('order-list', [fact('signedAt', 'read', { how: 'column', foundIn: 12 })], { rows: 20 }),
      now,
    );
    await tell(world, report('chat', [fact('orderId', 'missing')], { outcome: 'layout-changed' }), now);
    show(world);
    await waitFor(() => expect(standing('order-detail')).toBe('lacking'));
    expect(rowOf('order-detail')?.textContent).toContain('11月21日 13:00');
    expect(rowOf('order-detail')?.textContent).toContain('缺 签收时间，自 11月20日 09:30 起');
    expect(rowOf('order-detail')?.querySelector('[data-fact="signedAt"]')?.textContent).toContain('11月20日 09:29');
    expect([standing('order-list'), standing('chat')]).toEqual(['well', 'changed']);
    expect(rowOf('order-list')?.textContent).toContain('表头“签收时间”，20 行里有 12 行');
    expect(rowOf('chat')?.textContent).toContain('版面变了，自 11月21日 13:00 起');
    const unseen = [...document.querySelectorAll('.muted')].map(({ textContent }) => textContent).join();
    expect(unseen).toContain('店铺首页');
    expect(unseen).not.toContain('订单详情');
  });

  test('follows what is read while it is open', async () => {
    const world = optionsWorld();
    show(world);
    await waitFor(() => expect(document.body.textContent).toContain('还没读过的页面'));
    await tell(world, report('home', []), now);
    await waitFor(() => expect(standing('home')).toBe('well'));
  });

  test('copies the report, and gives it for copying by hand where the browser does not', async () => {
    const world = optionsWorld();
    await tell(world, report('order-detail', [fact('signedAt', 'read')]), now);
    const failure = { place: 'tickets/read', error: 'QuotaExceededError', at: now };
    const services = { ...world.services, lastFailure: async () => failure };
    const button = () => waitFor(() => document.querySelector('[data-copy="health"]') as HTMLElement);
    render(<OptionsPage services={services} initial={world.settings()} />);
    await waitFor(() => expect(standing('order-detail')).toBe('well'));
    fireEvent.click(await button());
    await waitFor(() => expect(world.copied).toHaveLength(1));
    expect(world.copied[0]).toContain('版本 0.1.0，Chrome 156，11月21日 13:00');
    expect(world.copied[0]).toContain('  签收时间：读到了，标签“签收时间”，自 11月21日 13:00');
    expect(world.copied[0]).toContain('tickets/read（QuotaExceededError）');
    cleanup();

    render(<OptionsPage services={{ ...services, copyText: async () => false }} initial={world.settings()} />);
    await waitFor(() => expect(standing('order-detail')).toBe('well'));
    fireEvent.click(await button());
    await waitFor(() => expect(document.querySelector('textarea')?.value).toBe(world.copied[0]));
  });
});

/** Values as pages have them, each of which bears a mark that no word of ours bears. */
const marked = fc.stringMatching(/^[甲乙丙丁戊己庚辛]{3,8}$/).map((text) => `☯${text}`);
const digits = fc.stringMatching(/^[1-9][0-9]{11,15}$/);
const instant = fc.integer({ min: Date.parse('2021-01-01T00:00:00Z'), max: now });

const lessons: readonly Lesson[] = [
  { id: 'l1', pageKind: 'order-detail', field: 'signedAt', anchor: { by: 'label', label: '☯到手' }, taughtAt: 0 },
  {
    id: 'l2',
    pageKind: 'order-detail',
    field: 'status',
    anchor: { by: 'words', before: '☯您的订单', after: '☯了' },
    taughtAt: 0,
  },
];
const sourceOf: fc.Arbitrary<FactSource> = fc.oneof(
  fc.constantFrom<FactSource>(
    { origin: 'page', how: 'label', label: '签收时间' },
    { origin: 'page', how: 'timeline', label: '' },
  ),
  marked.map((label): FactSource => ({ origin: 'page', how: 'label', label, lesson: 'l1' })),
);
const anyFact = <T,>(value: fc.Arbitrary<T>) =>
  fc.oneof(
    fc.constant({ state: 'missing' as const }),
    fc.record({ state: fc.constant('read' as const), value, source: sourceOf }),
    fc.record({
      state: fc.constant('contradictory' as const),
      sources: fc.array(sourceOf, { minLength: 2, maxLength: 3 }),
    }),
  );
const anyDate = anyFact(fc.record({ at: instant, precision: fc.constant('minute' as const) }));
const anyOrder: fc.Arbitrary<OrderFacts> = fc.record({
  orderId: digits,
  status: anyFact(fc.oneof(marked, fc.constantFrom('已完成', '等待出库'))),
  orderedAt: anyDate,
  paidAt: anyDate,
  shippedAt: anyDate,
  signedAt: anyDate,
  completedAt: anyDate,
  lines: fc.array(
    fc.record({
      skuId: digits,
      name: fc.option(marked),
      jdPriceFen: fc.option(fc.integer({ min: 1_000_000, max: 9_999_999 })),
      quantity: fc.constant(1),
      gift: fc.boolean(),
    }),
    { maxLength: 3 },
  ),
});
const anyPage: fc.Arbitrary<{ readonly extraction: Extraction; readonly orders: readonly OrderFacts[] }> = fc.oneof(
  anyOrder.map((content) => ({
    extraction: { outcome: 'extracted', kind: 'order-detail', content, issues: [], settled: true } as const,
    orders: [content],
  })),
  fc.array(anyOrder, { maxLength: 4 }).map((orders) => ({
    extraction: {
      outcome: 'extracted',
      kind: 'order-list',
      content: orders.map((facts) => ({ facts, anchor: document.body })),
      issues: [],
      settled: true,
    } as const,
    orders,
  })),
);

test.each(['zh-CN', 'en'] as const)('no value of any page appears in the report (%s)', (language) => {
  const t = translator(optionsTexts[language]);
  fc.assert(
    fc.property(fc.array(anyPage, { minLength: 1, maxLength: 3 }), (pages) => {
      const health = pages.flatMap(({ extraction }) => {
        const kind = extraction.outcome === 'extracted' ? extraction.kind : 'home';
        const told = pageReport({ kind }, extraction, lessons);
        return told === null ? [] : [healthAfter(undefined, told, now)];
      });
      const told = { failure: null, quarantined: 0, version: '0.1.0', browserName: 'Chrome 156', now };
      const text = healthReportText(t, { health, ...told });
      expect(text).not.toContain('☯');
      const values = pages.flatMap(({ orders }) =>
        orders.flatMap(({ orderId, lines }) => [
          orderId,
          ...lines.flatMap(({ skuId, jdPriceFen }) => [skuId, String(jdPriceFen ?? skuId)]),
        ]),
      );
      for (const value of values) expect(text).not.toContain(value);
      expect(text).not.toMatch(/202[1-5]|https?:/);
      expect(JSON.stringify(health)).not.toContain('☯');
    }),
    { numRuns: 60 },
  );
});
