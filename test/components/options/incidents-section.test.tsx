// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { OptionsPage } from '@/components/options/options-page';
import { startIncident } from '@/lib/app/tickets/incidents';
import { hourMs } from '@/lib/domain/beijing-time';
import { incidentStanding } from '@/lib/domain/tickets/incident';
import type { TicketEvent } from '@/lib/domain/tickets/ticket';
import { now, optionsWorld } from './options-world';

beforeEach(() => {
  location.hash = '#incidents';
});
afterEach(cleanup);

const opened = (createdAt: number): TicketEvent => ({
  type: 'opened',
  at: createdAt,
  by: 'page',
  kind: 'crc',
  orderId: '312345678901',
  createdAt,
  termsId: 0,
});

async function worldWithIncident(pauses = true) {
  const world = optionsWorld({ shopName: '某某旗舰店' });
  const { repositories, services } = world;
  await repositories.tickets.append('10086001', () => [opened(now - 3 * hourMs)]);
  await repositories.tickets.append('10086002', () => [
    opened(now - 3 * hourMs),
    { type: 'handled', at: now - hourMs / 2 },
  ]);
  await repositories.tickets.append('10086003', () => [
    opened(now - 3 * hourMs),
    { type: 'handled', at: now - 2 * hourMs },
  ]);
  const start = { reason: '停电', from: now - hourMs, pauses };
  const started = await startIncident({ ...repositories, changes: services.changes, newId: () => 'i1' }, start, now);
  if (!started.ok) throw new Error(started.error.code);
  return world;
}
const show = ({ services }: ReturnType<typeof optionsWorld>) =>
  services.readSettings().then((initial) => render(<OptionsPage services={services} initial={initial} />));

describe('the incidents of the options page', () => {
  it('says that there are none, and keeps what the shop is called and how the manager is reached', async () => {
    const world = optionsWorld();
    await show(world);
    expect(await screen.findByText('还没有记录。')).toBeTruthy();
    fireEvent.input(screen.getByLabelText(/店铺名/), { target: { value: ' 某某旗舰店 ' } });
    fireEvent.change(screen.getByLabelText(/店铺名/));
    fireEvent.input(screen.getByLabelText(/运营经理怎么联系/), { target: { value: '咚咚群' } });
    fireEvent.change(screen.getByLabelText(/运营经理怎么联系/));
    fireEvent.click(screen.getByLabelText(/默认暂停/));
    await waitFor(() =>
      expect(world.settings()).toMatchObject({
        shopName: '某某旗舰店',
        managerContact: '咚咚群',
        incidentPauses: true,
      }),
    );
  });

  it('lists them with a way to the report, which has the tickets that were touched and what became of them', async () => {
    const world = await worldWithIncident();
    const { container } = await show(world);
    const row = await waitFor(() => {
      const found = container.querySelector<HTMLElement>('[data-incident="i1"]');
      if (!found) throw new Error('not yet');
      return found;
    });
    expect(row.textContent).toContain('停电');
    location.hash = within(row).getByRole('link').getAttribute('href') ?? '';
    await waitFor(() => expect(container.querySelectorAll('[data-touched] tbody tr')).toHaveLength(2));
    const outcomes = [...container.querySelectorAll<HTMLElement>('[data-touched] tbody tr')].map(({ dataset }) => [
      dataset['ticket'],
      dataset['outcome'],
    ]);
    expect(outcomes.sort()).toEqual([
      ['10086001', 'open'],
      ['10086002', 'on-time'],
    ]);
    // Opened 10:00, four hours, without the pause of the incident.
    expect(container.querySelector('[data-ticket="10086001"]')?.textContent).toContain('2026-11-21 14:00:00');
    expect(container.textContent).toContain('某某旗舰店');
  });

  it('copies the message in Chinese, takes proof down and ends the incident from the report', async () => {
    location.hash = '#incidents/i1';
    const world = await worldWithIncident();
    const { container } = await show(world);
    fireEvent.click(await screen.findByText('复制给运营经理的说明'));
    await waitFor(() => expect(world.copied).toHaveLength(1));
    expect(world.copied[0]).toContain('某某旗舰店');
    expect(world.copied[0]).toContain('10086001');
    fireEvent.input(screen.getByLabelText('补充凭证'), { target: { value: '供电局通知 0331，电话 13812345678' } });
    fireEvent.click(screen.getByText('记下'));
    await waitFor(() => expect(container.querySelector('[data-notes]')?.textContent).toContain('供电局通知 0331'));
    expect(container.querySelector('[data-notes]')?.textContent).not.toContain('13812345678');
    fireEvent.click(screen.getByText('现在结束'));
    await waitFor(() => expect(screen.queryByText('现在结束')).toBeNull());
    const [incident] = await world.repositories.incidents.all();
    expect(incident && incidentStanding(incident)).toMatchObject({ running: false, messageCopiedAt: now });
    expect((await world.repositories.tickets.get('10086001'))?.events.at(-1)?.type).toBe('resumed');
  });

  it('says that there is no such record', async () => {
    location.hash = '#incidents/unknown';
    await show(optionsWorld());
    expect(await screen.findByText('没有找到这条记录。')).toBeTruthy();
  });
});

describe('how long tickets are kept', () => {
  it('is chosen, says what will go, and what went', async () => {
    location.hash = '#data';
    const world = optionsWorld();
    const longAgo = now - 400 * 24 * hourMs;
    await world.repositories.tickets.append('10086001', () => [opened(longAgo), { type: 'handled', at: longAgo }]);
    await world.repositories.journal.add({ type: 'erased', at: now - hourMs, tickets: 12, before: longAgo });
    const { container } = await show(world);
    await waitFor(() => expect(container.querySelector('[data-erased="12"]')).toBeTruthy());
    expect(container.querySelector('[data-outlook]')).toBeNull();
    fireEvent.change(screen.getByLabelText('已处理完的工单'), { target: { value: '12' } });
    await waitFor(() => expect(container.querySelector('[data-outlook="1"]')).toBeTruthy());
    expect(world.settings().retentionMonths).toBe(12);
    expect(await world.repositories.tickets.get('10086001')).toBeDefined();
  });
});
