import { attributeOf } from './dom';
import type { PageText } from './page-text';

/** Coarse, for the browser's own search; the names of the words come after it. */
const candidates = ['loading', 'spin', 'skeleton']
  .flatMap((word) => [`[class*="${word}" i]`, `[role*="${word}" i]`])
  .concat('[aria-busy="true"]')
  .join();
const spinnerName = /loading|spinner|spinning|skeleton|(?:^|[-_\s])spin(?:$|[-_\s])/i;
/** A number field with arrows, and pictures of goods that come when they are scrolled to. */
const otherName = /spin-?button|lazy/i;
const waitingText = /加载|载入|请稍|loading/i;

const isSpinnerShaped = (element: Element): boolean => {
  const name = `${attributeOf(element, 'class') ?? ''} ${attributeOf(element, 'role') ?? ''}`;
  return spinnerName.test(name) && !otherName.test(name);
};

/** What wraps the content that it may cover bears the same names for ever (`ant-spin-nested-loading`); a spinner has no other text. */
function saysNothingElse(element: Element): boolean {
  const text = (element.textContent ?? '').trim();
  return text === '' || (text.length <= 20 && waitingText.test(text));
}

/**
 * Whether the page shows by a shape without words that more is to come. Costs a search of the document. Names of classes decide nothing else in the reader; here
 * they can only keep it from concluding.
 * @example showsSpinner(page) // true for <div class="el-loading-mask"><svg/></div>
 */
export function showsSpinner({ top, visibility }: Pick<PageText, 'top' | 'visibility'>): boolean {
  for (const element of Element.prototype.querySelectorAll.call(top, candidates)) {
    const isBusy = attributeOf(element, 'aria-busy') === 'true';
    const isSpinner = isBusy || (isSpinnerShaped(element) && saysNothingElse(element));
    if (isSpinner && visibility.showsText(element) && visibility.isSeen(element)) return true;
  }
  return false;
}
