import { orderDetailAddress } from '@/components/ui/order-address';
import type { OrderFacts } from '@/lib/domain/order-facts';
import { useText } from './panel-text';

/** Of an order that a conversation names nothing but the number is known: the way to the page where the rest stands. */
export function OpenOrderPage({ facts }: { readonly facts: OrderFacts }) {
  const { t } = useText();
  const { status, orderedAt, paidAt, shippedAt, signedAt, completedAt, lines } = facts;
  const isOnlyNamed = [status, orderedAt, paidAt, shippedAt, signedAt, completedAt].every(
    ({ state }) => state === 'missing',
  );
  if (!isOnlyNamed || lines.length > 0) return null;
  return (
    <p class="panel-small">
      {t('order.only-named')}{' '}
      <a href={orderDetailAddress(facts.orderId)} target="_blank" rel="noreferrer">
        {t('order.open-page')}
      </a>
    </p>
  );
}
