import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { customersOrders } from '@/lib/app/customers-orders';
import { nothingReadOf } from '@/lib/domain/order-facts';

const chat = (
  orderId: string | null,
  conversation: string | null,
  namedOrderId: string | null = null,
  arrivedWith = conversation,
) => ({
  order: orderId === null ? null : nothingReadOf(orderId),
  namedOrderId,
  conversation,
  arrivedWith,
});
const shown = (ofCustomer: ReturnType<typeof customersOrders>, ...given: Parameters<typeof chat>): string | null => {
  const { order, namedOrderId } = ofCustomer(chat(...given));
  return order?.orderId ?? namedOrderId;
};

describe('the orders of customers', () => {
  it('leaves out what came with another customer until something else has come', () => {
    const ofCustomer = customersOrders();
    expect(shown(ofCustomer, 'a', '1')).toBe('a');
    expect(shown(ofCustomer, 'a', '2')).toBeNull();
    expect(shown(ofCustomer, 'a', '3')).toBeNull();
    expect(shown(ofCustomer, null, '3')).toBeNull();
    expect(shown(ofCustomer, 'b', '3')).toBe('b');
    expect(shown(ofCustomer, null, '4', 'a')).toBe('a');
    expect(shown(ofCustomer, null, '5', 'a')).toBeNull();
  });

  it('shows it again where the agent comes back before anything has changed', () => {
    const ofCustomer = customersOrders();
    expect(shown(ofCustomer, 'a', '1')).toBe('a');
    expect(shown(ofCustomer, 'a', '2')).toBeNull();
    expect(shown(ofCustomer, 'a', '1')).toBe('a');
  });

  it('leaves out what came with the customer before and is read only now', () => {
    const ofCustomer = customersOrders();
    expect(shown(ofCustomer, null, '1')).toBeNull();
    expect(shown(ofCustomer, 'a', '2', null, '1')).toBeNull();
    expect(shown(ofCustomer, 'a', '2', null, '2')).toBeNull();
    expect(shown(ofCustomer, 'b', '2', null, '2')).toBe('b');
  });

  it('takes an order that came before anybody was known for that of who is known first', () => {
    const ofCustomer = customersOrders();
    expect(shown(ofCustomer, 'a', null)).toBe('a');
    expect(shown(ofCustomer, 'a', '1')).toBe('a');
    expect(shown(ofCustomer, 'a', '2')).toBeNull();
  });

  it('never shows the order of the customer before, however late the content follows', () => {
    const steps = fc.array(fc.record({ customer: fc.nat(3), lag: fc.nat(4) }), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(steps, (switches) => {
        const ofCustomer = customersOrders();
        let content = '0';
        shown(ofCustomer, content, '0');
        for (const { customer, lag } of switches) {
          for (let time = 0; time < lag; time += 1)
            expect([null, String(customer)]).toContain(shown(ofCustomer, content, String(customer)));
          if (lag > 2) continue; // the content does not come before the next switch
          content = String(customer);
          expect([null, content]).toContain(shown(ofCustomer, content, String(customer)));
        }
      }),
    );
  });
});
