import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { pathAt } from '../../../server/src/core/config/path-at.ts';
import { serveConfig } from '../../../server/src/core/config/read-config.ts';
import type { ConfigNode } from '../../../server/src/core/config/serve-config.ts';
import { fieldFact } from '../../../server/src/core/options/model-facts.ts';
import { optionOf } from '../../../server/src/core/options/options-of.ts';
import { placesOf } from '../../../server/src/core/options/walk.ts';
import type { ModelPlace } from '../../../server/src/core/options/walk.ts';
import { configSources } from '../../../server/src/core/sources/config-sources.ts';
import type { ConfigSource } from '../../../server/src/core/sources/config-sources.ts';
import type { Entry } from '../../../server/src/core/yaml/tree.ts';
import { readGoldens } from '../../goldens/read.ts';
import { PAGES } from '../pages.ts';

const textsIn = (path: string): readonly string[] => {
  const folder = fileURLToPath(new URL(`../../../${path}/`, import.meta.url));
  return existsSync(folder)
    ? readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((name) => /\.ya?ml$/.test(name))
        .map((name) => readFileSync(folder + name, 'utf8'))
    : [];
};

const TEXTS: Readonly<Record<string, readonly string[]>> = {
  'the bundled examples': textsIn('examples'),
  'the examples of the rules': PAGES.flatMap(([, page]) => page.examples.map(({ wrong }) => wrong)),
  'goldens, one in forty': readGoldens('first').flatMap(({ text }, index) => (index % 40 === 0 ? [text] : [])),
  'real configs, where they are at hand': textsIn('../shared/corpus'),
};

const RELEASES = ['2.56.1', '2.24.0'];

/** Every entry that stands in the text, of every mapping that the rules take for one of Ray's models. */
const entriesOf = ({ root, assumed }: ConfigSource, release: string): readonly (readonly [ModelPlace, Entry])[] =>
  placesOf(root, release).flatMap((place) =>
    [...place.map.entries.values()]
      .filter(({ key, merged }) => !(assumed && merged) && fieldFact(place.model, key, release) !== undefined)
      .map((entry) => [place, entry] as const),
  );

const configOf = ({ text, root, models, embedding }: ConfigSource, release: string) =>
  serveConfig({
    text,
    release,
    root,
    written: root,
    models: models ?? null,
    outward: embedding?.outward ?? ((range) => range),
  });

/** What is not found as it is. */
const faultsIn = (text: string, source: ConfigSource, release: string): readonly string[] => {
  const config = configOf(source, release);
  const path = (offset: number) => {
    const { start } = source.embedding?.outward({ start: offset, end: offset + 1 }) ?? { start: offset };
    return pathAt(config, text, start) ?? [];
  };
  return entriesOf(source, release).flatMap(([{ model }, { key, keyRange, value }]) => {
    const isFound =
      path(keyRange.start + 1).at(-1) === path(keyRange.start).at(-1) &&
      isKey(path(keyRange.start).at(-1), { model, key, release }) &&
      path(value.range.start).some((node) => 'tree' in node && node.tree === value) &&
      (value.kind !== 'scalar' || path(value.range.start).at(-1)?.kind === 'scalar');
    return isFound ? [] : [`${key} of ${model} at ${String(keyRange.start)} of ${text}`];
  });
};

const isKey = (
  node: ReturnType<typeof configOf>['keys'][number] | { readonly kind: string } | undefined,
  { model, key, release }: { readonly model: ModelPlace['model']; readonly key: string; readonly release: string },
): boolean =>
  node !== undefined &&
  'fact' in node &&
  node.key === key &&
  node.model === model &&
  node.option === optionOf(model, key) &&
  node.fact === fieldFact(model, key, release);

describe('every key that Ray knows, and its value, is found where it stands', () => {
  it.each(Object.entries(TEXTS))('in %s', (_, texts) => {
    let count = 0;
    const faults = texts.flatMap((text) =>
      configSources(text).sources.flatMap((source) =>
        RELEASES.flatMap((release) => {
          count += entriesOf(source, release).length;
          return faultsIn(text, source, release);
        }),
      ),
    );
    expect(faults).toEqual([]);
    expect(count).toBeGreaterThanOrEqual(texts.length);
  });
});

const childrenOf = (node: ConfigNode): readonly ConfigNode[] => {
  if (node.kind === 'scalar') return [];
  if (node.kind === 'key') return [node.value];
  return node.kind === 'list' ? node.items : node.keys;
};

const nodesIn = (node: ConfigNode): readonly ConfigNode[] => [node, ...childrenOf(node).flatMap(nodesIn)];

describe('every key and scalar that is written, known or not, is found from its first to its last character', () => {
  it.each(Object.entries(TEXTS))('in %s', (_, texts) => {
    const faults = texts.flatMap((text) =>
      configSources(text).sources.flatMap((source) => {
        const config = configOf(source, '2.56.1');
        return nodesIn(config).flatMap((node) => {
          const range = node.kind === 'key' ? node.keyRange : node.kind === 'scalar' ? node.range : null;
          if (range === null || node.origin !== 'explicit') return [];
          const isFound = [range.start, range.end].every((offset) => pathAt(config, text, offset)?.at(-1) === node);
          return isFound ? [] : [text.slice(range.start, range.end)];
        });
      }),
    );
    expect(faults).toEqual([]);
  });
});
