import { expect, test } from 'vitest';
import { browser } from 'wxt/browser';
import { policyProposal } from '@/lib/app/policy-proposal';
import { eraseEverything } from '@/lib/platform/erase-everything';
import { readSettings, writeSettings } from '@/lib/platform/settings';
import { context } from './db/fresh-database';

test('nothing is left, while another context still holds its connection', async () => {
  const { repositories } = context();
  await repositories.policies.adopt(policyProposal, 'proposal', 1);
  await writeSettings({ language: 'en', guideDone: true });
  await browser.storage.session.set({ any: 1 });

  await eraseEverything();
  expect(await repositories.policies.current()).toBeUndefined();
  expect(await readSettings()).toMatchObject({ language: 'zh-CN', guideDone: false });
  expect(await browser.storage.local.get(null)).toEqual({});
  expect(await browser.storage.session.get(null)).toEqual({});
});
