// @vitest-environment happy-dom
import { cleanup, configure, fireEvent, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { sectionIds } from '@/components/options/sections';
import { policyJson } from '@/lib/app/imports/policy-file';
import { policyProposal } from '@/lib/app/policy-proposal';
import { appears, find, must } from '../document';
import { openSection, showOptions, startAt } from './options-document';
import { now, optionsWorld } from './options-world';

configure({ asyncUtilTimeout: 4_000 });
beforeEach(() => startAt(''));
afterEach(cleanup);

const choose = (kind: string, text: string, name = `${kind}.txt`, read?: File['arrayBuffer']) => {
  const input = must(`input[type=file][data-import="${kind}"]`);
  const file = new File([text], name);
  if (read) file.arrayBuffer = read;
  Object.defineProperty(input, 'files', { value: [file], configurable: true });
  fireEvent.change(input);
};
const applied = () => document.body.dataset['applied'];

const catalogue =
  '商品编码,SKU编码,SKU名称,京东价,类目,库存,状态\n10020030001,100012000101,白色 M,59.00,服饰内衣,3,上架\n10020030001,,缺编码,59.00,服饰内衣,3,上架\n10020030001,100012000102,白色 L,59.00,服饰内衣,3,上架\n';

test.each(sectionIds)('the file inputs stand in the document at #%s', async (section) => {
  showOptions(optionsWorld());
  await openSection(section);
  for (const kind of ['policy', 'catalogue', 'replies', 'backup']) {
    expect(document.querySelectorAll(`input[type=file][data-import="${kind}"]`)).toHaveLength(1);
  }
});

describe('an import', () => {
  test('shows what it would do, changes nothing before it is applied, then says so', async () => {
    const world = optionsWorld();
    showOptions(world);
    choose('catalogue', catalogue);
    await appears('[data-apply="catalogue"]');
    expect(must('.total-added dd').textContent).toBe('2');
    expect(document.querySelectorAll('[data-line="3"]')).toHaveLength(1);
    expect(must('[data-line="3"]').textContent).toContain('SKU编码');
    expect(await world.repositories.catalogue.count()).toBe(0);
    expect(applied()).toBeUndefined();

    fireEvent.click(must('[data-apply="catalogue"]'));
    await waitFor(() => expect(applied()).toBe('catalogue'));
    expect((await world.repositories.catalogue.all()).map(({ skuId }) => skuId)).toEqual([
      '100012000101',
      '100012000102',
    ]);
    expect(find('[data-apply]')).toBeNull();
  });

  test('is not applied with a rejected line where all have to be right', async () => {
    const world = optionsWorld();
    showOptions(world);
    choose('catalogue', catalogue);
    const button = (await appears('[data-apply="catalogue"]')) as HTMLButtonElement;
    fireEvent.click(must('.choices input[type=checkbox]'));
    await waitFor(() => expect(button.disabled).toBe(true));
    fireEvent.click(button);
    expect(await world.repositories.catalogue.count()).toBe(0);
  });

  test('of a file that is wrong as a whole offers nothing to apply', async () => {
    const world = optionsWorld();
    showOptions(world);
    choose('policy', '{"format":"aftersale-policy",\n"version":1,,}');
    const alert = await appears('[role=alert]');
    expect(alert.textContent).toMatch(/第 2 行第 13 列/);
    expect(find('[data-apply]')).toBeNull();
    expect(await world.repositories.policies.current()).toBeUndefined();
  });

  test.each([
    ['the file', '读不到这个文件'],
    ['what is stored', '读不到本地数据'],
  ])('that cannot read %s says so and can be left', async (what, words) => {
    const world = optionsWorld();
    const refuse = () => Promise.reject(new DOMException('gone', 'NotReadableError'));
    if (what !== 'the file') world.repositories.catalogue.all = refuse;
    showOptions(world);
    choose('catalogue', catalogue, 'a.csv', what === 'the file' ? refuse : undefined);
    const alert = await appears('[role=alert]');
    expect(alert.textContent).toContain(words);
    expect(alert.textContent).toContain('没有改动任何内容');
    expect(find('[data-apply]')).toBeNull();
    fireEvent.click(must('#import-heading ~ button'));
    await waitFor(() => expect(find('#import-heading')).toBeNull());
  });

  test('of a backup whose settings alone cannot be stored says which part was', async () => {
    const world = optionsWorld({ staleAfterMinutes: 45 });
    await world.repositories.policies.adopt(policyProposal, 'proposal', now);
    showOptions(world);
    await openSection('data');
    fireEvent.click(must('[data-export="backup"]'));
    await waitFor(() => expect(world.saved).toHaveLength(1));
    cleanup();

    const fresh = optionsWorld();
    const writeSettings = () => Promise.reject(new Error('storage'));
    showOptions({ ...fresh, services: { ...fresh.services, writeSettings } });
    choose('backup', world.saved[0]!.content);
    const button = (await appears('[data-apply="backup"]')) as HTMLButtonElement;
    expect(must('[data-store="settings"]').textContent).toMatch(/^偏好设置01/);
    fireEvent.click(button);
    const alert = await appears('[role=alert]');
    expect(alert.textContent).toContain('偏好设置没有写入');
    expect((await fresh.repositories.policies.current())?.revision).toBe(1);
    expect([button.disabled, applied()]).toEqual([true, undefined]);
  });

  test('can be left, and then has changed nothing', async () => {
    const world = optionsWorld();
    showOptions(world);
    choose('policy', policyJson(policyProposal));
    await appears('[data-apply="policy"]');
    await openSection('help');
    expect(find('[data-apply]')).toBeNull();
    expect(await world.repositories.policies.current()).toBeUndefined();
  });

  test('removes other SKUs only where the person asks for it', async () => {
    const world = optionsWorld();
    const other = { skuId: '9', spuId: '8', name: '', jdPriceFen: null, category: null, stock: null, listed: null };
    await world.repositories.catalogue.put([{ ...other, seenAt: now }], false);
    showOptions(world);
    choose('catalogue', catalogue);
    await appears('[data-apply="catalogue"]');
    expect(must('.total-removed dd').textContent).toBe('0');
    fireEvent.click(must('.choices label:nth-of-type(2) input'));
    await waitFor(() => expect(must('.total-removed dd').textContent).toBe('1'));
    fireEvent.click(must('[data-apply="catalogue"]'));
    await waitFor(() => expect(applied()).toBe('catalogue'));
    expect(await world.repositories.catalogue.count()).toBe(2);
  });

  test('of the rules in force makes no new revision', async () => {
    const world = optionsWorld();
    await world.repositories.policies.adopt(policyProposal, 'proposal', now);
    showOptions(world);
    choose('policy', policyJson(policyProposal));
    fireEvent.click(await appears('[data-apply="policy"]'));
    await waitFor(() => expect(applied()).toBe('policy'));
    expect((await world.repositories.policies.current())?.revision).toBe(1);
  });

  test('of a backup that the page itself has exported changes nothing', async () => {
    const world = optionsWorld({ staleAfterMinutes: 45 });
    await world.repositories.policies.adopt(policyProposal, 'proposal', now);
    showOptions(world);
    await openSection('data');
    fireEvent.click(must('[data-export="backup"]'));
    await waitFor(() => expect(world.saved).toHaveLength(1));
    choose('backup', world.saved[0]!.content);
    fireEvent.click(await appears('[data-apply="backup"]'));
    await waitFor(() => expect(applied()).toBe('backup'));
    expect((await world.repositories.policies.current())?.revision).toBe(1);
    expect(world.settings().staleAfterMinutes).toBe(45);
  });
});

test('the proposal is adopted as one, from the guide', async () => {
  const world = optionsWorld();
  showOptions(world);
  const button = await waitFor(() => must('.step .button-primary'));
  fireEvent.click(button);
  await waitFor(async () => expect((await world.repositories.policies.current())?.origin).toBe('proposal'));
  await openSection('policy');
  await appears('[data-revision="1"]');
});

describe('rules edited in place', () => {
  const editing = async (world: ReturnType<typeof optionsWorld>) => {
    await world.repositories.policies.adopt(policyProposal, 'proposal', now);
    showOptions(world);
    await openSection('policy');
    fireEvent.click(await appears('[data-action="edit-policy"]'));
    return (await appears('[data-action="adopt-draft"]')) as HTMLButtonElement;
  };
  const days = (position: number) => `[data-draft-category="${position}"] [data-draft-service="return"] .draft-days`;
  const write = (selector: string, value: string) => fireEvent.input(must(selector), { target: { value } });
  const shownChanges = () =>
    [...document.querySelectorAll<HTMLElement>('[data-change]')].map(({ dataset }) => [
      dataset['category'],
      dataset['change'],
    ]);

  test('change nothing before they are adopted, then make one new revision', async () => {
    const world = optionsWorld();
    const adopt = await editing(world);
    expect(adopt.disabled).toBe(true);
    write(days(0), '15');
    fireEvent.click(must('[data-draft-category="1"] [data-draft="any-sku"]'));
    fireEvent.click(must('[data-draft-category="12"] .button'));
    await waitFor(() =>
      expect(shownChanges()).toEqual([
        ['服饰内衣', 'changed'],
        ['鞋靴', 'changed'],
        ['生鲜', 'removed'],
      ]),
    );
    expect((await world.repositories.policies.current())?.revision).toBe(1);

    fireEvent.click(adopt);
    await appears('[data-revision="2"]');
    const { 生鲜, ...kept } = policyProposal.categories;
    expect(await world.repositories.policies.current()).toEqual({
      revision: 2,
      origin: 'edit',
      adoptedAt: now,
      document: {
        ...policyProposal,
        categories: {
          ...kept,
          服饰内衣: { ...kept['服饰内衣'], return: { days: 15, from: 'signed' } },
          鞋靴: { ...kept['鞋靴'], anySkuExchange: false },
        },
      },
    });
    expect(find('[data-draft-category]')).toBeNull();
  });

  test('are not adopted while something in them cannot be read', async () => {
    const world = optionsWorld();
    const adopt = await editing(world);
    write(days(0), '十五');
    await waitFor(() => expect(must(days(0)).getAttribute('aria-invalid')).toBe('true'));
    expect(adopt.disabled).toBe(true);
    fireEvent.click(adopt);
    fireEvent.click(must('[data-action="drop-draft"]'));
    await appears('[data-revision="1"]');
    expect(await world.repositories.policies.revision(2)).toBeUndefined();
  });

  test('are kept while another section is looked at', async () => {
    const world = optionsWorld();
    await editing(world);
    write(days(0), '15');
    await openSection('catalogue');
    await openSection('policy');
    expect(((await appears(days(0))) as HTMLInputElement).value).toBe('15');
  });
});

test('what was said about one section is not said in the next', async () => {
  const world = optionsWorld();
  showOptions(world);
  await openSection('policy');
  fireEvent.click(await appears('[data-section="policy"] .button-primary'));
  await waitFor(() => expect(must('.said').textContent).not.toBe(''));
  await openSection('catalogue');
  expect(must('.said').textContent).toBe('');
});

test('the guide ends with a sample order in the real panel', async () => {
  showOptions(optionsWorld());
  const shirt = await appears('.sample-panel [data-sku="100012000101"]');
  const verdict = (service: string) => shirt.querySelector(`[data-service="${service}"]`)?.getAttribute('data-verdict');
  expect([verdict('return'), verdict('exchange'), verdict('repair')]).toEqual(['overdue', 'in-window', 'unsupported']);
});

test('a deleted reply comes back with undo, unchanged', async () => {
  const world = optionsWorld();
  const reply = {
    id: 'r',
    group: '售后',
    code: 'th',
    title: '退货',
    body: '可以',
    origin: 'starter',
    updatedAt: 1,
  } as const;
  await world.repositories.replies.put([reply]);
  showOptions(world);
  await openSection('replies');
  const row = await appears('[data-reply="r"]');
  fireEvent.click(row.querySelectorAll('button')[1]!);
  await waitFor(async () => expect(await world.repositories.replies.all()).toEqual([]));
  fireEvent.click(await appears('.notice[role=status] button'));
  await waitFor(async () => expect(await world.repositories.replies.all()).toEqual([reply]));
});

test('a reply without text is not saved', async () => {
  const world = optionsWorld();
  showOptions(world);
  await openSection('replies');
  fireEvent.click(await appears('.toolbar .button-primary'));
  fireEvent.submit(await appears('.reply-form'));
  await appears('.reply-form [role=alert]');
  expect(await world.repositories.replies.all()).toEqual([]);
  fireEvent.input(must('.reply-form textarea'), { target: { value: '您好' } });
  fireEvent.submit(must('.reply-form'));
  await waitFor(async () =>
    expect(await world.repositories.replies.all()).toMatchObject([{ title: '您好', body: '您好' }]),
  );
});

test('the examples of the ticket clock are those of the rule', async () => {
  showOptions(optionsWorld());
  await openSection('tickets');
  await appears('[data-example]');
  const rows = [...document.querySelectorAll('[data-example]')].map((row) =>
    [...row.querySelectorAll('td')].map((cell) => cell.textContent),
  );
  expect(rows).toEqual([
    ['11月21日 15:00', '11月21日 19:00'],
    ['11月21日 17:30', '11月22日 11:30'],
    ['11月21日 19:00', '11月22日 13:00'],
    ['11月21日 23:10', '11月22日 13:00'],
    ['11月21日 06:00', '11月21日 13:00'],
  ]);
});

test('minutes out of range are told and not saved', async () => {
  const world = optionsWorld();
  showOptions(world);
  await openSection('tickets');
  const staleAfter = await screen.findByLabelText(/^超过多少分钟没有读到工单页/);
  const type = (value: string) => {
    fireEvent.input(staleAfter, { target: { value } });
    fireEvent.change(staleAfter);
  };
  type('0');
  await appears('.problem');
  expect(world.settings().staleAfterMinutes).toBe(30);
  type('15');
  await waitFor(() => expect(world.settings().staleAfterMinutes).toBe(15));
});

test('everything is erased only after the word was typed', async () => {
  const world = optionsWorld();
  showOptions(world);
  await openSection('data');
  const word = must('.form-row-inline input');
  fireEvent.input(word, { target: { value: '清' } });
  fireEvent.submit(must('form.form-row-inline'));
  expect(world.erased()).toBe(0);
  fireEvent.input(word, { target: { value: '清空' } });
  fireEvent.submit(must('form.form-row-inline'));
  await waitFor(() => expect(world.erased()).toBe(1));
});

test('the language changes at once, the whole page', async () => {
  showOptions(optionsWorld());
  await openSection('language');
  fireEvent.click(must('input[value=en]'));
  await waitFor(() => expect(must('h1').textContent).toBe('Language'));
  expect(document.documentElement.lang).toBe('en');
});
