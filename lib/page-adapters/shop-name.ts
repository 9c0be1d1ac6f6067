import { isInside } from './label-reading/block';
import type { PageText } from './label-reading/page-text';

/** How the names of shops end on JD's platform. */
const shopName =
  /^(?:(?:当前)?店铺(?:名称)?\s*:\s*)?([一-鿿A-Za-z0-9·&()（）\s-]{2,30}(?:旗舰店|专卖店|专营店|自营店|官方店|企业店))$/;

/**
 * The shop that is logged in, as the head of a back-office page names it: the only name of a shop that stands before the first
 * row of the page. null: it cannot be told. A shop's name is nobody's personal data.
 *
 * @example shopNameOn(page) // '棉时光旗舰店'
 */
export function shopNameOn(page: PageText): string | null {
  const firstRow = Math.min(
    ...page.grids.map(({ from }) => from),
    ...page.readings.filter(({ key }) => key === 'ticketId').map(({ block }) => block.from),
  );
  const names = new Set(
    page.leaves.flatMap((leaf) => {
      const name = leaf.from < firstRow ? shopName.exec(leaf.text)?.[1]?.trim() : undefined;
      const outside = page.freeText.some((part) => isInside(leaf, part));
      return name === undefined || outside || !page.isSeen(leaf) ? [] : [name];
    }),
  );
  const [name] = names;
  return names.size === 1 && name !== undefined ? name : null;
}
