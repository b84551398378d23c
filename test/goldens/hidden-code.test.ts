import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { analyze, codeFrom, parsePython, toRecord } from '../../server/src/core/index.ts';
import type { CodeOf, ConfigAnalysis, Demand, SourceFile } from '../../server/src/core/index.ts';
import { goldenFile } from './code.ts';
import { compareDemand, compareVerdict } from './compare.ts';
import { hiddenPieces } from './hidden-code.ts';
import type { Golden, GoldenAnswer } from './read.ts';

const ROWS = readFileSync(fileURLToPath(new URL('../../oracle/golden/python.jsonl', import.meta.url)), 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => JSON.parse(line) as Golden);

/** The golden code with one file in another form; null: the file is not there. */
const codeWith = (path: string, file: SourceFile | null): CodeOf =>
  codeFrom({
    module: (name) => {
      const found = goldenFile(name);
      return found?.path === path ? file : found;
    },
    parse: parsePython,
  });

/** Which files the code of a config is read from. */
const filesOf = (config: ConfigAnalysis | undefined): ReadonlyMap<string, string> =>
  new Map(config?.applications.flatMap(({ code }) => [...(code?.files ?? [])]) ?? []);

const LEVELS = ['min', 'initial', 'max'] as const;

const same = (one: Demand, other: Demand): boolean =>
  LEVELS.every((level) => JSON.stringify(amounts(one, level)) === JSON.stringify(amounts(other, level)));

const amounts = (demand: Demand, level: keyof Demand) =>
  Object.entries(toRecord(demand[level]))
    .filter(([, amount]) => amount !== 0)
    .sort(([a], [b]) => (a < b ? -1 : 1));

const isOver = (least: Demand, whole: Demand): boolean =>
  LEVELS.some((level) => [...least[level]].some(([name, units]) => units > (whole[level].get(name) ?? 0n)));

/** What is said with a piece hidden, beside what is so. */
const faultsOf = (
  partial: ConfigAnalysis | undefined,
  whole: ConfigAnalysis | undefined,
  answer: GoldenAnswer,
): readonly string[] => {
  const verdict = compareVerdict(partial, answer);
  const demand = compareDemand(partial, answer);
  const faults = [verdict, demand].flatMap(({ agreement, kind }) => (agreement === 'wrong' ? [kind] : []));
  if (partial === undefined || whole?.demand == null) return faults;
  const assumes = partial.verdict.assumptions.length > 0;
  return [
    ...faults,
    ...(partial.demand !== null && !same(partial.demand, whole.demand) ? ['a total that is another'] : []),
    ...(partial.atLeast !== null && !assumes && isOver(partial.atLeast, whole.demand) ? ['more than all'] : []),
    ...(['initial', 'max'] as const).flatMap((level) => {
      const [said, is] = [partial.fit?.[level].status, whole.fit?.[level].status];
      return said === 'unknown' || said === is || (assumes && said === 'does-not-fit')
        ? []
        : [`${String(said)}, but ${String(is)}`];
    }),
    ...(partial.demand === null && partial.applications.every(({ unknown }) => unknown.length === 0)
      ? ['unknown without a reason']
      : []),
  ];
};

const asBuilt = (answer: GoldenAnswer): GoldenAnswer =>
  answer.status === 'unread' ? { status: 'rejected', stage: answer.stage } : answer;

describe('code of which one piece cannot be read', () => {
  it('is never told a number, a fit or a verdict that the whole code does not have', () => {
    const faults: string[] = [];
    const counts = { tried: 0, complete: 0, atLeast: 0 };
    for (const [index, { text, answers }] of ROWS.entries()) {
      const { on, is } = answers[index % answers.length] ?? { on: [], is: null };
      const rayVersionOption = on[index % on.length];
      if (is === null || rayVersionOption === undefined) continue;
      const on4 = { rayVersionOption, clusterOption: 'cpu=4,gpu=1' };
      const whole = analyze(text, { ...on4, codeOf: codeWith('', null) }).configs[0];
      for (const [path, own] of filesOf(whole)) {
        // Without its `__init__.py` a folder is still a package, and another one.
        const forms = [...(path.endsWith('__init__.py') ? [] : [null]), ...hiddenPieces(parsePython(own))];
        for (const form of forms) {
          const file = form && { path, text: form.text };
          const partial = analyze(text, { ...on4, codeOf: codeWith(path, file) }).configs[0];
          counts.tried++;
          if (partial?.demand != null) counts.complete++;
          if (partial?.atLeast != null) counts.atLeast++;
          for (const fault of faultsOf(partial, whole, asBuilt(is)))
            faults.push(`${rayVersionOption} ${path} without ${form?.what ?? 'all of it'}: ${fault}\n${text}`);
        }
      }
    }
    console.log(`Hidden pieces: ${JSON.stringify(counts)}`);
    expect(faults).toEqual([]);
    expect(counts.tried).toBeGreaterThan(2_000);
  }, 600_000);
});
