import { mapsOf } from '../../options/maps-of.ts';
import { bundleKey, modelKeys } from '../../ray/facts/llm.ts';
import { at, compareReleases } from '../../ray/release.ts';
import { asMap, numberOf, valueOf } from '../../yaml/tree.ts';
import type { Entry, MapNode } from '../../yaml/tree.ts';
import type { Finding } from '../../problems/finding.ts';
import type { Fix } from '../../problems/problem.ts';
import type { Edit } from '../../text/text-range.ts';
import { contentEnd, indentAt, lineBreak, lineBreakAfter, lineEnd } from '../../yaml/edit.ts';
import type { PlaceContext } from '../rule.ts';
import { nearFix, removalFix } from '../shared/keys/key-fixes.ts';
import { own } from '../../text/own.ts';

/** `LLMConfig` forbids keys it does not know, so one outdated key stops the whole application at build. */
export const checkModels = (context: PlaceContext): readonly Finding[] =>
  mapsOf(context.places, 'LLMConfig').flatMap((model) => checkModel(model, context));

const checkModel = (model: MapNode, context: PlaceContext): readonly Finding[] =>
  [...model.entries.values()]
    .filter((entry) => !known(entry.key, context.release))
    .map((entry) => ({
      code: 'refused-key',
      severity: 'error',
      message: {
        en: `Ray ${context.release} refuses ${entry.key} in a model’s config${hint(entry.key, context.release).en}`,
        vi: `Ray ${context.release} từ chối ${entry.key} trong cấu hình của model${hint(entry.key, context.release).vi}`,
      },
      range: entry.keyRange,
      related: [],
      fixes: fixesFor(entry, model, context),
      rejects: 'build',
    }));

const known = (key: string, release: string): boolean => {
  const span = own(modelKeys, key);
  if (span === undefined) return false;
  return compareReleases(release, span[0]) >= 0 && (span[1] === null || compareReleases(release, span[1]) < 0);
};

const hint = (key: string, release: string) => {
  const span = own(modelKeys, key);
  if (span === undefined) return { en: ': it does not know this key.', vi: ': không biết khóa này.' };
  if (compareReleases(release, span[0]) < 0)
    return { en: `: it is known from ${span[0]} on.`, vi: `: khóa này có từ ${span[0]}.` };
  return { en: `: it was removed in ${span[1] ?? ''}.`, vi: `: khóa này đã bị bỏ từ ${span[1] ?? ''}.` };
};

const fixesFor = (entry: Entry, model: MapNode, { release, text, places }: PlaceContext): readonly Fix[] => {
  const place = places.find(({ map }) => map === model);
  const near = place === undefined || Object.hasOwn(modelKeys, entry.key) ? [] : nearFix(entry, place, release);
  const carried = entry.key === 'resources_per_bundle' ? carriedOver(entry, model, release, text) : [];
  return [...carried, ...near, ...removalFix(entry, model, text)];
};

/** The old bundle key carries over: the same amounts, one bundle a worker; every line of it stays, comments too. */
const carriedOver = (entry: Entry, model: MapNode, release: string, text: string): readonly Fix[] => {
  if (at(bundleKey, release) !== 'placement_group_config' || model.entries.has('placement_group_config')) return [];
  const value = asMap(entry.value);
  const workers = workersOf(model);
  if (value === undefined || workers === null || entry.merged || valueOf(value, 'GPU') === undefined) return [];
  const wrapped = value.flow ? inFlow(value, workers, text) : inBlock(value, workers, text);
  const title = { en: 'Write it as placement_group_config', vi: 'Viết thành placement_group_config' };
  const edits = [{ range: entry.keyRange, newText: 'placement_group_config' }, ...wrapped];
  return [{ title, preferred: true, safe: true, edits }];
};

/** Tensor × pipeline parallel, as far as a list of bundles stays readable; null where the file does not say it plainly. */
const workersOf = (model: MapNode): number | null => {
  const sizes = ['tensor_parallel_size', 'pipeline_parallel_size'].map((key) => {
    const tree = valueOf(model, 'engine_kwargs', key);
    return tree === undefined ? 1 : numberOf(tree);
  });
  const [tensor = NaN, pipeline = NaN] = sizes;
  const workers = tensor * pipeline;
  return Number.isInteger(workers) && workers >= 1 && workers <= 16 ? workers : null;
};

const insert = (offset: number, newText: string): Edit => ({ range: { start: offset, end: offset }, newText });

const inFlow = (value: MapNode, workers: number, text: string): readonly Edit[] => {
  const end = contentEnd(text, value);
  const copies = `, ${text.slice(value.range.start, end)}`.repeat(workers - 1);
  return [insert(value.range.start, '{ bundles: ['), insert(end, `${copies}] }`)];
};

const inBlock = (value: MapNode, workers: number, text: string): readonly Edit[] => {
  const first = Math.min(...[...value.entries.values()].map(({ keyRange }) => keyRange.start));
  const end = contentEnd(text, value);
  const indent = `${lineBreak(text)}${indentAt(text, first)}  - `;
  const edits = [insert(first, `bundles:${indent}`)];
  for (let at = lineBreakAfter(text, lineEnd(text, first)); at < end; at = lineBreakAfter(text, lineEnd(text, at)))
    edits.push(insert(at, '    '));
  const pairs = [...value.entries.values()].map(
    ({ key, value: amount }) => `${key}: ${text.slice(amount.range.start, contentEnd(text, amount))}`,
  );
  const copy = `${indent}{ ${pairs.join(', ')} }`;
  return workers === 1 ? edits : [...edits, insert(lineEnd(text, end), copy.repeat(workers - 1))];
};
