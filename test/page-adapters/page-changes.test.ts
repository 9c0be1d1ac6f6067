// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { adapterFor } from '@/lib/page-adapters/registry';
import { changePage } from './page-changes';
import {
  addressOf,
  asExpected,
  dateFields,
  type Expected,
  type ExpectedOrder,
  type PageFixture,
  pageFixtures,
} from './page-fixtures';

const seedsPerPage = 30;
const changesPerPage = 4;

function readChanged({ html, expected }: PageFixture, seed: number): Omit<Expected, 'address'> {
  document.body.innerHTML = html;
  changePage(document.body, seed, changesPerPage);
  const address = addressOf(expected.address);
  return asExpected(adapterFor(address)?.extract(document, address) ?? { outcome: 'not-applicable' });
}

/** Facts that a reading asserts and the page does not say. What is absent from a reading is no wrong fact. */
function wrongFacts(got: ExpectedOrder, want: ExpectedOrder): readonly string[] {
  const fields = [...dateFields, 'status'] as const;
  const wrong = fields.filter((field) => got[field] !== null && got[field] !== want[field]);
  const lines = got.lines.filter((line) => {
    const truth = want.lines.find(({ skuId }) => skuId === line.skuId);
    return !truth || (line.jdPriceFen !== null && line.jdPriceFen !== truth.jdPriceFen);
  });
  return [...wrong, ...lines.map(({ skuId }) => `line ${skuId}`), ...(got.orderId === want.orderId ? [] : ['orderId'])];
}

function wrongIn(got: Omit<Expected, 'address'>, want: Expected): readonly string[] {
  if (got.outcome !== 'extracted') return [];
  if (want.outcome !== 'extracted') return ['outcome'];
  if (got.order) return want.order ? wrongFacts(got.order, want.order) : ['order'];
  const rows = (got.rows ?? []).flatMap((row) => {
    const truth = want.rows?.find(({ orderId }) => orderId === row.orderId);
    return truth ? wrongFacts(row, truth) : [`row ${row.orderId}`];
  });
  const tickets = (got.tickets?.rows ?? []).filter(
    (row) => !want.tickets?.rows.some((each) => JSON.stringify(each) === JSON.stringify(row)),
  );
  return [...rows, ...tickets.map(({ ticketId }) => `ticket ${String(ticketId)}`)];
}

test(`${seedsPerPage} times ${changesPerPage} changes that nobody sees: nothing wrong, and 97 of 100 pages read in full`, () => {
  const wrong: string[] = [];
  const lost: string[] = [];
  for (const fixture of pageFixtures) {
    const { address: _address, ...want } = fixture.expected;
    for (let seed = 1; seed <= seedsPerPage; seed += 1) {
      const got = readChanged(fixture, seed * 7919 + fixture.name.length);
      for (const fact of wrongIn(got, fixture.expected)) wrong.push(`${fixture.name} seed ${seed}: ${fact}`);
      if (JSON.stringify(got) !== JSON.stringify(want) && !sameFacts(got, want))
        lost.push(`${fixture.name} seed ${seed}`);
    }
  }
  expect(wrong).toEqual([]);
  expect(lost.length / (pageFixtures.length * seedsPerPage), lost.join('\n')).toBeLessThanOrEqual(0.03);
}, 300_000);

/** Equal but for the order of keys. */
function sameFacts(got: Omit<Expected, 'address'>, want: Omit<Expected, 'address'>): boolean {
  try {
    expect(got).toEqual(want);
    return true;
  } catch {
    return false;
  }
}
