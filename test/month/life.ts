/** One life of a context of the extension: a worker or a page. It may end at any call that it makes of the world around it. */
export class Life {
  #calls = 0;
  #end: () => void = () => undefined;
  readonly #ended: Promise<'ended'>;
  isOver = false;

  /**
   * @param endsAt the call at which it ends, counted from 1; null: it goes on
   * @param when whether the call has done its work then
   */
  constructor(
    readonly endsAt: number | null,
    readonly when: 'before' | 'after',
  ) {
    this.#ended = new Promise((resolve) => {
      this.#end = () => resolve('ended');
    });
  }

  /** Does work and answers whether it came to its end. Of a life that is over nothing goes on, no failure is handled either. */
  async live(work: () => Promise<unknown>): Promise<'done' | 'ended'> {
    return Promise.race([this.#ended, work().then(() => 'done' as const)]);
  }

  /** What the context has of the world; its parts too. */
  wrap<T extends object>(port: T): T {
    return new Proxy(port, {
      get: (target, name, receiver) => {
        const member: unknown = Reflect.get(target, name, receiver);
        if (typeof member === 'function') return this.call((...given: unknown[]) => member.apply(target, given));
        return typeof member === 'object' && member !== null ? this.wrap(member) : member;
      },
    });
  }

  call<Given extends unknown[], T>(of: (...given: Given) => Promise<T>): (...given: Given) => Promise<T> {
    return async (...given) => {
      if (this.isOver) return never();
      this.#calls += 1;
      const isLast = this.#calls === this.endsAt;
      if (isLast && this.when === 'before') return this.#die();
      const answer = await of(...given);
      if (isLast) return this.#die();
      return this.isOver ? never() : answer;
    };
  }

  #die(): Promise<never> {
    this.isOver = true;
    this.#end();
    return never();
  }
}

const never = (): Promise<never> => new Promise(() => undefined);
