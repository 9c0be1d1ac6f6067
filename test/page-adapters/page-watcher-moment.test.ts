// @vitest-environment happy-dom
import { beforeEach, expect, test } from 'vitest';
import { oneMoment } from '@/lib/page-adapters/page-watcher-moment';

const at = (id: string): HTMLElement => document.getElementById(id) as HTMLElement;
const textOf = (id: string): Text => at(id).firstChild as Text;

/** What the browser tells of some changes. */
function changesOf(change: () => void): readonly MutationRecord[] {
  const observer = new MutationObserver(() => undefined);
  observer.observe(document, { childList: true, characterData: true, attributes: true, subtree: true });
  change();
  const records = observer.takeRecords();
  observer.disconnect();
  return records;
}

/** Looking stands at the row in the middle of a table: all above it was seen. */
const outlasts = (...changes: readonly (() => void)[]): boolean => {
  const moment = oneMoment();
  return changes.every((change) => moment.outlasts(changesOf(change), at('next')));
};

const above = (): void => {
  at('above').textContent = '2';
};
const below = (): void => {
  at('below').textContent = '2';
};

beforeEach(() => {
  document.body.innerHTML = `
    <style id="style">i {}</style>
    <p id="above">1</p>
    <div id="table"><p id="row">1<b id="cell">1</b></p><p id="next">1</p><p id="last">1</p></div>
    <p id="below">1</p>`;
});

test.each<readonly [string, readonly (() => void)[], boolean]>([
  ['what was seen, again and again', [above, () => (textOf('above').data = '3'), above], true],
  [
    'what is to come, again and again',
    [below, () => (textOf('last').data = '3'), () => at('last').remove(), below],
    false,
  ],
  ['what is to come, and then what was seen', [below, above], true],
  ['what was seen, and then what is to come', [above, below], false],
  ['both at one time', [() => [above(), below()]], false],
  ['the node that comes next', [() => (at('next').textContent = '2')], true],
  ['something new in what was seen', [() => at('above').append(document.createElement('i'))], true],
  [
    'an element gone from what was seen, for nobody can ask any more whether it is shown',
    [() => at('cell').remove()],
    false,
  ],
  [
    'an element gone from what is to come',
    [() => (at('below').innerHTML = '<i>2</i>'), () => (at('below').innerHTML = '')],
    true,
  ],
  ['rows of the table that is being looked at', [() => at('table').append(document.createElement('p'))], false],
  ['a style of what was seen', [() => at('above').setAttribute('style', 'left: 2px')], true],
  ['a class, which may hide what is to come', [() => at('above').setAttribute('class', 'open')], false],
  ['a style sheet', [() => at('above').append(document.createElement('style'))], false],
  ['a style sheet in what is new', [() => (at('above').innerHTML = '<i><style></style></i>')], false],
  ['a rule of a style sheet', [() => at('style').append('p { display: none }')], false],
  ['the text of a style sheet', [() => (textOf('style').data = 'p { display: none }')], false],
])('a document may change while it is looked at: %s', (_what, changes, expected) => {
  expect(outlasts(...changes)).toBe(expected);
});

test('nobody knows what comes first in a tree of its own', () => {
  const root = at('table').attachShadow({ mode: 'open' });
  root.innerHTML = '<p>1</p><slot></slot>';
  expect(oneMoment().outlasts(changesOf(above), root.firstElementChild as Element)).toBe(false);
  expect(oneMoment().outlasts(changesOf(above), at('next'))).toBe(false);
});

test('any number of changes at one time', () => {
  const [record] = changesOf(above);
  const many = Array.from({ length: 300_000 }, () => record as MutationRecord);
  expect(oneMoment().outlasts(many, at('next'))).toBe(true);
});

test('what was missed is what had been seen', () => {
  const moment = oneMoment();
  moment.outlasts(changesOf(below), at('next'));
  moment.outlasts(changesOf(above), at('next'));
  expect([...new Set(moment.missed.map(({ target }) => target))]).toEqual([at('above')]);
});
