// @vitest-environment happy-dom
import { cleanup, waitFor } from '@testing-library/preact';
import { afterEach, describe, expect, test } from 'vitest';
import { minuteMs } from '@/lib/domain/beijing-time';
import { all, appears, must } from '../document';
import { openPopup, press } from './popup-page';
import { noon, openTicket, popupWorld } from './popup-world';

afterEach(cleanup);

const three = ['10010001', '10010002', '10010003'].map((id) => openTicket(id));
function counted(count: number, minutesAgo: number) {
  const given = popupWorld({ tickets: three });
  given.state.lastReadAt = noon - 20 * minuteMs;
  given.state.homeCounter = { count, at: noon - minutesAgo * minuteMs };
  return given;
}

describe("the shop's home page counts other tickets than the popup", () => {
  test('more: says how many are known, and opens the ticket page', async () => {
    const { world, seen } = counted(5, 5);
    await openPopup(world);
    await appears('[data-home="more"]');
    expect(must('[data-home]').textContent).toContain('店铺首页有 5 个待处理任务工单，这里只认得 3 个');
    press('[data-action="open-ticket-page-from-home"]');
    await waitFor(() => expect(seen.opened).toEqual(['ticket page']));
    expect(all('[data-ticket]')).toHaveLength(3);
  });

  test('fewer: says to check, in English too', async () => {
    await openPopup(counted(2, 5).world, 'en');
    await appears('[data-home="fewer"]');
    expect(must('[data-home]').textContent).toMatch(/only 2.*3/);
  });

  test('as many, or a counter that is older than the list: says nothing', async () => {
    for (const given of [counted(3, 5), counted(5, 25)]) {
      await openPopup(given.world);
      await new Promise((resolve) => setTimeout(resolve, 30));
      expect(all('[data-home]')).toEqual([]);
      cleanup();
    }
  });
});
