// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { teachFromPanel } from '@/entrypoints/seller-panel.content/teach-from-panel';
import type { PanelModel } from '@/lib/app/panel-model';
import type { TeachingEnd } from '@/lib/app/teach-side';

const incomplete = '<div class="panel-body"><button>order</button><button data-teach="signedAt">show</button></div>';
const ready = '<div class="panel-body"><button>order</button><section data-sku="1">verdict</section></div>';
let root: ShadowRoot;
let container: HTMLElement;

beforeEach(() => {
  document.body.innerHTML = '<input>';
  const host = document.createElement('aftersale-sidebar');
  document.body.append(host);
  root = host.attachShadow({ mode: 'open' });
  container = document.createElement('div');
  root.append(container);
  container.innerHTML = incomplete;
});
afterEach(() => vi.restoreAllMocks());

function panelOf(orderId = '35') {
  const model = { orderId, facts: {} } as PanelModel;
  const ends: ((end: TeachingEnd) => void)[] = [];
  const overs: AbortSignal[] = [];
  const aside: boolean[] = [];
  const teaching = teachFromPanel({
    teach: (_, over) => {
      overs.push(over);
      return new Promise((resolve) => {
        ends.push(resolve);
        over.addEventListener('abort', () => resolve('left'));
      });
    },
    panel: () => ({
      stepAside: (wanted) => {
        aside.push(wanted);
        teaching.shown(model);
      },
      current: () => ({ model, draft: null }),
    }),
    language: () => 'zh-CN',
    container,
  });
  const end = async (how: TeachingEnd) => {
    ends.at(-1)?.(how);
    await Promise.resolve();
    await Promise.resolve();
  };
  return { teaching, model, overs, aside, end };
}
const focused = () => (root.activeElement as HTMLElement | null)?.textContent ?? null;

describe('pointing begun in the panel', () => {
  it('has the panel step aside and come back, with the keyboard at the button again', async () => {
    const { teaching, aside, end } = panelOf();
    teaching.begin('signedAt');
    expect(aside).toEqual([true]);
    await end('left');
    expect([aside, focused()]).toEqual([[true, false], 'show']);
  });

  it.each(['before', 'after'] as const)('hands the keyboard to the verdict that comes %s it is told', async (when) => {
    const { teaching, model, end } = panelOf();
    teaching.begin('signedAt');
    if (when === 'before') container.innerHTML = ready;
    await end('learned');
    if (when === 'after') {
      expect(focused()).toBe('show');
      (root.activeElement as HTMLElement).blur();
      container.innerHTML = ready;
      teaching.shown(model);
    }
    expect(focused()).toBe('verdict');
  });

  it('leaves the keyboard to who has gone on elsewhere', async () => {
    const { teaching, model, end } = panelOf();
    teaching.begin('signedAt');
    await end('learned');
    const input = document.querySelector('input');
    input?.focus();
    container.innerHTML = ready;
    teaching.shown(model);
    expect(document.activeElement).toBe(input);
  });

  it.each([
    ['another order', { orderId: '36', facts: {} } as PanelModel],
    ['no order', null],
  ])('ends with %s', async (_, next) => {
    const { teaching, model, overs } = panelOf();
    teaching.begin('signedAt');
    teaching.shown(model);
    expect(overs[0]?.aborted).toBe(false);
    teaching.shown(next);
    expect(overs[0]?.aborted).toBe(true);
  });

  it('ends with the next one, and the panel stays aside for that', async () => {
    const { teaching, overs, aside } = panelOf();
    teaching.begin('signedAt');
    teaching.begin('signedAt');
    await Promise.resolve();
    await Promise.resolve();
    expect(overs.map(({ aborted }) => aborted)).toEqual([true, false]);
    expect(aside).toEqual([true, true]);
  });
});
