// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { adapterFor } from './all-adapters';
import { addressOf } from './page-fixtures';

const address = addressOf({ address: 'https://dongdong.jd.com/' });
const adapter = adapterFor(address);

interface Shown {
  readonly row?: string | null;
  readonly head?: string | null;
  readonly last?: string;
}
/** A workbench in a document of its own. */
function bench(first: Shown) {
  const own = document.implementation.createHTMLDocument();
  const show = ({ row = null, head = null, last = '在吗' }: Shown): void => {
    const selected =
      row === null
        ? ''
        : `<div class="alluser-item alluser-item_check" id="u_${row}imcustomer1"><span>${last}</span></div>`;
    const title = head === null ? '' : `<div class="chat-head-name"><span>${head}</span></div>`;
    own.body.innerHTML = `<div id="t-alluser-wrap">${selected}<div class="alluser-item" id="u_z">z</div></div><div class="chat-wrap">${title}<div class="chat-content-w"><div class="message"><pre>${last}</pre></div></div><div contenteditable="true"></div></div>`;
  };
  const read = (): string | null => {
    const extraction = adapter?.extract(own, address);
    if (extraction?.outcome !== 'extracted' || extraction.kind !== 'chat') throw new Error('not read');
    arrivedWith = extraction.content.arrivedWith;
    return extraction.content.conversation;
  };
  let arrivedWith: string | null = null;
  const turned = () => adapter?.turnsTo?.(own, []);
  show(first);
  return { show, read, turned, own, arrivedWith: () => arrivedWith };
}

describe('the conversation of a reading', () => {
  it('is the same while the same customer is in view, and tells nothing of who that is', () => {
    const { show, read, turned } = bench({ row: 'songjian', head: 'songjian' });
    const before = read();
    show({ row: 'songjian', head: 'songjian', last: '又来一条' });
    expect(turned()).toBe(false);
    expect(read()).toBe(before);
    expect(before).toMatch(/^[0-9a-z]{6,16}$/);
    expect(before).not.toContain('songjian');
  });

  it('is another with another customer, the same again with the first, and another in each document', () => {
    const { show, read, turned } = bench({ row: 'a', head: 'a' });
    const first = read();
    show({ row: 'b', head: 'a' });
    expect(turned()).toBe(true);
    const second = read();
    expect(second).not.toBe(first);
    // The head follows a moment later.
    show({ row: 'b', head: 'b' });
    expect(turned()).toBe(true);
    expect(read()).toBe(second);
    expect(turned()).toBe(false);
    show({ row: 'a', head: 'a' });
    expect(read()).toBe(first);
    expect(bench({ row: 'a', head: 'a' }).read()).not.toBe(first);
  });

  it('stays where the selected row is scrolled out of the list, and changes with the next one', () => {
    const { show, read } = bench({ row: 'a', head: 'a' });
    const first = read();
    show({ head: 'a' });
    expect(read()).toBe(first);
    // The head of the customer before still stands there.
    show({ row: 'b', head: 'a' });
    expect(read()).not.toBe(first);
  });

  it('is known by the head alone, and null where nothing tells who is talked with', () => {
    const { show, read } = bench({ head: 'a' });
    const first = read();
    expect(first).not.toBeNull();
    show({ head: 'b' });
    expect(read()).not.toBe(first);
    expect(bench({}).read()).toBeNull();
  });

  it('tells with whom the content came that nobody read before the next customer was chosen', async () => {
    const { show, read, own, arrivedWith } = bench({ row: 'a', head: 'a' });
    const batches: MutationRecord[][] = [];
    new MutationObserver((changes) => batches.push(changes)).observe(own, {
      childList: true,
      subtree: true,
      attributes: true,
      characterData: true,
    });
    const heard = async (): Promise<void> => {
      await Promise.resolve();
      for (const batch of batches.splice(0)) adapter?.turnsTo?.(own, batch);
    };
    const first = read();
    show({ row: 'b', head: 'b' });
    await heard();
    const row = own.querySelector('.alluser-item_check') as HTMLElement;
    const head = own.querySelector('.chat-head-name span') as HTMLElement;
    row.id = 'u_aimcustomer1';
    head.textContent = 'a';
    await heard();
    expect(read()).toBe(first);
    expect(arrivedWith()).not.toBe(first);
    (own.querySelector('pre') as HTMLElement).textContent = '又来一条';
    await heard();
    expect(read()).toBe(first);
    expect(arrivedWith()).toBe(first);
  });
});
