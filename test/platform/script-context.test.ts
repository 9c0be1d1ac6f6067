// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import type { ContentScriptContext as WxtContext } from 'wxt/utils/content-script-context';
import { ContentScriptContext } from '@/lib/platform/script-context';

it('ends when a newer instance of the same script starts, and not when another script does', () => {
  const older = new ContentScriptContext('seller-page');
  const other = new ContentScriptContext('seller-panel');
  expect(older.signal.aborted).toBe(false);
  const newer = new ContentScriptContext('seller-page');
  expect([older, other, newer].map(({ signal }) => signal.aborted)).toEqual([true, false, false]);
});

it('ends as told, once, and runs what was to run then unless that was taken back', () => {
  const context: Pick<WxtContext, 'signal' | 'abort' | 'onInvalidated'> = new ContentScriptContext('seller-records');
  const ran: string[] = [];
  context.onInvalidated(() => ran.push('kept'));
  context.onInvalidated(() => ran.push('taken back'))();
  context.abort();
  context.abort();
  expect(ran).toEqual(['kept']);
});

it('stands on a page whose form has a control named as what it calls', () => {
  Object.defineProperty(document, 'addEventListener', { value: document.createElement('input'), configurable: true });
  const older = new ContentScriptContext('seller-teach');
  const newer = new ContentScriptContext('seller-teach');
  Reflect.deleteProperty(document, 'addEventListener');
  expect([older, newer].map(({ signal }) => signal.aborted)).toEqual([true, false]);
});
