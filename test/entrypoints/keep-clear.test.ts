import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Box, standingBeside } from '@/entrypoints/seller-panel.content/keep-clear';

const width = 1440;
const panelAt = (side: 'left' | 'right'): Box =>
  side === 'right' ? { left: 1108, right: 1428, top: 64, bottom: 884 } : { left: 12, right: 332, top: 64, bottom: 884 };
const covers = (field: Box, panel: Box) =>
  field.left < panel.right && panel.left < field.right && field.top < panel.bottom && panel.top < field.bottom;
const fields = fc
  .tuple(fc.nat(1400), fc.nat(800), fc.integer({ min: 1, max: 1440 }), fc.integer({ min: 1, max: 900 }))
  .map(([left, top, w, h]): Box => ({ left, top, right: left + w, bottom: top + h }));

it('never leaves the panel over the field, moves only when it must, and is put away only when both sides are taken', () => {
  fc.assert(
    fc.property(fields, fc.constantFrom('left', 'right'), (field, side) => {
      const standing = standingBeside(field, panelAt(side), width, side);
      const other = side === 'left' ? 'right' : 'left';
      if (!covers(field, panelAt(side))) expect(standing).toBe(side);
      else expect(standing).toBe(covers(field, panelAt(other)) ? 'tucked' : other);
    }),
  );
});
