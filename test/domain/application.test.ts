import { describe, expect, it } from 'vitest';
import {
  type ApplicationDraft,
  draftFields,
  draftProblems,
  emptyDraft,
  evidenceFor,
  forService,
  offeredServices,
} from '@/lib/domain/application';
import { catalogueOf } from '@/lib/domain/catalogue';
import { judgeLine, type ServiceVerdict } from '@/lib/domain/eligibility';
import { exchangeChoices } from '@/lib/domain/exchange';
import type { OrderFacts } from '@/lib/domain/order-facts';
import { factsOf, policyOf, readAt } from './orders';
import { beijing, day } from './tickets/calendars';

const now = beijing('2026-11-21 13:00');
const line = { skuId: '1', name: '外套', jdPriceFen: 9900 };
const sevenDays = { days: 7, from: 'signed' } as const;
const policy = policyOf({ return: sevenDays, exchange: sevenDays }, { anySkuExchange: true });
const row = { spuId: '2', name: '', category: '其他', stock: 1, listed: true, seenAt: 0 };
const catalogue = catalogueOf([
  { ...row, skuId: '1', jdPriceFen: 9900 },
  { ...row, skuId: '2', jdPriceFen: 9900 },
  { ...row, skuId: '3', jdPriceFen: 100 },
]);
const choices = exchangeChoices({ line, policy, catalogue });

const verdicts = (facts: OrderFacts): readonly ServiceVerdict[] => judgeLine({ facts, line, policy, catalogue, now });
const signed = (daysAgo: number) => verdicts(factsOf('已完成', { signedAt: readAt(now - daysAgo * day) }));
const complete: ApplicationDraft = { ...emptyDraft('3500000000000001', line), service: 'return', problem: '尺码偏大' };
const codes = (draft: Partial<ApplicationDraft>, of = signed(1)) =>
  draftProblems({ ...complete, ...draft }, of, choices, { quantity: 2 }).map(({ code, place }) => `${place}: ${code}`);

describe('an application', () => {
  it('is complete with a service in its window and a problem', () => {
    expect(codes({})).toEqual([]);
    expect(codes({ quantity: 2 })).toEqual([]);
  });

  it('wants a service, a problem and as many pieces as were ordered at most', () => {
    expect(codes({ service: null })).toEqual(['service: service-missing']);
    expect(codes({ problem: ' \n' })).toEqual(['problem: problem-missing']);
    for (const quantity of [0, -1, 3, 1.5, Number.NaN])
      expect(codes({ quantity })).toEqual(['quantity: quantity-wrong']);
  });

  it('for 换货 wants a new SKU that may be sent', () => {
    expect(codes({ service: 'exchange' })).toEqual(['newSkuId: new-sku-missing']);
    expect(codes({ service: 'exchange', newSkuId: '' })).toEqual(['newSkuId: new-sku-missing']);
    expect(codes({ service: 'exchange', newSkuId: '3' })).toEqual(['newSkuId: new-sku-barred']);
    expect(codes({ service: 'exchange', newSkuId: '77' })).toEqual(['newSkuId: new-sku-barred']);
    expect(codes({ service: 'exchange', newSkuId: '2' })).toEqual([]);
    expect(draftProblems({ ...complete, service: 'exchange', newSkuId: '2' }, signed(1), null)).toHaveLength(1);
  });

  it('takes consent and evidence for no other service than the one that they were given for', () => {
    const agreed = { ...complete, consumerConsent: true, evidence: evidenceFor(signed(30)[0] as ServiceVerdict) };
    expect(agreed.evidence).not.toEqual([]);
    expect(forService(agreed, 'return')).toBe(agreed);
    const other = forService(agreed, 'exchange');
    expect(other).toEqual({ ...agreed, service: 'exchange', consumerConsent: false, evidence: [] });
    expect(forService(other, 'return')).toMatchObject({ consumerConsent: false, evidence: [] });
  });

  it('of an overdue service wants the consumer’s consent', () => {
    expect(codes({}, signed(30))).toEqual(['consumerConsent: consent-missing']);
    expect(codes({ consumerConsent: true }, signed(30))).toEqual([]);
  });

  it('is never for a service that is unsupported, not started or unknown', () => {
    const consent = { consumerConsent: true };
    expect(codes({ ...consent, service: 'repair' })).toEqual(['service: service-unsupported']);
    expect(codes(consent, verdicts(factsOf('等待出库')))).toEqual(['service: service-not-started']);
    const unknown = draftProblems({ ...complete, ...consent }, verdicts(factsOf('已完成')), choices);
    expect(unknown).toEqual([{ code: 'service-unknown', place: 'service', params: { field: 'signedAt' } }]);
    expect(codes(consent, [])).toEqual(['service: service-unknown']);
  });

  it('offers what is in its window and what is overdue, and nothing else', () => {
    const offered = (of: readonly ServiceVerdict[]) => offeredServices(of).map(({ service }) => service);
    expect(offered(signed(1))).toEqual(['return', 'exchange']);
    expect(offered(signed(99))).toEqual(['return', 'exchange']);
    expect(offered(verdicts(factsOf('等待出库')))).toEqual([]);
    expect(offered(verdicts(factsOf('已完成')))).toEqual([]);
  });
});

it('an overdue application asks for the consent in its check-list, one in its window does not', () => {
  for (const service of ['return', 'exchange', 'repair'] as const) {
    expect(evidenceFor({ service, verdict: 'overdue' })).toEqual([
      ...evidenceFor({ service, verdict: 'in-window' }),
      'consent-in-chat',
    ]);
  }
});

it('is copied without what does not apply', () => {
  const draft = { ...complete, newSkuId: '2', problem: ' 尺码偏大 ' };
  expect(draftFields(draft)).toEqual([
    { field: 'orderId', value: '3500000000000001' },
    { field: 'skuId', value: '1' },
    { field: 'quantity', value: 1 },
    { field: 'service', value: 'return' },
    { field: 'problem', value: '尺码偏大' },
  ]);
  const exchange = draftFields({ ...draft, service: 'exchange', consumerConsent: true, evidence: ['invoice'] });
  expect(exchange.slice(3)).toEqual([
    { field: 'service', value: 'exchange' },
    { field: 'newSkuId', value: '2' },
    { field: 'problem', value: '尺码偏大' },
    { field: 'consumerConsent', value: true },
    { field: 'evidence', value: ['invoice'] },
  ]);
});
