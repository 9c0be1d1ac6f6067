// @vitest-environment happy-dom
import { cleanup, configure, fireEvent, waitFor } from '@testing-library/preact';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { hourMs, minuteMs } from '@/lib/domain/beijing-time';
import { all, appears, must } from '../document';
import { openPopup, press, write } from './popup-page';
import { noon, openTicket, popupWorld } from './popup-world';

configure({ asyncUtilTimeout: 8_000 });
afterEach(cleanup);

const three = ['1001', '1002', '1003'].map((id) => openTicket(id));
const state = (id: string) => must(`[data-ticket="${id}"]`).dataset['state'];

async function openForm(given: Parameters<typeof popupWorld>[0] = { tickets: three }) {
  const made = popupWorld(given);
  await openPopup(made.world);
  press('[data-action=incident]');
  await appears('[data-form=incident]');
  return made;
}
async function start(reason: string, from = '') {
  write('[data-form=incident] [name=reason]', reason);
  write('[data-form=incident] [name=from]', from);
  await waitFor(() => expect(must('[data-form=incident] [type=submit]').hasAttribute('disabled')).toBe(false));
  fireEvent.submit(must('[data-form=incident]'));
  await appears('[data-form=end-incident]');
}

describe('an incident', () => {
  test('is recorded when its reason is said, from the time that is written', async () => {
    const { incidents } = await openForm();
    fireEvent.submit(must('[data-form=incident]'));
    expect(incidents.size).toBe(0);
    write('[data-form=incident] [name=from]', '中午');
    await waitFor(() => expect(must('[data-form=incident]').textContent).toContain('看不懂这个时间'));
    await start('停电', '11:30');
    expect([...incidents.values()][0]?.events).toEqual([
      { type: 'started', at: noon, from: noon - 30 * minuteMs, reason: '停电', pauses: false },
    ]);
  });

  test('begins now where no time is written, and pauses only where that is wanted', async () => {
    await openForm({ tickets: three, settings: { incidentPauses: true } });
    expect(must('[data-form=incident]').textContent).toContain('现在 3 张待处理');
    await start('断网');
    press('[data-action=back]');
    await appears('[data-incident]');
    expect(must('[data-incident]').textContent).toContain('断网 · 自 12:00 起 · 3 张工单受影响');
    expect(['1001', '1002', '1003'].map(state)).toEqual(['paused', 'paused', 'paused']);
    expect(must('[data-ticket="1001"]').textContent).toContain('已暂停：断网');
  });

  test('says how many tickets wait only when all of them have been read', async () => {
    const made = popupWorld({ tickets: three });
    let whole = false;
    const load = async () => {
      const facts = await made.world.load();
      return whole ? facts : { ...facts, open: facts.open.slice(0, 1), isWhole: false };
    };
    const surroundings = vi.fn(made.world.surroundings);
    await openPopup({ ...made.world, load, surroundings });
    press('[data-action=incident]');
    await appears('[data-sheet=incident]');
    await waitFor(() => expect(surroundings.mock.settledResults.at(-1)?.type).toBe('fulfilled'));
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(all('[data-form=incident]')).toEqual([]);
    whole = true;
    await made.world.resume('1001');
    await appears('[data-form=incident]');
    fireEvent.click(must('[data-form=incident] [name=pauses]'));
    await waitFor(() => expect(must('[data-form=incident]').textContent).toContain('现在 3 张待处理'));
  });

  test('is ended from its banner, and its tickets go on', async () => {
    const made = await openForm({ tickets: three, settings: { incidentPauses: true } });
    await start('停电');
    press('[data-action=back]');
    await appears('[data-action=incident-end]');
    made.state.now = noon + hourMs;
    press('[data-action=incident-end]');
    await appears('[data-form=end-incident]');
    fireEvent.submit(must('[data-form=end-incident]'));
    await waitFor(() => expect(all('[data-form=end-incident]')).toEqual([]));
    await waitFor(() => expect(state('1001')).toBe('running'));
    expect(all('[data-incident]')).toEqual([]);
    expect([...made.incidents.values()][0]?.events.at(-1)).toEqual({
      type: 'ended',
      at: noon + hourMs,
      until: noon + hourMs,
    });
  });

  test('gives the message with its facts, and records that it was copied', async () => {
    const { seen, incidents } = await openForm({
      tickets: three,
      settings: { managerContact: '咚咚群“家纺对接”', shopName: '某某旗舰店', incidentPauses: true },
    });
    await start('停电', '11:30');
    expect(must('[data-message]').textContent).toContain('发给：咚咚群“家纺对接”');
    press('[data-action=copy-message]');
    await waitFor(() => expect(must('[data-message]').textContent).toContain('已复制，请自行发给运营经理'));
    expect(seen.copied).toEqual([must('[data-message] blockquote').textContent]);
    for (const fact of ['某某旗舰店', '自 11月22日 11:30 起停电', '3 张工单', '1001、1002、1003', '11月22日 15:00']) {
      expect(seen.copied[0]).toContain(fact);
    }
    expect([...incidents.values()][0]?.events.at(-1)).toEqual({ type: 'message-copied', at: noon });
  });

  test('that could not be stored says so until something is changed', async () => {
    const { state: world } = await openForm();
    write('[data-form=incident] [name=reason]', '停电');
    await waitFor(() => expect(must('[data-form=incident] [type=submit]').hasAttribute('disabled')).toBe(false));
    world.failing = true;
    fireEvent.submit(must('[data-form=incident]'));
    await waitFor(() => expect(must('[data-form=incident] [role=alert]').textContent).toContain('没有保存成功'));
    write('[data-form=incident] [name=from]', '11:30');
    await waitFor(() => expect(all('[data-form=incident] [role=alert]')).toEqual([]));
  });

  test('that cannot end at the time that is written says so until it is changed, or tried again', async () => {
    const { state: world } = await openForm();
    await start('停电');
    const said = () => all('[data-form=end-incident] [role=alert]').map((each) => each.textContent);
    const end = () => fireEvent.submit(must('[data-form=end-incident]'));

    write('[data-form=end-incident] [name=until]', '12:30');
    await waitFor(() => expect(must('[data-form=end-incident]').textContent).toContain('到 11月22日 12:30 为止'));
    end();
    await waitFor(() => expect(said()).toEqual([expect.stringContaining('结束时间不能晚于现在')]));
    write('[data-form=end-incident] [name=until]', '');
    await waitFor(() => expect(said()).toEqual([]));

    world.failing = true;
    end();
    await waitFor(() => expect(said()).toEqual([expect.stringContaining('没有保存成功')]));
    write('[data-form=end-incident] [name=until]', '12:30');
    world.failing = false;
    await waitFor(() => expect(must('[data-form=end-incident]').textContent).toContain('到 11月22日 12:30 为止'));
    end();
    await waitFor(() => expect(said()).toEqual([expect.stringContaining('结束时间不能晚于现在')]));
    world.failing = true;
    world.now = noon + hourMs;
    end();
    await waitFor(() => expect(said()).toEqual([expect.stringContaining('没有保存成功')]));
  });
});
