// Answers of real Ray as tests of one golden each, for `--goldens N`: those that the core does not give are left out like any
// test that fails without a mutant.
import { expect, it } from 'vitest';
import { analyze } from '../../server/src/core/index.ts';
import { goldenCode } from '../goldens/code.ts';
import { compareDemand, compareVerdict } from '../goldens/compare.ts';
import { SETS, readGoldens } from '../goldens/read.ts';
import '../goldens/fit.test.ts';

const all = SETS.flatMap(readGoldens);
const wanted = Math.min(all.length, Number(process.env.MUTATE_GOLDENS));

/** Evenly out of all sets, and of each golden one release in turn. */
const sample = Array.from({ length: wanted }, (_, i) => {
  const golden = all[Math.floor((i * all.length) / wanted)];
  const answers = golden?.answers.flatMap(({ on, is }) => on.map((release) => ({ release, is }))) ?? [];
  const answer = answers[i % Math.max(1, answers.length)];
  return golden === undefined || answer === undefined ? [] : [{ id: golden.id, text: golden.text, ...answer }];
}).flat();

it.each(sample.map((one) => [one.id, one] as const))('what real Ray says of %s', (_, { text, release, is }) => {
  const config = analyze(text, { rayVersionOption: release, codeOf: goldenCode }).configs[0];
  expect(compareVerdict(config, is).agreement).toBe('same');
  expect(compareDemand(config, is).agreement).toBe('same');
});
