import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parametersOf } from '../../../server/src/core/models/parameters.ts';
import { PUBLISHED, publishedShape } from '../../../server/src/core/models/published.ts';
import { ARCHITECTURES } from '../../../server/src/core/models/registry.ts';
import { shapeOfConfig } from '../../../server/src/core/models/shape-of-config.ts';

const linesOf = (name: string): readonly unknown[] =>
  readFileSync(`oracle/golden/${name}.jsonl`, 'utf8')
    .trim()
    .split('\n')
    .map((line): unknown => JSON.parse(line));

const counted = linesOf('models') as readonly { readonly id: string; readonly parameters: number | null }[];

const made = linesOf('model-configs') as readonly {
  readonly id: string;
  readonly config: unknown;
  readonly parameters: number;
}[];

const isRange = (id: string): boolean => publishedShape(id)?.others.some(({ perhaps }) => perhaps) === true;

describe('the table of published models', () => {
  it('holds what was counted, at least 150 models', () => {
    expect(counted.map(({ id }) => id)).toEqual(PUBLISHED);
    expect(PUBLISHED.length).toBeGreaterThanOrEqual(150);
  });

  it('says of each what it is and where that was read', () => {
    for (const id of PUBLISHED) {
      const shape = publishedShape(id);
      expect(shape, id).toMatchObject({
        id,
        origin: 'table',
        unknown: [],
        source: expect.stringMatching(/litgpt|github/) as string,
      });
    }
  });

  it.each(counted.filter(({ id, parameters }) => parameters !== null && !isRange(id)))(
    'counts $parameters parameters of $id, as its class does',
    ({ id, parameters }) => {
      const shape = publishedShape(id);
      expect(shape === undefined ? undefined : parametersOf(shape)).toBe(parameters);
    },
  );

  it('finds a model however its id is written, and nothing by half a name', () => {
    expect(publishedShape('qwen/qwen2.5-7b-instruct')?.id).toBe('Qwen/Qwen2.5-7B-Instruct');
    expect(publishedShape('Qwen2.5-7B-Instruct')).toBeUndefined();
    expect(publishedShape('someone/Qwen2.5-7B-Instruct-AWQ')).toBeUndefined();
    expect(publishedShape('constructor')).toBeUndefined();
  });
});

describe('configs made at random', () => {
  it('are of every architecture that transformers has', () => {
    const asked = new Set(made.map(({ id }) => id.replace(/-\d+$/, '')));
    expect(asked.size).toBeGreaterThanOrEqual(60);
    expect([...asked].filter((name) => !ARCHITECTURES.includes(name))).toEqual([]);
  });

  it.each(made)('$id has $parameters parameters, as its class does', ({ config, parameters }) => {
    expect(parametersOf(shapeOfConfig(config, 'some/model', 'exact', 'config.json'))).toBe(parameters);
  });
});
