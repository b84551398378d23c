import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { analyze } from '../../server/src/core/index.ts';
import { goldenCode } from './code.ts';
import { compareDemand, compareVerdict } from './compare.ts';
import type { Golden, GoldenAnswer } from './read.ts';

const rowsOf = (name: string): readonly Golden[] =>
  readFileSync(fileURLToPath(new URL(`../../oracle/golden/${name}.jsonl`, import.meta.url)), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Golden);

/** Code of which the probe says that it is missing is code that Ray cannot build. */
const asBuilt = (answer: GoldenAnswer): GoldenAnswer =>
  answer.status === 'unread' ? { status: 'rejected', stage: answer.stage } : answer;

/** What every answer of a file is beside ours, and what differs, as lines. */
const compared = (name: string) => {
  const [wrong, open]: [string[], string[]] = [[], []];
  const counts = { verdict: { same: 0, all: 0 }, demand: { same: 0, all: 0 } };
  const note = (what: keyof typeof counts, { agreement, kind }: ReturnType<typeof compareVerdict>, where: string) => {
    counts[what].all++;
    if (agreement === 'same') counts[what].same++;
    else (agreement === 'wrong' ? wrong : open).push(`${what} ${where}: ${kind}`);
  };
  for (const { text, answers } of rowsOf(name))
    for (const { on, is } of answers)
      for (const release of on) {
        const config = analyze(text, { rayVersionOption: release, codeOf: goldenCode }).configs[0];
        const where = `${release} ${text.split('import_path: ')[1] ?? ''}`.replaceAll('\n', ' ');
        note('verdict', compareVerdict(config, asBuilt(is)), where);
        if (is.status === 'accepted') note('demand', compareDemand(config, is), where);
      }
  console.log(`${name}: ${JSON.stringify(counts)}`);
  if (process.env.GOLDEN_REPORT !== undefined) console.log([...wrong, '', ...open].join('\n'));
  return { wrong, counts };
};

/** The parts of all answers that must be decided; they only rise. */
const FLOORS = [
  { name: 'llm-code', verdict: 0.985, demand: 0.975 },
  { name: 'llm-options', verdict: 0.91, demand: 0.99 },
] as const;

describe('LLM applications, in Python and with each value of each option', () => {
  it.each(FLOORS)(
    '$name: deploy what real Ray deploys, or are said to be unknown',
    ({ name, verdict, demand }) => {
      const { wrong, counts } = compared(name);
      expect(wrong).toEqual([]);
      expect(counts.verdict.same / counts.verdict.all).toBeGreaterThan(verdict);
      expect(counts.demand.same / counts.demand.all).toBeGreaterThan(demand);
    },
    240_000,
  );
});
