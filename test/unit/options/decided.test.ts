import { describe, expect, it } from 'vitest';
import { ALL_RULES, analyze } from '../../../server/src/core/index.ts';
import type { AnalyzeOptions, Problem } from '../../../server/src/core/index.ts';
import { fieldFact, spansOf } from '../../../server/src/core/options/model-facts.ts';
import type { ModelName } from '../../../server/src/core/options/model-facts.ts';
import { TABLE } from '../../../server/src/core/options/table/index.ts';
import { modelUnder, placesOf } from '../../../server/src/core/options/walk.ts';
import { exampleOptions } from '../../../server/src/core/pages/example-options.ts';
import { COVERED } from '../../../server/src/core/ray/facts/covered.ts';
import { parseDocuments } from '../../../server/src/core/yaml/parse-document.ts';
import { PAGES } from '../pages.ts';
import { configWith } from './config-with.ts';

const pages = new Map(PAGES);

const rows = (Object.keys(TABLE) as ModelName[]).flatMap((model) =>
  Object.entries(TABLE[model]).flatMap(([key, { decided }]) =>
    decided === undefined ? [] : [{ model, key, decided }],
  ),
);
const judged = rows.flatMap(({ model, key, decided }) => decided.by.map((code) => [model, key, code] as const));

/** Values that Ray refuses in one place or another. */
const WRONG: readonly unknown[] = [
  '',
  '/',
  'x/',
  'no such',
  'a.b:c:d',
  'no',
  null,
  true,
  -1,
  0,
  1.5,
  101,
  {},
  [],
  [{}],
  ['x'],
  0.00001,
  { working_dir: 'here' },
  { runtime_env: { working_dir: 'here' } },
  { CPU: -1 },
  { widget: -1 },
  { num_cpus: 0.00001 },
  { num_replicas: 1, autoscaling_config: {} },
  { no_such: 1 },
  { 'no such': { a: 1 } },
  { bundles: [] },
  { kind: 'x' },
  { min_replicas: 3, max_replicas: 1 },
];

/** Whether the rule speaks inside the entry of that key, in a mapping that the release reads as the model. */
const speaksAt = (
  text: string,
  options: AnalyzeOptions,
  release: string,
  model: ModelName,
  key: string,
  code: string,
): boolean => {
  const { problems } = analyze(text, options);
  const found = problems.filter((problem: Problem) => problem.code === code);
  const entries = parseDocuments(text).flatMap(({ root }) =>
    root === null
      ? []
      : placesOf(root, release).flatMap((place) => (place.model === model ? (place.map.entries.get(key) ?? []) : [])),
  );
  return found.some(({ range }) =>
    entries.some(({ keyRange, value }) => range.start >= keyRange.start && range.end <= value.range.end),
  );
};

const inExamples = (model: ModelName, key: string, code: string): boolean =>
  (pages.get(code)?.examples ?? []).some((example) =>
    speaksAt(example.wrong, exampleOptions(example), example.ray, model, key, code),
  );

const inTrials = (model: ModelName, key: string, code: string): boolean => {
  const releases = [...spansOf(model, key).map(([since]) => since), '2.47.1', '2.56.0', COVERED.at(-1) ?? ''];
  return WRONG.some((value) => {
    const text = configWith(model, { [key]: value });
    return text !== null && releases.some((ray) => speaksAt(text, { rayVersionOption: ray }, ray, model, key, code));
  });
};

describe('what the table says is decided', () => {
  it.each(judged)('%s.%s is judged by %s', (model, key, code) => {
    expect(ALL_RULES.map((rule) => rule.code)).toContain(code);
    expect(inExamples(model, key, code) || inTrials(model, key, code)).toBe(true);
  });

  it('rests on values that a release was tried with, where no rule is named', () => {
    const bare = rows.filter(
      ({ decided }) => decided.by.length === 0 && decided.free === undefined && decided.only === undefined,
    );
    const untried = bare.filter(({ model, key }) =>
      COVERED.every(
        (release) =>
          fieldFact(model, key, release)?.accepts === undefined && modelUnder(model, key, release) === undefined,
      ),
    );
    expect(untried.map(({ model, key }) => `${model}.${key}`)).toEqual([]);
  });
});
