import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const { name, publisher, repository, homepage, bugs } = JSON.parse(readFileSync('package.json', 'utf8')) as {
  readonly name: string;
  readonly publisher: string;
  readonly repository?: { readonly url: string };
  readonly homepage?: string;
  readonly bugs?: { readonly url: string };
};

/** Files of the project that hold a text, other than the one that all take it from. */
const holding = (text: string): readonly string[] => {
  try {
    const found = execFileSync('git', ['grep', '--untracked', '-lF', text], { encoding: 'utf8' });
    return found
      .trim()
      .split('\n')
      .filter((file) => !['package.json', 'package-lock.json'].includes(file));
  } catch {
    return [];
  }
};

describe('who publishes, and where', () => {
  it.each([`${publisher}.${name}`, repository?.url, homepage, bugs?.url].filter((text) => text !== undefined))(
    '%s stands in package.json alone',
    (text) => {
      expect(holding(text)).toEqual([]);
    },
  );
});
