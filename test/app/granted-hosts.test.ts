import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type GrantedHost, hostToGrant, mostHosts, parseGrantedHosts } from '@/lib/app/granted-hosts';
import { isSellerHost, sellerHosts } from '@/lib/page-adapters/seller-hosts';

const verdictOn = (typed: string, granted: readonly GrantedHost[] = []) => {
  const host = hostToGrant(typed, granted, isSellerHost);
  return host.ok ? host.value : host.error.code;
};

describe('what a person types', () => {
  test.each([
    ['seller.example.com', 'seller.example.com'],
    ['  Seller.Example.com  ', 'seller.example.com'],
    ['https://seller.example.com/jdm/trade/orders/order-list?tabType=all#x', 'seller.example.com'],
    ['https://someone:secret@seller.example.com:8443/', 'seller.example.com'],
    ['seller.example.com/orders', 'seller.example.com'],
    ['seller.example.com.', 'seller.example.com'],
    ['https://店铺.中国/', 'xn--hxtq42j.xn--fiqs8s'],
    ['my-shop.jd.com', 'my-shop.jd.com'],
  ])('%s names %s', (typed, host) => {
    expect(verdictOn(typed)).toBe(host);
  });

  test.each([
    ['', 'no-host'],
    ['店铺后台', 'no-host'],
    ['seller', 'no-host'],
    ['localhost', 'no-host'],
    ['192.168.1.20', 'no-host'],
    ['[::1]', 'no-host'],
    ['a b.com', 'no-host'],
    ['http://seller.example.com/', 'not-https'],
    ['file:///etc/hosts', 'not-https'],
    ['*.example.com', 'wildcard'],
    ['https://*/*', 'wildcard'],
    ['shop.jd.com', 'built-in'],
    ['https://mp.shop.jd.com/x', 'built-in'],
    ['dongdong.jd.com', 'built-in'],
    ['jd.com', 'consumer-page'],
    ['www.jd.com', 'consumer-page'],
    ['https://item.jd.com/100000000001.html', 'consumer-page'],
    ['order.jd.com', 'consumer-page'],
    ['details.jd.com', 'consumer-page'],
    ['item.m.jd.com', 'consumer-page'],
    ['passport.jd.com', 'consumer-page'],
    ['passport.example.com', 'consumer-page'],
  ])('%s is refused: %s', (typed, problem) => {
    expect(verdictOn(typed)).toBe(problem);
  });

  test('is granted once, and not without end', () => {
    const granted = (host: string): GrantedHost => ({ host, standsFor: 'shop.jd.com' });
    expect(verdictOn('a.example.com', [granted('a.example.com')])).toBe('granted-already');
    const many = Array.from({ length: mostHosts }, (_, index) => granted(`s${index}.example.com`));
    expect(verdictOn('a.example.com', many)).toBe('too-many');
  });

  test('is a host that is not built in and that the store takes, or is refused', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.webUrl(), fc.domain()), (typed) => {
        const host = hostToGrant(typed, [], isSellerHost);
        if (!host.ok) return;
        expect(isSellerHost(host.value)).toBe(false);
        expect(new URL(`https://${host.value}/`).hostname).toBe(host.value);
        expect(parseGrantedHosts([{ host: host.value, standsFor: 'shop.jd.com' }])).toHaveLength(1);
      }),
    );
  });
});

test('the stored list is parsed; what is no grant is none', () => {
  const good = { host: 'a.example.com', standsFor: 'dongdong.jd.com' };
  const bad = [
    { ...good, host: '*.example.com' },
    { ...good, host: '' },
    { ...good, standsFor: 'www.jd.com' },
    null,
    'a',
  ];
  expect(parseGrantedHosts([...bad, good])).toEqual([good]);
  fc.assert(
    fc.property(fc.anything(), (stored) => {
      expect(Array.isArray(parseGrantedHosts(stored))).toBe(true);
    }),
  );
});

test('the built-in hosts are those of the match patterns', () => {
  for (const pattern of sellerHosts) expect(isSellerHost(pattern.replace('*.', ''))).toBe(true);
  expect(isSellerHost('passport.shop.jd.com')).toBe(true);
  for (const host of [
    'jd.com',
    'fakeshop.jd.com',
    'xsale-jdm.jd.com',
    'a.sale-jdm.jd.com',
    'shop.jd.com.evil.com',
    '',
  ]) {
    expect([host, isSellerHost(host)]).toEqual([host, false]);
  }
});
