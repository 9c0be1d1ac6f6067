import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildChipModel } from '@/lib/app/build-chip-model';
import { buildPanelModel } from '@/lib/app/build-panel-model';
import { services, type Verdict } from '@/lib/domain/service';
import { factsOf, readAt } from '../domain/orders';
import { item, knowledge, line, now, order } from './panel-sample';

/** contract.md §2, worst first. */
const worstFirst: readonly Verdict[] = ['unknown', 'not-started', 'overdue', 'in-window', 'unsupported'];
const items = [
  item('100001'),
  item('200001', { spuId: '900002', category: '数码' }),
  item('300001', { category: null }),
];

describe('buildChipModel', () => {
  it('is per service the worst of what the panel says of the lines', () => {
    const skus = fc.subarray(['100001', '200001', '300001'], { minLength: 1 });
    const status = fc.constantFrom('已完成', '等待出库', '已取消', '处理异常');
    fc.assert(
      fc.property(skus, status, fc.integer({ min: 0, max: 400 }), (chosen, text, days) => {
        const facts = factsOf(text, {
          lines: chosen.map((skuId) => line(skuId)),
          ...(text === '等待出库' ? {} : { signedAt: readAt(now - days * 86_400_000) }),
        });
        const { verdicts } = buildChipModel(facts, knowledge({ items }), now);
        const panel = buildPanelModel({ state: 'read', facts }, knowledge({ items }), now);
        for (const service of services) {
          const ofLines = panel.lines.flatMap((each) => each.verdicts.filter((verdict) => verdict.service === service));
          const worst = worstFirst.find((candidate) => ofLines.some(({ verdict }) => verdict === candidate));
          expect(verdicts[service]).toBe(worst);
        }
      }),
    );
  });

  it('is unknown where no goods were read, unless the order is cancelled', () => {
    const unknown = { return: 'unknown', exchange: 'unknown', repair: 'unknown' };
    const closed = { return: 'unsupported', exchange: 'unsupported', repair: 'unsupported' };
    expect(buildChipModel(order({ lines: [] }), knowledge(), now).verdicts).toEqual(unknown);
    expect(buildChipModel(factsOf('已取消'), knowledge(), now).verdicts).toEqual(closed);
  });
});
