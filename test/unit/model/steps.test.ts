import { expect, it } from 'vitest';
import { analyze, analyzeInSteps, fixer } from '../../../server/src/core/index.ts';
import type { Analysis } from '../../../server/src/core/index.ts';
import { generated, generatedService } from '../../bench/data/generated.ts';
import { editedAtRandom, randomBy } from './edits.ts';

const ROUNDS = Math.ceil(Number(process.env.MODEL_EDITS ?? 60) / 10);

const told = ({ kind, configs, problems }: Analysis, analysis: Analysis): string =>
  JSON.stringify([kind, configs, problems.map((problem) => [problem, fixer(analysis)(problem)])], (_, value: unknown) =>
    typeof value === 'bigint' ? `${String(value)}n` : value instanceof Map || value instanceof Set ? Array.from(value as Iterable<unknown>) : value,
  ); // prettier-ignore

const inSteps = (text: string): { readonly analysis: Analysis; readonly steps: number } => {
  const all = analyzeInSteps(text);
  let steps = 0;
  for (;;) {
    const step = all.next();
    if (step.done === true) return { analysis: step.value, steps };
    steps += 1;
  }
};

it('says of a long text in steps what it says of it at once, whatever stands in it', { timeout: 3_600_000 }, () => {
  const random = randomBy(Number(process.env.MODEL_SEED ?? 1));
  for (let round = 0; round < ROUNDS; round++) {
    const what = { applications: 24, seed: round, cluster: '9 x cpu=32,gpu=8' };
    let text = round % 3 === 2 ? generatedService(what) : generated(what);
    for (let edit = round === 0 ? 0 : random(4); edit > 0; edit--) text = editedAtRandom(text, random);
    const { analysis, steps } = inSteps(text);
    const anew = analyze(text);
    expect(told(analysis, analysis) === told(anew, anew), text).toBe(true);
    if (round === 0) expect(steps).toBeGreaterThan(1);
  }
});
