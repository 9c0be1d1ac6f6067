import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readJson } from '@/lib/app/imports/json-scan';

const parses = (text: string): boolean => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};

test('takes what JSON.parse takes, with the same value', () => {
  fc.assert(
    fc.property(fc.json({ maxDepth: 5 }), fc.constantFrom(0, 2, '\t'), (json, indent) => {
      const value: unknown = JSON.parse(json);
      const text = JSON.stringify(value, null, indent);
      expect(readJson(text)).toMatchObject({ ok: true, value: { value } });
    }),
  );
});

test('refuses what JSON.parse refuses', () => {
  const soup = fc
    .array(
      fc.constantFrom(
        '{',
        '}',
        '[',
        ']',
        ',',
        ':',
        '"a"',
        '"b"',
        '"\\u00e9"',
        '"\\x"',
        '1',
        '-0.5e3',
        '01',
        'null',
        'tru',
        ' ',
        '\n',
        '"',
      ),
      {
        maxLength: 12,
      },
    )
    .map((pieces) => pieces.join(''));
  fc.assert(
    fc.property(soup, (text) => {
      const read = readJson(text);
      fc.pre(read.ok || read.error.code !== 'json-key-doubled');
      expect(read.ok).toBe(parses(text));
    }),
    { numRuns: 3000 },
  );
});

test('agrees with JSON.parse about texts that are one character from right', () => {
  const compact = fc.object({
    maxDepth: 2,
    maxKeys: 3,
    key: fc.constantFrom('a', 'b', '数'),
    values: [fc.nat({ max: 99 }), fc.constant('x')],
  });
  fc.assert(
    fc.property(
      compact,
      fc.nat(),
      fc.constantFrom(...'{}[],:"1-.e a\\', ''),
      fc.boolean(),
      (value, seed, piece, replace) => {
        const right = JSON.stringify(value);
        const at = seed % right.length;
        const text = right.slice(0, at) + piece + right.slice(replace ? at + 1 : at);
        const read = readJson(text);
        // The first fault is told: behind a key that stands twice the text may be wrong once more.
        fc.pre(read.ok || read.error.code !== 'json-key-doubled');
        expect(read.ok).toBe(parses(text));
      },
    ),
    { numRuns: 3000 },
  );
});

test.each(['[1,]', '{"a":1,}', '[,]', '{,}', '[}', '{"a"}', '{"a":}', '1 2', '[1 2]', '{1:2}', ''])(
  'refuses %s',
  (text) => {
    expect(readJson(text)).toMatchObject({ ok: false, error: { code: 'json-syntax' } });
  },
);

test('points at the place where a text goes wrong', () => {
  fc.assert(
    fc.property(fc.array(fc.integer(), { minLength: 1, maxLength: 20 }), fc.nat(), (numbers, seed) => {
      const bad = seed % numbers.length;
      const lines = numbers.map((number, index) => (index === bad ? '  ?' : `  ${number}`));
      expect(readJson(`[\n${lines.join(',\n')}\n]`)).toMatchObject({
        ok: false,
        error: { code: 'json-syntax', params: { line: bad + 2, column: 3 } },
      });
    }),
  );
});

test('names the second of two equal keys, which JSON.parse would take silently', () => {
  expect(readJson('{"数码": 1,\n "数码": 2}')).toMatchObject({
    error: { code: 'json-key-doubled', params: { line: 2, column: 2 } },
  });
  expect(readJson('{"a": {"b": 1}, "c": {"b": 1}}').ok).toBe(true);
});

test('knows the line of a key by its path', () => {
  const read = readJson('{\n "a": {\n  "x.y": 1,\n  "b": [\n   {"c": 1},\n   {"c": 2}]}}');
  expect(read.ok && read.value.lineOf(['a', 'x.y'])).toBe(3);
  expect(read.ok && read.value.lineOf(['a', 'b'])).toBe(4);
  expect(read.ok && read.value.lineOf(['a', 'c'])).toBeNull();
});

test('gives up on a text that is nested without end', () => {
  expect(readJson('['.repeat(100_000))).toMatchObject({ error: { code: 'json-too-deep' } });
});
