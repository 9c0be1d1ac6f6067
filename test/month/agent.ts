import { correctTicket } from '@/lib/app/tickets/correct-ticket';
import { recordTicketReading } from '@/lib/app/tickets/record-ticket-reading';
import { snoozeNotice, snoozeTicket } from '@/lib/app/tickets/snooze-ticket';
import { addByHand, handleTicket, pauseTicket, resumeTicket, undoClosing } from '@/lib/app/tickets/ticket-actions';
import { hourMs, minuteMs } from '@/lib/domain/beijing-time';
import type { TicketKind } from '@/lib/domain/tickets/ticket-kind';
import type { Chance } from './chance';
import type { Extension } from './extension';

/** A ticket as JD knows it. */
interface JdTicket {
  readonly id: string;
  readonly kind: TicketKind;
  readonly createdAt: number;
  /** Whether its row says when it was created. */
  readonly saysWhen: boolean;
  /** When JD has it due, where its row counts down to that; in whole hours until the last one. */
  readonly countsDownTo: number | null;
  isAnswered: boolean;
  isHidden: boolean;
}

/** A countdown as a row has it. */
const writtenLeft = (ms: number) =>
  ms < hourMs ? { leftMs: ms } : { leftMs: Math.floor(ms / hourMs) * hourMs, leftUnitMs: hourMs };

/** Times at which JD and the extension may differ: an agent acts on whole minutes. */
export class Agent {
  readonly jd: JdTicket[] = [];
  #ids = 10_000_000;

  constructor(
    readonly chance: Chance,
    readonly extension: Extension,
    /** What the computer's clock shows. */
    readonly now: () => number,
  ) {}

  ticketArrives(realAt: number): void {
    this.#ids += 1;
    this.jd.push({
      id: String(this.#ids),
      kind: this.chance.of(['crc', 'consult', 'other', 'invoice'] as const),
      createdAt: realAt,
      saysWhen: this.chance.is(0.9),
      countsDownTo: this.chance.is(0.3) ? realAt + this.chance.between(2 * 60, 26 * 60) * minuteMs : null,
      isAnswered: false,
      isHidden: false,
    });
  }

  /** The ticket page is loaded and read. */
  async readsTheList(realAt: number): Promise<void> {
    const { chance, jd } = this;
    for (const ticket of jd) ticket.isHidden = ticket.isHidden ? chance.is(0.5) : chance.is(0.03);
    const rows = jd
      .filter(({ isAnswered, isHidden }) => !isAnswered && !isHidden)
      .map(({ id, kind, createdAt, saysWhen, countsDownTo }) => ({
        ticketId: id,
        kind,
        type: null,
        orderId: null,
        createdAt: saysWhen ? createdAt : null,
        leftMs: chance.is(0.1) ? Math.max(0, createdAt + chance.between(3, 20) * hourMs - realAt) : null,
        ...(countsDownTo === null ? {} : writtenLeft(Math.max(0, countsDownTo - realAt))),
        closed: chance.is(0.01),
      }));
    const contentAt = this.now();
    const reading = { rows, defaultKind: 'other' as const, confirmedComplete: chance.is(0.7), contentAt };
    await this.extension.page((world) => recordTicketReading(world, reading, contentAt));
  }

  /** One thing that a person does in the popup or on a notice. */
  async acts(): Promise<void> {
    const { chance, extension } = this;
    const open = await extension.truth.tickets.listOpen();
    const now = this.now();
    if (open.length === 0) return this.#addsByHand(now);
    const { id } = chance.of(open);
    const act = chance.between(1, 100);
    if (act <= 40) await this.#answers(id, now);
    else if (act <= 52) await extension.page((world) => pauseTicket(world, id, '停电', now));
    else if (act <= 70) await this.#resumesOne(now);
    else if (act <= 84) await extension.page((world) => snoozeTicket(world, [id], chance.of([5, 10, 30, 240]), now));
    else if (act <= 88) await this.#putsOffANotice(now);
    else if (act <= 92) await this.#corrects(id, now);
    else if (act <= 96) await this.#undoes(now);
    else await this.#addsByHand(now);
  }

  async #answers(id: string, now: number): Promise<void> {
    for (const ticket of this.jd) if (ticket.id === id) ticket.isAnswered = true;
    await this.extension.page((world) => handleTicket(world, id, now));
  }

  async #resumesOne(now: number): Promise<void> {
    const open = await this.extension.truth.tickets.listOpen();
    const paused = open.filter(({ events }) => events.some(({ type }) => type === 'paused'));
    for (const { id } of paused) await this.extension.page((world) => resumeTicket(world, id, now));
  }

  async #putsOffANotice(now: number): Promise<void> {
    const noticeIds = [...this.extension.monitor.shown.keys()];
    if (noticeIds.length === 0) return;
    const noticeId = this.chance.of(noticeIds.slice(-5));
    await this.extension.page((world) => snoozeNotice(world, noticeId, 10, now));
  }

  async #corrects(ticketId: string, now: number): Promise<void> {
    const createdAt = Math.floor(now / minuteMs) * minuteMs - this.chance.between(1, 300) * minuteMs;
    await this.extension.page((world) => correctTicket(world, ticketId, { createdAt }, now));
  }

  async #undoes(now: number): Promise<void> {
    const [closed] = await this.extension.truth.tickets.listRecentlyClosed(1);
    if (!closed) return;
    for (const ticket of this.jd) if (ticket.id === closed.id) ticket.isAnswered = false;
    await this.extension.page((world) => undoClosing(world, closed.id, now));
  }

  async #addsByHand(now: number): Promise<void> {
    this.#ids += 1;
    const createdAt = now - this.chance.between(0, 200) * minuteMs;
    const entry = { ticketId: String(this.#ids), kind: 'other' as const, orderId: null, createdAt };
    await this.extension.page((world) => addByHand(world, [entry], 'person', now));
  }
}
