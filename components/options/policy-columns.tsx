import { services } from '@/lib/domain/service';
import { useText } from './options-text';

/** The heads of a table of rules: the category, a column per service, whether any SKU may be sent in exchange. */
export function PolicyColumns() {
  const { t } = useText();
  return (
    <>
      <th scope="col">{t('rule.category')}</th>
      {services.map((service) => (
        <th scope="col" key={service}>
          {t(`service.${service}`)}
        </th>
      ))}
      <th scope="col">{t('rule.any-sku-title')}</th>
    </>
  );
}
