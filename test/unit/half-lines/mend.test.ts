import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { analyze } from '../../../server/src/core/index.ts';
import { parseDocuments } from '../../../server/src/core/yaml/parse-document.ts';

const EXAMPLE = readFileSync(new URL('../../../examples/two-llm-apps.yaml', import.meta.url), 'utf8');

const PATH = EXAMPLE.lastIndexOf('    import_path');

/** The example with a line before the second application's `import_path`. */
const withLine = (line: string): string => `${EXAMPLE.slice(0, PATH)}${line}\n${EXAMPLE.slice(PATH)}`;

/** All but places. */
const placeless = (value: unknown): unknown =>
  JSON.parse(
    JSON.stringify(value, (key, inner: unknown) =>
      ['range', 'fullRange', 'importPath'].includes(key) ? null : typeof inner === 'bigint' ? String(inner) : inner instanceof Map ? [...(inner as ReadonlyMap<unknown, unknown>)] : inner,
    ),
  ); // prettier-ignore

/** What is unfinished, what is wrong with it, and what stands at the place that is told. */
const HALF: readonly (readonly [line: string, kind: string, at: string])[] = [
  ['    run', 'colon', 'run'],
  ['    run_time env', 'colon', 'run_time env'],
  ['run', 'colon', 'run'],
  ['  run', 'colon', 'run'],
  ['   run', 'colon', 'run'],
  ['    run:x', 'space', 'run:x'],
  ['    run: "a', 'quote', '"a'],
  ["    run: 'a b", 'quote', "'a b"],
  ['    run: "', 'quote', '"'],
  ['    run: [1, 2', 'bracket', '[1, 2'],
  ['    run: {a: 1', 'bracket', '{a: 1'],
  ['    ]', 'closing', ']'],
  ['    run: a: b', 'nested', 'a: b'],
  ['      run: a', 'indent', 'run: a'],
  ['   run: a', 'indent', 'run: a'],
  ['  run: a', 'key', 'run: a'],
  ['   - run', 'dash', '- run'],
  ['  -run', 'item', '-run'],
  ['    run: @a', 'reserved', '@'],
  ['    run: `a`', 'reserved', '`'],
  ['    run: %a', 'reserved', '%'],
  ['    run: *', 'reserved', '*'],
  ['    @', 'reserved', '@'],
  ['\trun: a', 'tab', '\t'],
  ['    run: *a', 'alias', '*a'],
]; // prettier-ignore

describe('a line that is no YAML yet', () => {
  it.each(HALF)('%j is told as %s at %j, and costs itself alone', (line, kind, at) => {
    const text = withLine(line);
    const [{ problems, root } = { problems: [], root: null }, ...more] = parseDocuments(text);
    expect(more).toEqual([]);
    expect(problems.map((problem) => [problem.kind, text.slice(problem.range.start, problem.range.end)])).toEqual([
      [kind, at],
    ]);
    expect(root).not.toBeNull();
    const [before, after] = [analyze(EXAMPLE), analyze(text)];
    for (const part of ['applications', 'demand', 'fit'] as const)
      expect(placeless(after.configs[0]?.[part])).toEqual(placeless(before.configs[0]?.[part]));
    expect(after.configs[0]?.verdict).toMatchObject({ status: 'rejected', stage: 'schema' });
    expect(after.problems.map(({ code }) => code).toSorted()).toEqual(
      [...before.problems.map(({ code }) => code), 'yaml-syntax'].toSorted(),
    );
  });
});
