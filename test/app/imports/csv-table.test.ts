import fc from 'fast-check';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { readCsv } from '@/lib/app/imports/csv-table';
import { csvText } from '@/lib/app/imports/csv-text';

const cell = fc.array(fc.constantFrom(...'ab"\n,中 '), { maxLength: 6 }).map((letters) => letters.join(''));
const sheet = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 8 });
const header = 'x,y';

test('cuts a well-formed file as papaparse does', () => {
  fc.assert(
    fc.property(sheet, (rows) => {
      const text = `${header}\n${Papa.unparse(rows, { newline: '\n' })}`;
      const theirs = Papa.parse<string[]>(text, { delimiter: ',', newline: '\n' }).data;
      expect(readCsv(text)).toMatchObject({ broken: [] });
      expect(readCsv(text).rows.map(({ cells }) => cells)).toEqual(text.endsWith('\n') ? theirs.slice(0, -1) : theirs);
    }),
  );
});

test('knows the line at which each row begins', () => {
  fc.assert(
    fc.property(sheet, (rows) => {
      const written = rows.map((row) => Papa.unparse([row], { newline: '\n' }));
      const text = `${header}\n${written.join('\n')}`;
      const begins = written.map((_, index) => 1 + [header, ...written.slice(0, index)].join('\n').split('\n').length);
      const ends = text.endsWith('\n') ? begins.slice(0, -1) : begins;
      expect(readCsv(text).rows.map(({ line }) => line)).toEqual([1, ...ends]);
    }),
  );
});

test('takes every text, loses no line and gives back no more than there is', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...'a",\n;\t'), { maxLength: 60 }), (letters) => {
      const text = letters.join('');
      const { rows, broken } = readCsv(text);
      const lines = [...rows, ...broken].map(({ line }) => line ?? 0).sort((a, b) => a - b);
      expect(new Set(lines).size).toBe(lines.length);
      const count = text.split('\n').length;
      expect(lines.every((line) => line >= 1 && line <= count)).toBe(true);
      expect(lines[0] ?? 1).toBe(1);
    }),
    { numRuns: 500 },
  );
});

test('a file of nothing but open quotes is read in a moment', () => {
  const text = `a,b\n${'"x\n'.repeat(20_001)}`;
  const begun = performance.now();
  readCsv(text);
  expect(performance.now() - begun).toBeLessThan(2_000);
});

test.each(['=1+1', '+a', '-5-1', '@x', "'=1"])('the formula %s is written as text', (formula) => {
  expect(csvText([[formula]])).toBe(`\ufeff'${formula}\r\n`);
});

test.each(['-5', '+86', '1.5', '-0.5'])('the number %s stays a number', (number) => {
  expect(csvText([[number]])).toBe(`\ufeff${number}\r\n`);
});
