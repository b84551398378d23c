import { BUILDERS } from '../../../options/table/builders.ts';
import type { Args } from '../language/calls.ts';
import { mappingOf } from '../language/expressions.ts';
import { dataOf, yamlAt } from '../library/files.ts';
import type { Handler } from '../names/foreign.ts';
import { placeOf } from '../state/run.ts';
import type { Frame } from '../state/run.ts';
import { NONE, stringIn } from '../state/values.ts';
import type { Value } from '../state/values.ts';
import { configCall, makeConfig, refuseMissing, validateCall } from './llm-config.ts';
import { builderCalls } from './llm-deployments.ts';
import { buildRanks } from './llm-ranks.ts';
import { givenTo } from './parameters.ts';
import { placeAllOnce } from './placed-once.ts';

/** What a builder of a whole application is given decides all. */
const build: Handler = (frame, args, range, path) => {
  const name = path.slice(path.lastIndexOf('.') + 1);
  const [given] = givenTo(frame, name, args, range)?.values() ?? [onlyOf(args)];
  if (given === undefined) return null;
  placeAllOnce(frame, given, range);
  return { kind: 'llm', builder: path.replace(/\.(?=\w+$)/, ':'), args: given, place: placeOf(frame, range) };
};

const onlyOf = ({ positional, named }: Args): Value | undefined =>
  positional.length + named.size === 1 ? [...positional, ...named.values()][0] : undefined;

/** `LLMConfig.from_file("model.yaml")`, and `LLMConfig.parse_yaml(file)` of an open file. */
const read =
  (open: (frame: Frame, given: Value, range: Parameters<Handler>[2]) => Value | null): Handler =>
  (frame, { positional: [first], named }, range, path) => {
    const name = path.slice(path.lastIndexOf('.') + 1);
    refuseMissing(frame, name, range);
    const map = mappingOf(open(frame, first ?? named.get('path') ?? NONE, range) ?? NONE);
    return map && makeConfig(frame, map, range);
  };

const fromFile = read((frame, given, range) => {
  const path = stringIn(given);
  return path === undefined ? null : yamlAt(frame, path, range);
});

export const LLM_CALLS: Readonly<Record<string, Handler>> = {
  ...Object.fromEntries(BUILDERS.map(({ name }) => [`ray.serve.llm.${name}`, build])),
  ...builderCalls,
  'ray.serve.llm.build_dp_deployment': buildRanks,
  'ray.serve.llm.LLMConfig': configCall,
  'ray.serve.llm.LLMConfig.from_file': fromFile,
  'ray.serve.llm.LLMConfig.parse_yaml': read((frame, value, range) => dataOf(frame, value, 'yaml', range)),
  'ray.serve.llm.LLMConfig.model_validate': validateCall,
};
