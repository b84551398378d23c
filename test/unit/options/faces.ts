import { mapDoubts } from '../../../server/src/core/certainty/key-doubts.ts';
import { descriptionOf } from '../../../server/src/core/json-schema/description.ts';
import { modelSchema } from '../../../server/src/core/json-schema/model-schema.ts';
import { isClassKey } from '../../../server/src/core/options/class-keys.ts';
import { isReadOfCode, isTakenOfCode } from '../../../server/src/core/options/code-values.ts';
import { hashedEntries } from '../../../server/src/core/options/hashed.ts';
import { modelArguments } from '../../../server/src/core/options/builder.ts';
import { spansOf } from '../../../server/src/core/options/model-facts.ts';
import type { ModelName } from '../../../server/src/core/options/model-facts.ts';
import { feedsOf, optionOf } from '../../../server/src/core/options/options-of.ts';
import { schemaFindings } from '../../../server/src/core/options/schema-findings.ts';
import { modelUnder } from '../../../server/src/core/options/walk.ts';
import { NEWEST_KNOWN } from '../../../server/src/core/ray/facts/covered.ts';
import { takes } from '../../../server/src/core/rules/shared/keys/key-fixes.ts';
import { valueOf } from '../../../server/src/core/yaml/tree.ts';
import type { MapNode, Tree } from '../../../server/src/core/yaml/tree.ts';
import { mapOf, VALUES } from './samples.ts';

const HOMES = ['override', 'model', 'own'] as const;

/** What everybody who asks the table of options says of one key. */
export const facesOf = (model: ModelName, key: string): ReadonlyMap<string, string> => {
  const releases = [...new Set([...spansOf(model, key).map(([since]) => since), '2.54.0', NEWEST_KNOWN])];
  const last = releases.findLast((release) => descriptionOf(model, key, release, 'en').description !== undefined);
  const maps = VALUES.map((value) => mapOf(key, value));
  const values = maps.flatMap((map) => valueOf(map, key) ?? []);
  const asked = (release: string) => ({ model, stage: 'schema', overCode: false, release }) as const;
  return new Map(
    Object.entries({
      description: last && descriptionOf(model, key, last, 'vi'),
      'JSON Schema': releases.map((release) => plainSchema(model, release)),
      'values in YAML': releases.map((release) =>
        maps.map((map) =>
          schemaFindings([{ model, map, stage: 'schema', name: '' }], release).map((finding) => finding.kind),
        ),
      ),
      'models under it': releases.map((release) => modelUnder(model, key, release)),
      'read of code': values.map((value) => isReadOfCode(model, key, value)),
      'surely taken of code': values.map((value) => isTakenOfCode(model, key, value)),
      'class to import': isClassKey(model, key),
      'values that fixes write': releases.map((release) => values.map((value) => takes(model, key, value, release))),
      'sorted by Ray': hashedIn(model, maps),
      'keys it needs': optionOf(model, key)?.needs,
      settings: feedsOf('DeploymentSchema').flatMap(([by, { setting }]) => (by === key ? [setting] : [])),
      'arguments of builders': modelArguments().includes(key),
      certainty: releases.map((release) =>
        maps.map((map) => HOMES.map((home) => mapDoubts(map, { ...asked(release), home }).map(({ stage }) => stage))),
      ),
    }).map(([face, said]) => [face, said === undefined ? '' : JSON.stringify(said)]),
  );
};

/** The schema of the mapping without the words in it, which are a face of their own. */
const plainSchema = (model: ModelName, release: string): string =>
  JSON.stringify(modelSchema(model, release, { strict: false, language: 'en' }), (name, value: unknown) =>
    name === 'description' && typeof value === 'string' ? undefined : value,
  );

/** How many of the values Ray sorts by keys where the model stands in an application. */
const hashedIn = (model: ModelName, maps: readonly MapNode[]): number =>
  maps.flatMap((map) => {
    const app = applicationWith(model, map);
    return app === null ? [] : hashedEntries(app, NEWEST_KNOWN);
  }).length;

const applicationWith = (model: ModelName, map: MapNode): MapNode | null => {
  if (model === 'ServeApplicationSchema') return map;
  if (model === 'DeploymentSchema') return under('deployments', map);
  return model === 'RayActorOptionsSchema' ? under('deployments', under('ray_actor_options', map)) : null;
};

const under = (key: string, value: Tree): MapNode => {
  const holder = mapOf(key, '{}');
  return { ...holder, entries: new Map([...holder.entries].map(([name, entry]) => [name, { ...entry, value }])) };
};
