import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { productSources, type SyntaxNode, syntaxNodes } from './sources';

/** The last name of `a`, `a.b` or `a['b']`. */
function nameOf(node: unknown): string | null {
  const { type, name, property, value } = node as SyntaxNode;
  if (type === 'Identifier' && typeof name === 'string') return name;
  if (type === 'MemberExpression') return nameOf(property);
  if (type === 'Literal' && typeof value === 'string') return value;
  return null;
}

const neverCalled = new Set([
  'fetch', // the product never makes a request
  'sendBeacon',
  'importScripts',
  'eval',
  'insertAdjacentHTML',
  'submit', // and never sends for the agent
  'requestSubmit',
]);
const neverMade = new Set([
  'XMLHttpRequest',
  'WebSocket',
  'EventSource',
  'WebTransport',
  'RTCPeerConnection',
  'Function',
]);
const neverAssigned = new Set(['innerHTML', 'outerHTML', 'srcdoc']);

/** `document.write` and its like; other things may be written. */
function writesMarkup(callee: unknown): boolean {
  const { type, object } = callee as SyntaxNode;
  return type === 'MemberExpression' && nameOf(object) === 'document' && /^write(ln)?$/.test(nameOf(callee) ?? '');
}

/** What the product never does, found in one file. */
function misdeeds(file: string, code: string): string[] {
  return syntaxNodes(file, code).flatMap((node) => {
    const found = (name: string | null, list: ReadonlySet<string>) => (name !== null && list.has(name) ? [name] : []);
    switch (node.type) {
      case 'CallExpression':
        if (writesMarkup(node['callee'])) return ['document.write'];
        return found(nameOf(node['callee']), new Set([...neverCalled, ...neverMade]));
      case 'NewExpression':
        return found(nameOf(node['callee']), neverMade);
      case 'AssignmentExpression':
        return found(nameOf(node['left']), neverAssigned);
      case 'JSXAttribute': {
        const { name } = node['name'] as { name: unknown };
        return name === 'dangerouslySetInnerHTML' ? [name] : [];
      }
      default:
        return [];
    }
  });
}

/** Where the seller's page is in reach: nothing there is ever pressed for the agent. */
const inReachOfThePage =
  /^(lib\/(page-adapters|insertion)|components\/(side-panel|chip|teaching)|entrypoints\/seller-[a-z]+\.content)\//;
const presses = (file: string, code: string): string[] =>
  syntaxNodes(file, code).flatMap((node) => {
    const name = node.type === 'CallExpression' || node.type === 'NewExpression' ? nameOf(node['callee']) : null;
    return name !== null && /^(click|MouseEvent|PointerEvent|KeyboardEvent)$/.test(name) ? [name] : [];
  });

const sources = productSources().map((file) => ({ file, code: readFileSync(file, 'utf8') }));

test('the product makes no request, runs no text as code and writes no markup', () => {
  expect(sources.flatMap(({ file, code }) => misdeeds(file, code).map((name) => `${file}: ${name}`))).toEqual([]);
});

test('nothing is pressed on a seller page', () => {
  const near = sources.filter(({ file }) => inReachOfThePage.test(file));
  expect(near.flatMap(({ file, code }) => presses(file, code).map((name) => `${file}: ${name}`))).toEqual([]);
});

test('no sheet is loaded from an address', () => {
  expect(
    sources.filter(({ code }) => /\bdownload: true\b|\bPapa\.RemoteChunkSize\b/.test(code)).map(({ file }) => file),
  ).toEqual([]);
});

test('no code knows how a send button is called', () => {
  expect(sources.filter(({ code }) => /send-?button/i.test(code)).map(({ file }) => file)).toEqual([]);
});

describe('the watchman himself', () => {
  test.each([
    "await fetch('x')",
    "globalThis.fetch('x')",
    "navigator.sendBeacon('x')",
    'new XMLHttpRequest()',
    "new window.WebSocket('x')",
    "eval('1')",
    "new Function('1')",
    "document.write('x')",
    "p.innerHTML = 'x'",
    "p['innerHTML'] += 'x'",
    'document.forms[0].submit()',
    'const a = <p dangerouslySetInnerHTML={{ __html: 1 }} />',
  ])('sees %s', (code) => {
    expect(misdeeds('a.tsx', code)).toHaveLength(1);
  });

  test.each(['button.click()', "new KeyboardEvent('keydown')"])('sees %s', (code) => {
    expect(presses('a.ts', code)).toHaveLength(1);
  });

  test.each(["p.textContent = 'x'", 'const fetched = 1; // fetch()', 'form.addEventListener("submit", save)'])(
    'lets %s pass',
    (code) => {
      expect(misdeeds('a.ts', code)).toEqual([]);
    },
  );
});
