import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Locator, Page } from 'playwright-core';

const folder = 'test/.artifacts/demo';

/** The screenshots of a walk through the product, and a line of text for each. */
export interface Tour {
  /** Takes a picture of a page, or of one element of it. */
  show(name: string, subject: Page | Locator, told: string): Promise<void>;
  /** The same for a picture that is taken elsewhere, into the file that is given. */
  showWith(name: string, take: (file: string) => Promise<unknown>, told: string): Promise<void>;
  /** Writes the account and answers where it stands. */
  finish(): string;
}

export function startTour(): Tour {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const account: string[] = [];

  const showWith: Tour['showWith'] = async (name, take, told) => {
    const file = `${String(account.length + 1).padStart(2, '0')}-${name}.png`;
    await take(path.join(folder, file));
    account.push(`${file}\n    ${told}`);
    console.log(`  ${file}: ${told}`);
  };
  return {
    showWith,
    show: (name, subject, told) => showWith(name, (file) => subject.screenshot({ path: file }), told),
    finish() {
      const text = path.join(folder, 'account.txt');
      writeFileSync(text, `${account.join('\n\n')}\n`);
      return text;
    },
  };
}
