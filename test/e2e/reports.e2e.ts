import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { hourMs, pageTime, startOfDay } from '@/test/seller-site/beijing';
import { importFile } from './harness/options-page';
import { inBrowser } from './harness/suite';

const browser = inBrowser();
const now = Date.now();
const orderId = '3520001100220101';

/** The last Beijing month that is over: `2026-10`, and the first instant of its tenth day. */
const { month, tenth } = (() => {
  const [year = 0, thisMonth = 0] = pageTime(now).slice(0, 7).split('-').map(Number);
  const [y, m] = thisMonth === 1 ? [year - 1, 12] : [year, thisMonth - 1];
  const text = `${y}-${String(m).padStart(2, '0')}`;
  return { month: text, tenth: Date.parse(`${text}-10T00:00:00+08:00`) };
})();
const at = (hour: number) => startOfDay(tenth) + hour * hourMs;

type Closing = { readonly type: 'handled' | 'closed-on-page'; readonly at: number };
const ticket = (id: string, createdAt: number, closing: Closing, ...more: readonly object[]) => ({
  id,
  events: [
    { type: 'opened', at: createdAt, by: 'page', kind: 'consult', orderId, createdAt, termsId: 0 },
    closing,
    ...more,
  ],
});

/** By the built-in terms of four hours between 09:00 and 19:00. */
const tickets = [
  ...[1, 2, 3].map((hours) => ticket(`8030000${hours}`, at(10), { type: 'handled', at: at(10 + hours) })),
  ticket('80300004', at(10), { type: 'handled', at: at(15) }),
  // 18:00 until 11:30 of the next day: one hour and two and a half, the night does not count.
  ticket('80300005', at(18), { type: 'handled', at: at(24 + 11.5) }),
  ticket('80300006', at(9), { type: 'handled', at: at(18) }, { type: 'appeal-began', at: at(19), note: '当时停电' }),
  // Seen closed when it was overdue already: when it was answered is not known.
  ticket('80300007', at(9), { type: 'closed-on-page', at: at(17) }),
];
const verdicts = { closed: '7', 'on-time': '4', late: '2', unknown: '1' } as const;

beforeAll(async () => {
  const backup = { format: 'aftersale-backup', version: 1, madeAt: now, records: { tickets } };
  await importFile(browser(), 'backup', {
    name: 'aftersale-backup.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify(backup)),
  });
});

const numberOf = (page: Page, key: string) => page.locator(`[data-number="${key}"] td`).first().textContent();
const openOptions = (place: string) => browser().openExtension(`options.html#${place}`);

async function saved(page: Page, kind: string): Promise<{ readonly name: string; readonly text: string }> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.locator(`[data-export="${kind}"]`).click(),
  ]);
  return { name: download.suggestedFilename(), text: readFileSync(await download.path(), 'utf8') };
}

describe('the report of a month', () => {
  test('its figures, late tickets by kind and hour, and those that somebody may have to answer for', async () => {
    const page = await openOptions(`reports/${month}`);
    await page.locator('[data-number]').first().waitFor();
    for (const [key, shown] of Object.entries(verdicts)) expect([key, await numberOf(page, key)]).toEqual([key, shown]);
    // Used: 1, 2, 3, 3.5, 5 and 9 hours, by nearest rank; the unknown one has no time of answer.
    expect(await numberOf(page, 'counted-medianMs')).toBe('3 小时');
    expect(await numberOf(page, 'counted-p90Ms')).toBe('9 小时');
    expect(await page.locator('[data-chart="kind"]').textContent()).toContain('2');
    const notable = page.locator('tr[data-outcome] th');
    expect((await notable.allTextContents()).map((text) => text.trim()).sort()).toEqual([
      '80300004',
      '80300006',
      '80300007',
    ]);
    await page.close();
  });

  test("where it stands by the shop's own penalties", async () => {
    const page = await openOptions(`reports/${month}`);
    await page.locator('[data-penalty-editor] summary').click();
    const step = page.locator('[data-step="0"]');
    await step.locator('input[name="from"]').fill('2');
    await step.locator('input[name="text"]').fill('警告一次');
    await step.locator('input[name="yuan"]').fill('500');
    await browser().stopWorker();
    await page.locator('[data-save="penalties"]').click();
    await expect.poll(() => page.locator('[data-ladder]').getAttribute('data-ladder')).toBe('2');
    expect(await page.locator('[data-ladder]').textContent()).toContain('警告一次');
    await page.reload();
    await expect.poll(() => page.locator('[data-ladder]').getAttribute('data-ladder')).toBe('2');
    await page.close();
  });
});

describe('evidence', () => {
  test('of a month: CSV of tickets and of segments, JSON, each with every ticket', async () => {
    const page = await openOptions(`evidence/${month}`);
    await page.locator('[data-ticket-row]').first().waitFor();
    const csv = await saved(page, 'tickets-csv');
    expect(csv.name).toBe(`aftersale-evidence-${month}.csv`);
    const rows = csv.text.replace('\ufeff', '').trim().split('\r\n');
    expect(rows).toHaveLength(1 + tickets.length);
    expect(
      rows
        .slice(1)
        .map((row) => row.split(',')[0]?.replaceAll(/["\t]/g, ''))
        .sort(),
    ).toEqual(tickets.map(({ id }) => id));
    expect(csv.text).not.toMatch(/\d(?:\.\d+)?E\+\d/);

    const segments = await saved(page, 'segments-csv');
    const night = segments.text.split('\r\n').filter((row) => row.startsWith('80300005'));
    expect(night.length).toBeGreaterThanOrEqual(3);

    const { text } = await saved(page, 'json');
    const json = JSON.parse(text) as {
      readonly tickets: readonly {
        readonly id: string;
        readonly verdict: string;
        readonly usedMs: number;
        readonly segments: readonly { readonly countedMs: number; readonly phase: string }[];
      }[];
    };
    expect(json.tickets.map(({ id, verdict }) => `${id} ${verdict}`).sort()).toEqual([
      '80300001 on-time',
      '80300002 on-time',
      '80300003 on-time',
      '80300004 late',
      '80300005 on-time',
      '80300006 late',
      '80300007 unknown',
    ]);
    for (const { segments: stretches, usedMs } of json.tickets) {
      const counted = stretches.filter(({ phase }) => phase !== 'after');
      expect(counted.reduce((sum, { countedMs }) => sum + countedMs, 0)).toBe(usedMs);
    }
    await page.close();
  });

  test('of a ticket: its events and segments, on paper without the navigation and the buttons', async () => {
    const page = await openOptions('evidence/80300006');
    const sheet = page.locator('[data-sheet="80300006"]');
    await expect.poll(() => sheet.locator('[data-verdict]').getAttribute('data-verdict')).toBe('late');
    const events = await sheet
      .locator('[data-event]')
      .evaluateAll((rows) => rows.map((row) => row.getAttribute('data-event')));
    expect(events).toEqual(['opened', 'handled', 'appeal-began']);
    await page.emulateMedia({ media: 'print' });
    for (const hidden of ['nav', '[data-action="print"]', '[data-export="json"]']) {
      expect([hidden, await page.locator(hidden).first().isVisible()]).toEqual([hidden, false]);
    }
    expect(await sheet.isVisible()).toBe(true);
    expect((await page.pdf()).subarray(0, 5).toString()).toBe('%PDF-');
    await page.close();
  });
});
