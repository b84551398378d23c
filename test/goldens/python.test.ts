import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { analyze } from '../../server/src/core/index.ts';
import { goldenCode } from './code.ts';
import { compareDemand, compareVerdict } from './compare.ts';
import type { Golden, GoldenAnswer } from './read.ts';

const ROWS = readFileSync(fileURLToPath(new URL('../../oracle/golden/python.jsonl', import.meta.url)), 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => JSON.parse(line) as Golden);

/** The parts of all answers that must be decided; they only rise. */
const FLOOR = { verdict: 0.8, demand: 0.9 };

/** Code of which the probe says that it is missing is code that Ray cannot build. */
const asBuilt = (answer: GoldenAnswer): GoldenAnswer =>
  answer.status === 'unread' ? { status: 'rejected', stage: answer.stage } : answer;

describe('Python applications, read and never run', () => {
  it('deploy what real Ray deploys, in its order, or are said to be unknown', () => {
    const wrong: string[] = [];
    const counts = { verdict: { same: 0, all: 0 }, demand: { same: 0, all: 0 } };
    const note = (what: keyof typeof counts, { agreement, kind }: ReturnType<typeof compareVerdict>, where: string) => {
      counts[what].all++;
      if (agreement === 'same') counts[what].same++;
      if (agreement === 'wrong') wrong.push(`${where}: ${kind}`);
    };
    for (const { text, answers } of ROWS)
      for (const { on, is } of answers)
        for (const release of on) {
          const config = analyze(text, { rayVersionOption: release, codeOf: goldenCode }).configs[0];
          const where = `${release} ${text}`;
          note('verdict', compareVerdict(config, asBuilt(is)), where);
          if (is.status !== 'accepted') continue;
          note('demand', compareDemand(config, is), where);
          for (const { name, complete, deployments } of config?.applications ?? []) {
            const order = Object.keys(is.applications[name] ?? {}).join();
            if (complete && deployments.map((one) => one.name).join() !== order)
              wrong.push(`${where}: not in Ray’s order`);
          }
        }
    console.log(`Python: ${JSON.stringify(counts)}`);
    expect(wrong).toEqual([]);
    for (const what of ['verdict', 'demand'] as const)
      expect(counts[what].same / counts[what].all, what).toBeGreaterThan(FLOOR[what]);
  }, 240_000);
});
