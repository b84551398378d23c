import { mapsOf } from '../schema/places.ts';
import { bundleKey, modelKeys } from '../ray/facts/llm.ts';
import { at, compareReleases } from '../ray/release.ts';
import { asMap, valueOf } from '../yaml/tree.ts';
import type { Entry, MapNode } from '../yaml/tree.ts';
import type { Fix, Problem } from '../analysis.ts';
import type { Rule, RuleContext } from './rule.ts';

/** `LLMConfig` forbids keys it does not know, so one outdated key stops the whole application at build. */
export const modelKey: Rule = {
  code: 'refused-key',
  check: (context) => mapsOf(context.places, 'LLMConfig').flatMap((model) => checkModel(model, context)),
};

const checkModel = (model: MapNode, context: RuleContext): readonly Problem[] =>
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
      fixes: fixesFor(entry, context.release),
      rejects: 'build',
    }));

const known = (key: string, release: string): boolean => {
  const span = modelKeys[key];
  if (span === undefined) return false;
  return compareReleases(release, span[0]) >= 0 && (span[1] === null || compareReleases(release, span[1]) < 0);
};

const hint = (key: string, release: string) => {
  const span = modelKeys[key];
  if (span === undefined) return { en: ': it does not know this key.', vi: ': không biết khóa này.' };
  if (compareReleases(release, span[0]) < 0)
    return { en: `: it is known from ${span[0]} on.`, vi: `: khóa này có từ ${span[0]}.` };
  return { en: `: it was removed in ${span[1] ?? ''}.`, vi: `: khóa này đã bị bỏ từ ${span[1] ?? ''}.` };
};

/** The old bundle key carries over: the same amounts, one bundle a worker. */
const fixesFor = (entry: Entry, release: string): readonly Fix[] => {
  if (entry.key !== 'resources_per_bundle' || at(bundleKey, release) !== 'placement_group_config') return [];
  const value = asMap(entry.value);
  if (value === undefined || entry.merged || valueOf(value, 'GPU') === undefined) return [];
  const pairs = [...value.entries.values()].map(
    ({ key, value: amount }) => `${key}: ${amount.kind === 'scalar' ? String(amount.value) : '0'}`,
  );
  const end = value.flow ? value.range.end : lastEnd(value);
  return [
    {
      title: { en: 'Write it as placement_group_config', vi: 'Viết thành placement_group_config' },
      preferred: true,
      edits: [
        {
          range: { start: entry.keyRange.start, end },
          newText: `placement_group_config: { bundles: [{ ${pairs.join(', ')} }] }`,
        },
      ],
    },
  ];
};

const lastEnd = (map: MapNode): number => Math.max(...[...map.entries.values()].map(({ value }) => value.range.end));
