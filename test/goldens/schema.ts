import Ajv from 'ajv';
import type { ErrorObject, ValidateFunction } from 'ajv';
import { jsonSchemaOf } from '../../server/src/core/json-schema/json-schema.ts';
import { parseDocuments } from '../../server/src/core/yaml/parse-document.ts';
import type { Tree } from '../../server/src/core/yaml/tree.ts';
import type { GoldenAnswer } from './read.ts';

export type Stage = 'schema' | 'build' | 'deploy';
const STAGES: readonly Stage[] = ['schema', 'build', 'deploy'];

/** A tree as a JSON Schema sees it; undefined for a text that is not exactly one readable document. */
export const plainOf = (text: string): { readonly value: unknown } | undefined => {
  const [document, ...others] = parseDocuments(text);
  if (document === undefined || others.length > 0 || document.problems.length > 0) return undefined;
  return { value: document.root === null ? null : plain(document.root) };
};

const plain = (tree: Tree): unknown => {
  if (tree.kind === 'list') return tree.items.map(plain);
  if (tree.kind === 'scalar') return tree.value;
  return Object.fromEntries([...tree.entries.values()].map(({ key, value }) => [key, plain(value)]));
};

const validators = new Map<string, ValidateFunction>();

/** The schema of a release, compiled once. */
export const validatorOf = (release: string, strict = false): ValidateFunction => {
  const name = `${release} ${String(strict)}`;
  const known = validators.get(name);
  if (known) return known;
  const compiled = new Ajv({ allErrors: true }).compile(jsonSchemaOf(release, { strict }));
  validators.set(name, compiled);
  return compiled;
};

/** What a schema objects to, each with the stage at which Ray reads that part of the file. */
export const objectionsOf = (release: string, value: unknown): readonly { stage: Stage; text: string }[] => {
  const validate = validatorOf(release);
  if (validate(value) === true) return [];
  return (validate.errors ?? [])
    .filter(({ keyword }) => keyword !== 'if')
    .map((error) => ({ stage: stageOf(error), text: `${error.dataPath} ${error.message ?? ''}` }));
};

/** Keys whose values Ray judges after the file as a whole was taken. */
const READ_LATER = [
  /\.(?:autoscaling_config|request_router_config|deployment_actors|placement_group_strategy)\b/,
  /^\.applications\[\d+\]\.route_prefix$/,
];

const stageOf = ({ dataPath, schemaPath, keyword, params }: ErrorObject): Stage => {
  if (/^\.applications\[\d+\]\.args\b/.test(dataPath) && !schemaPath.includes('ServeApplicationSchema/properties'))
    return 'build';
  if (keyword === 'required' && 'missingProperty' in params && params.missingProperty === 'args') return 'build';
  if (dataPath.endsWith('.max_replicas_per_node') && /inimum|aximum/.test(keyword)) return 'deploy';
  if (dataPath.endsWith('.placement_group_bundles') && keyword === 'minItems') return 'deploy';
  return READ_LATER.some((path) => path.test(dataPath)) ? 'deploy' : 'schema';
};

/** Whether real Ray took the part of the file that it reads at this stage. */
export const tookAt = (answer: GoldenAnswer, stage: Stage): boolean =>
  answer.status === 'accepted' || STAGES.indexOf(stage) < STAGES.indexOf(answer.stage);
