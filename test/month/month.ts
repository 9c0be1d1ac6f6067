import { vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing';
import { adoptTerms } from '@/lib/app/tickets/adopt-terms';
import { dayMs, hourMs, minuteMs } from '@/lib/domain/beijing-time';
import type { AlertPreferences } from '@/lib/domain/tickets/alert-levels';
import type { TicketEvent } from '@/lib/domain/tickets/ticket';
import { isOpenTicket } from '@/lib/domain/tickets/ticket-decisions';
import { writeSettings } from '@/lib/platform/settings';
import { Agent } from './agent';
import { Chance } from './chance';
import { Computer } from './computer';
import { Extension } from './extension';
import { Life } from './life';
import { Monitor } from './monitor';
import { monthDays, monthStart, somePreferences, someTerms } from './shops';

export interface MonthFigures {
  readonly seed: number;
  readonly wrongs: readonly string[];
  readonly tickets: number;
  readonly alerts: number;
  readonly merged: number;
  readonly snoozed: number;
  readonly late: number;
  readonly repeated: number;
  readonly interruptions: number;
  readonly rounds: number;
  readonly alarms: number;
  readonly restarts: number;
  readonly clockChanges: number;
}

interface Happening {
  readonly realAt: number;
  readonly happens: () => Promise<void> | void;
}

const zones = ['Asia/Shanghai', 'UTC', 'America/New_York', 'Pacific/Chatham'];

/** How many calls a context makes before it ends, where it does. The first is made in the task that the event begins. */
const mostCalls = 45;

/** A month of a shop, made of chance; the same seed makes the same month. */
class Month {
  readonly #chance: Chance;
  readonly #monitor = new Monitor();
  readonly #computer: Computer;
  readonly #extension: Extension;
  readonly #agent: Agent;
  readonly #happenings: Happening[] = [];
  readonly #seen = new Map<string, readonly TicketEvent[]>();
  #preferences: AlertPreferences;
  #isOn = true;
  #isInterrupted = false;
  /** The clock was put wrong or right since the worker was awake: nothing tells it, and its alarms are set by the other time. */
  #isUnaware = false;
  #sleepsUntil = 0;
  #alarms = 0;
  #restarts = 0;
  #clockChanges = 0;

  constructor(readonly seed: number) {
    this.#chance = new Chance(seed);
    this.#computer = new Computer(monthStart, (at) => vi.setSystemTime(at));
    this.#computer.passTo(monthStart);
    const interruptedIn = this.#chance.of([0, 0.03, 0.1]);
    const newLife = () => {
      const endsAt = this.#chance.is(interruptedIn) ? this.#chance.between(2, mostCalls) : null;
      return new Life(endsAt, this.#chance.of(['before', 'after'] as const));
    };
    this.#extension = new Extension(this.#monitor, newLife, () => this.#learn());
    this.#agent = new Agent(this.#chance, this.#extension, () => this.#computer.wallAt);
    this.#preferences = somePreferences(this.#chance);
  }

  async live(): Promise<MonthFigures> {
    await this.#begin();
    this.#plan();
    this.#happenings.sort((a, b) => a.realAt - b.realAt);
    for (const { realAt, happens } of this.#happenings) {
      await this.#goTo(realAt);
      await happens();
    }
    await this.#goTo(monthStart + (monthDays + 2) * dayMs);
    const { shown, wrongs, merged, late, repeated, snoozed } = this.#monitor;
    const alerts = [...shown.values()].reduce((sum, times) => sum + times, 0) - repeated;
    const { interruptions, rounds } = this.#extension;
    const figures = { merged, late, repeated, snoozed, interruptions, rounds };
    const { seed } = this;
    return {
      seed,
      wrongs: [...wrongs, ...this.#extension.failures.map((failure) => `failed: ${failure}`)],
      tickets: this.#seen.size,
      alerts,
      ...figures,
      alarms: this.#alarms,
      restarts: this.#restarts,
      clockChanges: this.#clockChanges,
    };
  }

  async #begin(): Promise<void> {
    await writeSettings({ alerts: this.#preferences, staleAfterMinutes: this.#chance.of([30, 120]) });
    const terms = someTerms(this.#chance);
    await this.#extension.truth.clockTerms.adopt({ ...terms, adoptedAt: monthStart }, () => []);
    await this.#learn();
    await this.#hearing(() => this.#extension.hear());
  }

  /** The time passes; alarms fire on the way. */
  async #goTo(realAt: number): Promise<void> {
    const computer = this.#computer;
    for (;;) {
      const alarmAt = await computer.nextAlarmAt();
      const next = alarmAt === null ? realAt : Math.min(realAt, alarmAt);
      if (computer.isWorking && !this.#isUnaware)
        this.#monitor.nothingBetween(computer.wallAt, next + computer.skewMs, this.#isInterrupted);
      computer.passTo(next);
      if (alarmAt === null || alarmAt > realAt) return;
      const name = await computer.takeAlarm();
      if (name === null) continue;
      this.#alarms += 1;
      await this.#hearing(async () => {
        await this.#extension.round(name.startsWith('unheard/') ? [name] : []);
        await this.#extension.hear();
      });
    }
  }

  /** Until a round has come to its end again, what was interrupted may wait for its next turn. */
  async #hearing(happens: () => Promise<unknown>): Promise<void> {
    const { interruptions, rounds } = this.#extension;
    await happens();
    if (this.#extension.interruptions > interruptions) this.#isInterrupted = true;
    else if (this.#extension.rounds > rounds) this.#isInterrupted = this.#isUnaware = false;
  }

  /** Reads what is stored, past everybody, and looks whether anything is lost. */
  async #learn(): Promise<void> {
    const stored = new Map((await this.#extension.storedTickets()).map((ticket) => [ticket.id, ticket]));
    for (const [id, before] of this.#seen) {
      const kept = stored.get(id)?.events.slice(0, before.length) ?? [];
      if (JSON.stringify(kept) !== JSON.stringify(before)) this.#monitor.wrongs.push(`events of ${id} are lost`);
    }
    for (const { id, events } of stored.values()) this.#seen.set(id, events);
    const tickets = [...stored.values()].filter(isOpenTicket);
    const book = await this.#extension.truth.clockTerms.all();
    this.#monitor.learn({ tickets, book, preferences: this.#preferences, isOn: this.#isOn });
  }

  #at(realAt: number, happens: Happening['happens']): void {
    this.#happenings.push({ realAt, happens });
  }

  /** Something that needs a computer that is awake and an open browser. */
  #atWork(realAt: number, happens: () => Promise<void>): void {
    this.#at(realAt, () => (this.#computer.isWorking ? this.#hearing(happens) : undefined));
  }

  #someMinute(from: number, lengthMs: number): number {
    return from + this.#chance.between(0, lengthMs / minuteMs) * minuteMs;
  }

  #plan(): void {
    const chance = this.#chance;
    for (let day = 0; day < monthDays; day += 1) {
      const midnight = monthStart + day * dayMs;
      for (let ticket = chance.between(0, 2); ticket > 0; ticket -= 1) {
        const at = this.#someMinute(midnight + 6 * hourMs, 16 * hourMs);
        this.#at(at, () => this.#agent.ticketArrives(at));
      }
      for (let reading = chance.between(1, 5); reading > 0; reading -= 1) {
        const at = this.#someMinute(midnight + 8 * hourMs, 13 * hourMs);
        this.#atWork(at, () => this.#agent.readsTheList(at));
      }
      for (let act = chance.between(0, 4); act > 0; act -= 1)
        this.#atWork(this.#someMinute(midnight + 8 * hourMs, 13 * hourMs), () => this.#agent.acts());
      for (let look = chance.between(0, 3); look > 0; look -= 1)
        this.#atWork(this.#someMinute(midnight + 8 * hourMs, 13 * hourMs), () => this.#looksAtAPage());
      if (chance.is(0.6)) this.#sleeps(this.#someMinute(midnight + 17 * hourMs, 7 * hourMs), chance.of([7, 10, 14]));
      if (chance.is(0.1)) this.#sleeps(this.#someMinute(midnight + 9 * hourMs, 8 * hourMs), chance.of([1, 3, 14]));
      if (chance.is(0.15)) this.#restartsBrowser(this.#someMinute(midnight, dayMs));
      if (chance.is(0.06)) this.#setsClock(this.#someMinute(midnight, dayMs));
      if (chance.is(0.1)) this.#at(this.#someMinute(midnight, dayMs), () => this.#changesZone());
      if (chance.is(0.2)) this.#at(this.#someMinute(midnight, dayMs), this.#extension.closeConnections);
      if (chance.is(0.1)) this.#at(this.#someMinute(midnight, dayMs), () => this.#dismissesNotices());
    }
    for (let change = chance.between(0, 2); change > 0; change -= 1) {
      this.#atWork(this.#someMinute(monthStart + dayMs, 28 * dayMs), () => this.#changesTerms());
      this.#atWork(this.#someMinute(monthStart + dayMs, 28 * dayMs), () => this.#changesSettings());
      const off = this.#someMinute(monthStart + dayMs, 25 * dayMs);
      this.#atWork(off, () => this.#switches(false));
      this.#atWork(this.#someMinute(off, 2 * dayMs), () => this.#switches(true));
    }
    // Whoever switched the alerts off switches them on again in the end.
    this.#at(monthStart + monthDays * dayMs, () => this.#hearing(() => this.#switches(true)));
  }

  #sleeps(at: number, hours: number): void {
    this.#at(at, () => {
      this.#computer.isAwake = false;
      this.#sleepsUntil = Math.max(this.#sleepsUntil, at + hours * hourMs);
    });
    this.#at(at + hours * hourMs, () => {
      this.#computer.isAwake = this.#computer.realAt >= this.#sleepsUntil;
    });
  }

  #restartsBrowser(at: number): void {
    this.#at(at, async () => {
      if (!this.#computer.isWorking) return;
      this.#restarts += 1;
      await this.#computer.closeBrowser(this.#chance.is(0.5));
      this.#extension.forgetHeard();
      this.#monitor.noticesGone();
    });
    this.#at(at + this.#chance.of([0, 5, 60, 600]) * minuteMs, async () => {
      if (this.#computer.isBrowserOpen) return;
      this.#computer.isBrowserOpen = true;
      await this.#hearing(() => this.#extension.round());
    });
  }

  /** Any seller page that is opened starts the worker. */
  async #looksAtAPage(): Promise<void> {
    await this.#extension.round();
    await this.#extension.hear();
  }

  #setsClock(at: number): void {
    const set = (skewMs: number) => {
      this.#clockChanges += 1;
      this.#computer.setClock(skewMs);
      this.#isUnaware = true;
    };
    const skew = this.#chance.of([5, 90, 400, 1560]) * minuteMs * this.#chance.of([-1, 1]);
    this.#at(at, () => set(skew));
    this.#at(at + this.#chance.between(10, 900) * minuteMs, () => set(0));
  }

  #changesZone(): void {
    process.env['TZ'] = this.#chance.of(zones);
  }

  async #dismissesNotices(): Promise<void> {
    for (const id of Object.keys(await fakeBrowser.notifications.getAll())) await fakeBrowser.notifications.clear(id);
    this.#monitor.noticesGone();
  }

  async #changesTerms(): Promise<void> {
    const terms = someTerms(this.#chance);
    await this.#extension.page((world) => adoptTerms(world, terms, this.#computer.wallAt));
  }

  async #changesSettings(): Promise<void> {
    this.#preferences = somePreferences(this.#chance);
    await writeSettings({ alerts: this.#preferences });
    await this.#learn();
    await this.#extension.hear();
  }

  async #switches(isOn: boolean): Promise<void> {
    this.#isOn = isOn;
    await writeSettings({ notifications: isOn });
    await this.#learn();
    await this.#extension.hear();
  }
}

export async function liveThroughMonth(seed: number): Promise<MonthFigures> {
  fakeBrowser.reset();
  return new Month(seed).live();
}
