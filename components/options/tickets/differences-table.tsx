import { kindName } from '@/components/ui/kind-name';
import type { TermsDifference } from '@/lib/app/tickets/terms-differences';
import type { OwnKind } from '@/lib/domain/tickets/clock-terms';
import { useText } from '../options-text';
import { differenceText } from './differences-text';

interface DifferencesTableProps {
  readonly differences: readonly TermsDifference[];
  /** Of both sides, so that a removed kind is still called by its name. */
  readonly ownKinds: readonly OwnKind[];
  readonly now: number;
}

/** What saving would change, one thing a row. */
export function DifferencesTable({ differences, ownKinds, now }: DifferencesTableProps) {
  const { t } = useText();
  const nameOf = (kind: OwnKind['kind']) => kindName(t, kind, ownKinds.find((own) => own.kind === kind)?.name ?? null);
  return (
    <table class="table">
      <caption class="visually-hidden">{t('terms.changes')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('terms.change-what')}</th>
          <th scope="col">{t('terms.change-before')}</th>
          <th scope="col">{t('terms.change-after')}</th>
        </tr>
      </thead>
      <tbody>
        {differences.map((difference) => {
          const { what, before, after } = differenceText(t, difference, nameOf, now);
          return (
            <tr key={`${difference.type} ${what} ${before} ${after}`} data-difference={difference.type}>
              <th scope="row">{what}</th>
              <td class="muted">{before}</td>
              <td>{after}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
