// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { placeCard } from '@/components/teaching/place-card';
import { Teaching } from '@/components/teaching/teaching';
import type { TeachingView } from '@/lib/app/teaching-view';
import { taughtFields } from '@/lib/domain/taught-fields';
import { languages } from '@/lib/locales/translate';
import type { TeachingProblem } from '@/lib/page-adapters/teaching/propose';

const now = Date.parse('2026-11-21T12:00:00+08:00');
const signedAt = Date.parse('2026-11-02T13:05:00+08:00');
const viewport = { width: 1280, height: 800 };
const box = { left: 200, top: 100, width: 120, height: 20 };

function show(view: TeachingView, language: 'zh-CN' | 'en' = 'zh-CN') {
  const actions = { confirm: vi.fn(), again: vi.fn(), leave: vi.fn() };
  const drawn = render(
    <Teaching view={view} language={language} now={now} box={box} viewport={viewport} actions={actions} />,
  );
  return { ...drawn, actions, text: drawn.container.textContent ?? '' };
}
afterEach(cleanup);

const proposed = (more: object = {}): TeachingView => ({
  stage: 'proposed',
  field: 'signedAt',
  value: '2026-11-02 13:05',
  normalised: { at: signedAt, precision: 'minute' },
  anchor: { by: 'label', label: '到手时刻' },
  standing: 'asking',
  ...more,
});

/** Every problem that there is; the compiler names the one that is missing. */
const problems: Readonly<Record<TeachingProblem, true>> = {
  'no-value': true,
  'several-values': true,
  'not-the-order': true,
  'order-unknown': true,
  'another-fact': true,
  'already-read': true,
  contradicts: true,
  'misleading-label': true,
  'written-by-people': true,
  'other-part': true,
  'no-label': true,
  'not-taught-here': true,
};
const confirm = { 'zh-CN': '就是它', en: 'This is it' } as const;
const codes = Object.keys(problems) as TeachingProblem[];

describe('the card', () => {
  it('shows what would be read, how it is understood in Beijing and what leads to it', () => {
    const { text } = show(proposed());
    for (const part of ['签收时间', '2026-11-02 13:05', '11月2日 13:05（北京时间）', '“到手时刻”'])
      expect(text).toContain(part);
  });

  it('keeps a day a day, and shows numbers as they are', () => {
    expect(show(proposed({ normalised: { at: signedAt, precision: 'day' } })).text).toContain('11月2日当天');
    cleanup();
    expect(show(proposed({ field: 'skuId', normalised: '100012000101' })).text).toContain('100012000101');
  });

  it.each([
    ['客户于', '收到', ['客户于', '收到']],
    ['客户于', '', ['前面的“客户于”']],
    ['', '收到', ['后面的“收到”']],
  ])('names the words around it: %s … %s', (before, after, told) => {
    const { text } = show(proposed({ anchor: { by: 'words', before, after } }));
    for (const part of told) expect(text).toContain(part);
    expect(text).not.toContain('“”');
  });

  it('is confirmed, given up or chosen anew by its buttons, and confirmed once', () => {
    const { actions } = show(proposed());
    fireEvent.click(screen.getByRole('button', { name: '就是它' }));
    fireEvent.click(screen.getByRole('button', { name: '重选' }));
    fireEvent.click(screen.getByRole('button', { name: '取消' }));
    expect(Object.values(actions).map(({ mock }) => mock.calls.length)).toEqual([1, 1, 1]);
    cleanup();
    show(proposed({ standing: 'storing' }));
    expect((screen.getByRole('button', { name: '正在记下…' }) as HTMLButtonElement).disabled).toBe(true);
    cleanup();
    show(proposed({ standing: 'not-stored' }));
    expect(screen.getByRole('alert').textContent).toContain('没有存上');
  });

  it('takes the keyboard at its first button', async () => {
    show(proposed());
    await vi.waitFor(() => expect(document.activeElement?.textContent).toBe('就是它'));
  });

  it.each(languages)(
    'says in %s why nothing can be read, for every problem and field, with no place left open',
    (language) => {
      for (const code of codes)
        for (const field of taughtFields) {
          const params = code === 'another-fact' ? { field: 'paidAt' } : { word: '预计' };
          const { text, container } = show(
            { stage: 'refused', field, problem: { code, place: field, params } },
            language,
          );
          expect(text).not.toMatch(/[{}]|undefined|problem\./);
          expect([...container.querySelectorAll('button')].map((each) => each.textContent)).not.toContain(
            confirm[language],
          );
          cleanup();
        }
    },
  );

  it('names the other fact, and says so where it has no name', () => {
    const refused = (field: string): TeachingView => ({
      stage: 'refused',
      field: 'signedAt',
      problem: { code: 'another-fact', place: 'signedAt', params: { field } },
    });
    expect(show(refused('completedAt')).text).toContain('“完成时间”');
    cleanup();
    expect(show(refused('toString')).text).toContain('另一项内容');
  });

  it('stands inside the window, and never on the value where there is room beside it', () => {
    const anyBox = fc.record({
      left: fc.integer({ min: -200, max: 2200 }),
      top: fc.integer({ min: -200, max: 1400 }),
      width: fc.integer({ min: 1, max: 900 }),
      height: fc.integer({ min: 1, max: 60 }),
    });
    const anyWindow = fc.record({
      width: fc.integer({ min: 320, max: 2000 }),
      height: fc.integer({ min: 400, max: 1200 }),
    });
    fc.assert(
      fc.property(anyBox, anyWindow, (value, view) => {
        const card = placeCard(value, view);
        expect(card.left).toBeGreaterThanOrEqual(8);
        expect(card.left + card.width).toBeLessThanOrEqual(view.width - 8);
        const [edge, roomUnder] =
          'top' in card ? [card.top, view.height - card.top] : [card.bottom, view.height - card.bottom];
        expect(edge).toBeGreaterThanOrEqual(8);
        expect(roomUnder).toBeGreaterThanOrEqual(280);
        if ('top' in card) expect(card.top).toBeGreaterThanOrEqual(value.top + value.height);
      }),
    );
  });
});

describe('the guide', () => {
  const picking = (more: object = {}): TeachingView => ({
    stage: 'picking',
    field: 'signedAt',
    count: 3,
    at: null,
    ...more,
  });

  it.each(languages)('says in %s what to point at and by which keys', (language) => {
    const { text } = show(picking(), language);
    expect(text).toMatch(language === 'en' ? /sign|Sign/ : /签收时间/);
    expect(text).toContain('Esc');
    expect(text).not.toMatch(/[{}]/);
  });

  it('tells the outlined value in words, for those who do not see the outline', () => {
    show(picking({ at: { index: 1, text: '2026-11-02 13:05' } }));
    expect(screen.getByRole('status').textContent).toBe('第 2 处，共 3 处：2026-11-02 13:05');
  });

  it('says so where the page shows nothing like it', () => {
    show(picking({ count: 0 }));
    expect(screen.getByRole('status').textContent).toContain('没有看到');
  });
});
