import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { CARDS, COUNTS, MODELS, sizedOn } from './sized.ts';
import type { Answer } from './sized.ts';

const ANSWERS = ['keep', 'changed', 'too-large', 'unknown', 'wrong'] as const satisfies readonly Answer[];

const ROWS = COUNTS.flatMap((count) => CARDS.map((card) => ({ count, card })));

/** How often each is answered for all models on so many of a card, as on the page. */
const rowOf = ({ count, card }: (typeof ROWS)[number]): readonly string[] => {
  const answers = MODELS.map((model) => sizedOn(model, card, count).answer);
  const numbers = ANSWERS.map((answer) => String(answers.filter((one) => one === answer).length));
  return [`${String(count)} × ${card}`, ...numbers];
};

const tableIn = (page: string): readonly (readonly string[])[] =>
  readFileSync(page, 'utf8')
    .split('\n')
    .filter((line) => /^\| \d × /.test(line))
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );

it('is right for 30 models on 1 and 4 of 6 cards: once applied all starts and nothing is left to say', () => {
  const rows = ROWS.map(rowOf);
  expect(rows.map((row) => row.at(-1))).toEqual(ROWS.map(() => '0'));
  expect(tableIn('docs/advice.md')).toEqual(rows);
  expect(tableIn('docs/vi/advice.md')).toEqual(rows);
});
