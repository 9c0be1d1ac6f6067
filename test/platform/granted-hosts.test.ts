import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing';
import type { GrantedHost } from '@/lib/app/granted-hosts';
import { onChange } from '@/lib/platform/change-signal';
import { keepGrantedHostScript } from '@/lib/platform/granted-host-script';
import { dropUnpermitted, forgetGrants, grantedHosts, standsFor } from '@/lib/platform/granted-hosts';
import { grantingBrowser } from './granting-browser';

const seller: GrantedHost = { host: 'seller.example.com', standsFor: 'shop.jd.com' };
const tickets: GrantedHost = { host: 'tickets.example.com', standsFor: 'sale-jdm.jd.com' };
const patternOf = ({ host }: GrantedHost) => `https://${host}/*`;
let around: ReturnType<typeof grantingBrowser>;
const matches = () => around.registered.get('granted-hosts')?.matches;

beforeEach(() => {
  fakeBrowser.reset();
  vi.restoreAllMocks();
  around = grantingBrowser();
});

describe('a grant', () => {
  it('is asked of the browser first of all, listed and told', async () => {
    const heard = vi.fn();
    onChange(heard);
    const read = vi.spyOn(fakeBrowser.storage.local, 'get');
    const granting = grantedHosts.grant(seller);
    expect(fakeBrowser.permissions.request).toHaveBeenCalledWith({ origins: [patternOf(seller)] });
    expect(read).not.toHaveBeenCalled();
    expect(await granting).toBe(true);
    expect(await grantedHosts.list()).toEqual([seller]);
    expect(heard.mock.calls).toEqual([[['hosts'], []]]);
    expect([await standsFor(seller.host), await standsFor('other.example.com')]).toEqual(['shop.jd.com', null]);
  });

  it('that the person refuses is none', async () => {
    vi.restoreAllMocks();
    around = grantingBrowser(false);
    expect(await grantedHosts.grant(seller)).toBe(false);
    expect(await grantedHosts.list()).toEqual([]);
  });

  it('is revoked by us even where the browser keeps its permission', async () => {
    await grantedHosts.grant(seller);
    await grantedHosts.grant(tickets);
    expect(await grantedHosts.revoke(seller.host)).toBe(true);
    vi.spyOn(fakeBrowser.permissions, 'remove').mockRejectedValue(new Error('required'));
    expect(await grantedHosts.revoke(tickets.host)).toBe(false);
    expect(await grantedHosts.list()).toEqual([]);
  });

  it('that was taken back in the browser is taken out of the list, and the others stay', async () => {
    await grantedHosts.grant(seller);
    await grantedHosts.grant(tickets);
    around.takeBack(patternOf(seller));
    expect(await dropUnpermitted()).toEqual([tickets]);
    expect(await grantedHosts.list()).toEqual([tickets]);
  });

  it('is given back with everything else', async () => {
    await grantedHosts.grant(seller);
    await grantedHosts.grant(tickets);
    await forgetGrants();
    expect([await grantedHosts.list(), around.permitted.size]).toEqual([[], 0]);
  });
});

describe('the content script', () => {
  it('follows the list: registered, changed, taken away', async () => {
    await keepGrantedHostScript();
    expect(matches()).toBeUndefined();
    await grantedHosts.grant(seller);
    await keepGrantedHostScript();
    expect(around.registered.get('granted-hosts')).toMatchObject({
      matches: [patternOf(seller)],
      js: ['/content-scripts/seller-page.js'],
      allFrames: true,
      matchOriginAsFallback: true,
      runAt: 'document_start',
      persistAcrossSessions: true,
    });
    await grantedHosts.grant(tickets);
    await keepGrantedHostScript();
    expect(matches()).toEqual([patternOf(seller), patternOf(tickets)]);
    around.takeBack(patternOf(seller));
    await keepGrantedHostScript();
    expect(matches()).toEqual([patternOf(tickets)]);
    await grantedHosts.revoke(tickets.host);
    await keepGrantedHostScript();
    expect(matches()).toBeUndefined();
  });

  it('says whether there are hosts in whose open pages it does not run yet: new ones, and all after an update', async () => {
    await grantedHosts.grant(seller);
    expect(await keepGrantedHostScript()).toBe(true);
    expect(await keepGrantedHostScript()).toBe(false);
    await grantedHosts.grant(tickets);
    expect(await keepGrantedHostScript()).toBe(true);
    await grantedHosts.revoke(tickets.host);
    expect(await keepGrantedHostScript()).toBe(false);
    around.registered.clear();
    expect(await keepGrantedHostScript()).toBe(true);
  });
});
