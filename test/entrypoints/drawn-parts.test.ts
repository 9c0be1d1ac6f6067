import fc from 'fast-check';
import { expect, test } from 'vitest';
import { drawnParts } from '@/entrypoints/seller-panel.content/drawn-parts';
import { buildPanelModel } from '@/lib/app/build-panel-model';
import type { PanelModel } from '@/lib/app/panel-model';
import { knowledge, line, now, order } from '../app/panel-sample';

const modelOf = (orderId: string, lines: number): PanelModel => {
  const skus = Array.from({ length: lines }, (_, index) => line(`${100_001 + index}`));
  return buildPanelModel({ state: 'read', facts: order({ orderId, lines: skus }) }, knowledge(), now);
};

const first = modelOf('3500000000000001', 3);

test('a new order is drawn head first, then a few lines more in each part, and counts as read with the last', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 120 }), (count) => {
      const model = modelOf('3500000000000001', count);
      const parts = drawnParts();
      let before = 0;
      let part = parts.next(model);
      expect(part.lines).toEqual([]);
      for (let at = 0; part !== model; at += 1) {
        expect(part.state).toBe('reading');
        expect(part.lines).toEqual(model.lines.slice(0, part.lines.length));
        expect(part.lines.length - before).toBeLessThanOrEqual(8);
        expect(at).toBeLessThan(5 + count / 8);
        before = part.lines.length;
        part = parts.next(model);
      }
      expect(model.lines.length - before).toBeLessThanOrEqual(8);
    }),
  );
});

test('the first goods come alone, for their code is cold', () => {
  const parts = drawnParts();
  expect([first, first, first, first].map((model) => parts.next(model).lines.length)).toEqual([0, 1, 2, 3]);
});

test('an order that stands there whole is not taken apart when it changes', () => {
  const parts = drawnParts();
  for (let part = parts.next(first); part !== first; ) part = parts.next(first);
  const longer = modelOf('3500000000000001', 90);
  expect(parts.next(longer)).toBe(longer);
});

test('another order, and the same one after it was gone, begin anew', () => {
  const parts = drawnParts();
  for (let part = parts.next(first); part !== first; ) part = parts.next(first);
  expect(parts.next(modelOf('3500000000000002', 3)).lines).toEqual([]);
  for (let part = parts.next(first); part !== first; ) part = parts.next(first);
  parts.forget();
  expect(parts.next(first).lines).toEqual([]);
});

test('what reads or shows no order is whole as it is', () => {
  const reading = buildPanelModel({ state: 'reading', orderId: null }, null, now);
  expect(drawnParts().next(reading)).toBe(reading);
});
