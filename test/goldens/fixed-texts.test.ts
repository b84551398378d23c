import { writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { analyze, applyEdits, fixesOf } from '../../server/src/core/index.ts';
import { SETS, readGoldens } from './read.ts';
import type { GoldenAnswer } from './read.ts';

const file = process.env.FIXED_TEXTS ?? '';
const RELEASES = ['2.9.3', '2.24.0', '2.47.1', '2.54.1', '2.60.0'];

/** How many texts of one rule, one fix and one release are enough. */
const EACH = 6;

interface FixedText {
  readonly release: string;
  readonly id: string;
  readonly code: string;
  readonly title: string;
  readonly before: string;
  readonly text: string;
}

const stageOf = (answer: GoldenAnswer): string => (answer.status === 'accepted' ? 'accepted' : answer.stage);

/** What is left of configs with one reason to be refused after each fix of it, for `npm run oracle -- fixes`. */
it.runIf(file !== '')(
  'writes the texts that fixes leave, to ask real Ray about them',
  () => {
    const texts: FixedText[] = [];
    const seen = new Map<string, number>();
    for (const { id, text, answers } of SETS.flatMap(readGoldens))
      for (const { on, is } of answers)
        for (const release of RELEASES.filter((one) => on.includes(one))) {
          const analysis = analyze(text, { rayVersionOption: release });
          const [problem, ...more] = analysis.problems.filter((one) => one.rejects);
          if (problem === undefined || more.length > 0) continue;
          for (const [i, fix] of fixesOf(analysis, problem).entries()) {
            const kind = `${release} ${problem.code} ${String(i)}`;
            const count = seen.get(kind) ?? 0;
            if (fix.edits.length === 0 || count >= EACH) continue;
            seen.set(kind, count + 1);
            const after = applyEdits(text, fix.edits);
            const place = { release, id: `${id}-${String(texts.length)}`, before: stageOf(is) };
            texts.push({ ...place, code: problem.code, title: fix.title.en, text: after });
          }
        }
    writeFileSync(file, JSON.stringify(texts));
    expect(texts.length).toBeGreaterThan(0);
  },
  120_000,
);
