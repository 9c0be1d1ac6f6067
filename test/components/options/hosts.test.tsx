// @vitest-environment happy-dom
import { cleanup, configure, fireEvent, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { find, must } from '../document';
import { showOptions } from './options-document';
import { type OptionsWorld, optionsWorld } from './options-world';

configure({ asyncUtilTimeout: 4_000 });
beforeEach(() => {
  location.hash = '#hosts';
});
afterEach(cleanup);

async function show(world: OptionsWorld) {
  showOptions(world);
  await waitFor(() => must('input[name="host"]'));
}
function ask(typed: string, standsFor = 'shop.jd.com') {
  fireEvent.input(must('input[name="host"]'), { target: { value: typed } });
  fireEvent.click(must(`input[value="${standsFor}"]`));
  fireEvent.submit(must('[data-section="hosts"] form'));
}

describe('another site', () => {
  test('is granted for what stands there, listed, and revoked', async () => {
    const world = optionsWorld();
    await show(world);
    ask('https://tickets.example.com/workOrder/workOrderList?tab=1', 'sale-jdm.jd.com');
    await waitFor(() => must('[data-host="tickets.example.com"]'));
    expect(world.granted).toEqual([{ host: 'tickets.example.com', standsFor: 'sale-jdm.jd.com' }]);
    expect(must('[data-host] td').textContent).toBe('任务工单');
    expect(must('[role="status"]').textContent).toContain('tickets.example.com');
    expect(must<HTMLInputElement>('input[name="host"]').value).toBe('');
    fireEvent.click(must('[data-host] button'));
    await waitFor(() => expect(find('[data-host]')).toBeNull());
    expect(world.granted).toEqual([]);
  });

  test('that is none, or is known, is refused in words, and the browser is not asked', async () => {
    const world = optionsWorld();
    await show(world);
    for (const [typed, words] of [
      ['shop.jd.com', '本来就支持'],
      ['*.example.com', '不能用 *'],
      ['item.jd.com', '顾客'],
      ['http://a.example.com', 'https'],
      ['店铺', '不像一个域名'],
    ] as const) {
      ask(typed);
      await waitFor(() => expect(must('[data-section="hosts"] [role="alert"]').textContent).toContain(words));
      expect(must('input[name="host"]').getAttribute('aria-invalid')).toBe('true');
    }
    expect(world.granted).toEqual([]);
  });

  test('that the browser was not allowed is not listed, and it says so', async () => {
    const world = optionsWorld();
    const grantedHosts = { ...world.services.grantedHosts, grant: async () => false };
    await show({ ...world, services: { ...world.services, grantedHosts } });
    ask('a.example.com');
    await waitFor(() => expect(must('[data-section="hosts"] [role="alert"]').textContent).toContain('没有给权限'));
    expect(find('[data-host]')).toBeNull();
  });

  test('that the browser keeps its permission for is no longer read, and where it is taken back is said', async () => {
    const world = optionsWorld();
    const grantedHosts = {
      ...world.services.grantedHosts,
      revoke: async (host: string) => (await world.services.grantedHosts.revoke(host)) && false,
    };
    await show({ ...world, services: { ...world.services, grantedHosts } });
    ask('a.example.com');
    await waitFor(() => must('[data-host="a.example.com"]'));
    fireEvent.click(must('[data-host] button'));
    await waitFor(() => expect(must('[role="status"]').textContent).toContain('扩展管理页'));
    expect(find('[data-host]')).toBeNull();
  });
});
