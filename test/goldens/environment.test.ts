import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { analyze } from '../../server/src/core/index.ts';
import { compareDemand, compareVerdict } from './compare.ts';
import type { GoldenAnswer } from './read.ts';

interface Row {
  readonly id: string;
  readonly env: Readonly<Record<string, string>>;
  readonly text: string;
  readonly answers: readonly { readonly on: readonly string[]; readonly is: GoldenAnswer }[];
}

const ROWS = readFileSync(fileURLToPath(new URL('../../oracle/golden/environment.jsonl', import.meta.url)), 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => JSON.parse(line) as Row);

describe('LLM applications under environment variables', () => {
  it('ask for what real Ray asks for, or are said to be unknown', () => {
    const wrong: string[] = [];
    let [answers, decided] = [0, 0];
    for (const { id, env, text, answers: groups } of ROWS)
      for (const { on, is } of groups)
        for (const release of on) {
          const config = analyze(text, { rayVersionOption: release, environment: env }).configs[0];
          for (const { agreement, kind } of [compareVerdict(config, is), compareDemand(config, is)]) {
            answers++;
            if (agreement === 'same') decided++;
            if (agreement === 'wrong') wrong.push(`${release} ${id} ${JSON.stringify(env)}: ${kind}`);
          }
        }
    console.log(`${String(decided)} of ${String(answers)} answers decided under environment variables`);
    expect(wrong).toEqual([]);
    expect(decided / answers).toBeGreaterThan(0.99);
  }, 120_000);
});
