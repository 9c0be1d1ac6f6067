import { orderDetailAddress } from '@/components/ui/order-address';
import { useText } from './panel-text';

/** Of an order that a conversation names nothing but the number is known: the way to the page where the rest stands. */
export function OpenOrderPage({ orderId }: { readonly orderId: string }) {
  const { t } = useText();
  return (
    <p class="panel-small">
      {t('order.only-named')}{' '}
      <a class="panel-link" href={orderDetailAddress(orderId)} target="_blank" rel="noreferrer">
        {t('order.open-page')}
      </a>
    </p>
  );
}
