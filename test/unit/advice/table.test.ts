import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { CARDS, COUNTS, MODELS, sizedOn } from './sized.ts';
import type { Answer, Sized } from './sized.ts';

const ANSWERS = ['keep', 'changed', 'too-large', 'unknown', 'wrong'] as const satisfies readonly Answer[];

const ALL = COUNTS.flatMap((count) =>
  CARDS.map((card) => ({
    row: `${String(count)} × ${card}`,
    sized: MODELS.map((model) => sizedOn(model, card, count)),
  })),
);

/** How often each is answered, for all models on so many of a card, as on the page. */
const numbersOf = (sized: readonly Sized[]): readonly string[] =>
  ANSWERS.map((answer) => String(sized.filter((one) => one.answer === answer).length));

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

/** What would do, each once. */
const NEEDS = new Map(
  ALL.flatMap(({ sized }) => sized).flatMap(({ model, advice, length }) =>
    advice.kind === 'too-large'
      ? advice
          .needs()
          .map((need) => [`${model} on ${String(need.count)} × ${need.card}`, { model, length, ...need }] as const)
      : [],
  ),
);

describe('30 models on 1 and 4 of 6 cards', () => {
  it('start once the advice is applied, with nothing left to say', () => {
    const wrong = ALL.flatMap(({ sized }) => sized).filter(({ answer }) => answer === 'wrong');
    expect(wrong.map(({ model, card, count }) => `${model} on ${String(count)} × ${card}`)).toEqual([]);
  });

  it.each(['docs/advice.md', 'docs/vi/advice.md'])('are counted in %s', (page) => {
    expect(tableIn(page)).toEqual(ALL.map(({ row, sized }) => [row, ...numbersOf(sized)]));
  });

  it('start with requests of their full length on what is said to do where they are too large', () => {
    const failing = [...NEEDS].filter(([, { model, card, count, length }]) => {
      const { advice, answer } = sizedOn(model, card, count, length);
      const keys = advice.kind === 'change' ? advice.changes.map(({ key }) => key) : [];
      return (answer !== 'keep' && answer !== 'changed') || keys.includes('max_model_len');
    });
    expect(failing.map(([name]) => name)).toEqual([]);
    expect(NEEDS.size).toBeGreaterThan(50);
  });
});
