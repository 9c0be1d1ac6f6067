import { fakeBrowser } from 'wxt/testing';
import { minuteMs } from '@/lib/domain/beijing-time';

/** The computer: the time that really passes, what its clock shows, whether it is awake, and the alarms of its browser. */
export class Computer {
  /** By how much its clock is ahead. */
  skewMs = 0;
  isAwake = true;
  isBrowserOpen = true;

  constructor(
    /** Epoch ms. */
    public realAt: number,
    readonly showTime: (at: number) => void,
  ) {}

  get wallAt(): number {
    return this.realAt + this.skewMs;
  }

  get isWorking(): boolean {
    return this.isAwake && this.isBrowserOpen;
  }

  passTo(realAt: number): void {
    this.realAt = Math.max(this.realAt, realAt);
    this.showTime(this.wallAt);
  }

  setClock(skewMs: number): void {
    this.skewMs = skewMs;
    this.showTime(this.wallAt);
  }

  /** When the next alarm fires by the time that passes; null where none stands or nothing could fire it. */
  async nextAlarmAt(): Promise<number | null> {
    if (!this.isWorking) return null;
    const times = (await fakeBrowser.alarms.getAll()).map(({ scheduledTime }) => scheduledTime - this.skewMs);
    return times.length === 0 ? null : Math.max(this.realAt, Math.min(...times));
  }

  /** Takes the alarm that fires now; one that repeats itself stands again. */
  async takeAlarm(): Promise<string | null> {
    const alarms = await fakeBrowser.alarms.getAll();
    const [due] = alarms
      .filter(({ scheduledTime }) => scheduledTime <= this.wallAt)
      .sort((a, b) => a.scheduledTime - b.scheduledTime);
    if (due === undefined) return null;
    await fakeBrowser.alarms.clear(due.name);
    const periodInMinutes = due.periodInMinutes ?? null;
    if (periodInMinutes !== null)
      await fakeBrowser.alarms.create(due.name, { when: this.wallAt + periodInMinutes * minuteMs, periodInMinutes });
    return due.name;
  }

  async closeBrowser(keepsAlarms: boolean): Promise<void> {
    this.isBrowserOpen = false;
    if (!keepsAlarms) await fakeBrowser.alarms.clearAll();
    for (const id of Object.keys(await fakeBrowser.notifications.getAll())) await fakeBrowser.notifications.clear(id);
  }
}
