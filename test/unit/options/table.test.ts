import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { BUILDS } from '../../../server/src/core/builders/registry.ts';
import { optionOf } from '../../../server/src/core/options/options-of.ts';
import { pathsOf } from '../../../server/src/core/options/builder.ts';
import { spansOf } from '../../../server/src/core/options/model-facts.ts';
import type { ModelName } from '../../../server/src/core/options/model-facts.ts';
import type { Option } from '../../../server/src/core/options/option.ts';
import { BUILDERS } from '../../../server/src/core/options/table/builders.ts';
import { TABLE } from '../../../server/src/core/options/table/index.ts';
import { builderAt, builderPaths } from '../../../server/src/core/ray/facts/builders.ts';
import { COVERED } from '../../../server/src/core/ray/facts/covered.ts';
import models from '../../../server/src/core/ray/facts/generated/models.json' with { type: 'json' };
import { facesOf } from './faces.ts';

const NAMES = Object.keys(models) as ModelName[];
const held: Partial<typeof TABLE> = TABLE;
const rows = NAMES.flatMap((model) => Object.keys(held[model] ?? {}).map((key) => [model, key] as const));

describe('the table of options', () => {
  it('has every model that a release knows', () => {
    expect(NAMES.filter((model) => held[model] === undefined)).toEqual([]);
  });

  it('has a row for each key that a release knows', () => {
    const known = NAMES.flatMap((model) => Object.keys(models[model].fields).map((key) => [model, key] as const));
    expect(known.filter(([model, key]) => optionOf(model, key) === undefined)).toEqual([]);
  });

  it('has no row for a key that no release knows', () => {
    expect(rows.filter(([model, key]) => spansOf(model, key).length === 0)).toEqual([]);
  });

  it('speaks both languages', () => {
    for (const [model, key] of rows)
      expect([optionOf(model, key)?.purpose.en.trim(), optionOf(model, key)?.purpose.vi.trim()], key).not.toContain('');
  });
});

/** What the table says of a key that is no longer said once its row is gone. */
const facesLost = (model: ModelName, key: string): readonly string[] => {
  const held = TABLE[model] as Record<string, Option>;
  const row = held[key];
  const before = facesOf(model, key);
  if (row === undefined) return [];
  // The row goes for the time of one look and comes back in any case.
  try {
    Reflect.deleteProperty(held, key);
    const after = facesOf(model, key);
    return [...before].filter(([face, said]) => after.get(face) !== said).map(([face]) => face);
  } finally {
    held[key] = row;
  }
};

type Faces = Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;

describe('a row that is taken away', () => {
  const now = Object.fromEntries(
    NAMES.map((model) => [
      model,
      Object.fromEntries(
        Object.keys(TABLE[model])
          .sort()
          .map((key) => [key, facesLost(model, key)]),
      ),
    ]),
  );
  const listed = (all: Faces): readonly string[] =>
    Object.entries(all).flatMap(([model, keys]) =>
      Object.entries(keys).flatMap(([key, faces]) => faces.map((face) => `${model}.${key}: ${face}`)),
    );

  it('takes what `faces.json` lists from these faces, and no other (npm run faces writes it)', async () => {
    if (process.env.FACES === 'write') {
      await expect(`${JSON.stringify(now, null, 2)}\n`).toMatchFileSnapshot('./faces.json');
      return;
    }
    const manifest = JSON.parse(readFileSync(new URL('./faces.json', import.meta.url), 'utf8')) as Faces;
    const [held, asked] = [listed(now), listed(manifest)];
    expect(
      asked.filter((face) => !held.includes(face)),
      'lost',
    ).toEqual([]);
    expect(
      held.filter((face) => !asked.includes(face)),
      'not yet listed: npm run faces',
    ).toEqual([]);
  });
});

describe('the builders of the table', () => {
  it('each say what they build, and nothing builds without a row', () => {
    expect(Object.keys(BUILDS).sort()).toEqual(BUILDERS.map(({ name }) => name).sort());
  });

  it('are builders of some release, under the path that their name makes', () => {
    for (const { name } of BUILDERS)
      expect(pathsOf(name).some((path) => COVERED.some((release) => builderAt(path, release) === true))).toBe(true);
  });

  it('are all that take args on the newest releases', () => {
    const newest = COVERED.at(-1) ?? '';
    const names = builderPaths
      .filter((path) => builderAt(path, newest) === true)
      .map((path) => path.split(/[:.]/).at(-1));
    expect([...new Set(names)].sort()).toEqual(BUILDERS.map(({ name }) => name).sort());
  });
});
