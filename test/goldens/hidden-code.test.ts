import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { analyze, codeFrom, parsePython } from '../../server/src/core/index.ts';
import type { CodeOf, ConfigAnalysis, SourceFile } from '../../server/src/core/index.ts';
import { goldenFile } from './code.ts';
import { faultsOf } from './hidden-faults.ts';
import { hiddenPieces } from './hidden-code.ts';
import type { Golden, GoldenAnswer } from './read.ts';
import { readShapes, shapeCode } from './shapes.ts';

/** An application of a golden, and its code with one file in another form; null: the file is not there. */
interface Hideable {
  readonly golden: Golden;
  readonly codeWith: (path: string, text: string | null) => CodeOf;
}

/** All of it by one command; while one codes, a part that is the same each time. */
const whole = process.env.HIDDEN_CODE === 'all';

const smallCode = (path: string, text: string | null): CodeOf => {
  const file: SourceFile | null = text === null ? null : { path, text };
  return codeFrom({
    module: (name) => {
      const found = goldenFile(name);
      return found?.path === path ? file : found;
    },
    parse: parsePython,
  });
};

const small: readonly Hideable[] = readFileSync(
  fileURLToPath(new URL('../../oracle/golden/python.jsonl', import.meta.url)),
  'utf8',
)
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => ({ golden: JSON.parse(line) as Golden, codeWith: smallCode }));

/** Every so many applications, and of each every so many pieces. */
const EACH = whole ? { application: 1, piece: 1 } : { application: 6, piece: 5 };

const shaped: readonly Hideable[] = readShapes()
  .filter((_, index) => index % EACH.application === 0)
  .map((shape) => ({
    golden: shape,
    codeWith: (path, text) => shapeCode(shape.files, new Map(path === '' ? [] : [[path, text]])),
  }));

/** Which files the code of a config is read from. */
const filesOf = (config: ConfigAnalysis | undefined): ReadonlyMap<string, string> =>
  new Map(config?.applications.flatMap(({ code }) => [...(code?.files ?? [])]) ?? []);

const asBuilt = (answer: GoldenAnswer): GoldenAnswer =>
  answer.status === 'unread' ? { status: 'rejected', stage: answer.stage } : answer;

/** Without its `__init__.py` a folder is still a package, and another one. */
const formsOf = (path: string, text: string) => [
  ...(path.endsWith('__init__.py') ? [] : [null]),
  ...(path.endsWith('.py') ? hiddenPieces(parsePython(text)) : []),
];

/** Hides one piece after the other, each on one release that answered. */
const hideEach = (hideables: readonly Hideable[], piece: number) => {
  const faults: string[] = [];
  const counts = { tried: 0, complete: 0, atLeast: 0 };
  for (const [index, { golden, codeWith }] of hideables.entries()) {
    const { text, answers } = golden;
    const { on, is } = answers[index % answers.length] ?? { on: [], is: null };
    const rayVersionOption = on[index % on.length];
    if (is === null || rayVersionOption === undefined) continue;
    const options = { rayVersionOption, clusterOption: 'cpu=4,gpu=1' };
    const full = analyze(text, { ...options, codeOf: codeWith('', null) }).configs[0];
    const forms = [...filesOf(full)].flatMap(([path, own]) => formsOf(path, own).map((form) => ({ path, form })));
    for (const { path, form } of forms.filter((_, at) => (at + index) % piece === 0)) {
      const partial = analyze(text, { ...options, codeOf: codeWith(path, form?.text ?? null) }).configs[0];
      counts.tried++;
      if (partial?.demand != null) counts.complete++;
      if (partial?.atLeast != null) counts.atLeast++;
      for (const fault of faultsOf(partial, full, asBuilt(is)))
        faults.push(`${rayVersionOption} ${path} without ${form?.what ?? 'all of it'}: ${fault}\n${golden.id} ${text}`);
    }
  }
  return { faults, counts };
};

describe('code of which one piece cannot be read', () => {
  it.each([
    { what: 'small applications', hideables: small, piece: EACH.piece, least: 2_000 },
    { what: 'applications of real shape', hideables: shaped, piece: EACH.piece, least: 500 },
  ])(
    'is never told a number, a fit or a verdict that the whole code does not have: $what',
    ({ what, hideables, piece, least }) => {
      const { faults, counts } = hideEach(hideables, piece);
      console.log(`Hidden pieces of ${what}: ${JSON.stringify(counts)}`);
      expect(faults).toEqual([]);
      expect(counts.tried).toBeGreaterThan(least);
    },
    3_600_000,
  );
});
