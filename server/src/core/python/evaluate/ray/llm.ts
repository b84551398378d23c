import { BUILDERS } from '../../../options/table/builders.ts';
import type { Args } from '../language/calls.ts';
import { mappingOf } from '../language/expressions.ts';
import { yamlAt } from '../library/files.ts';
import type { Handler } from '../names/foreign.ts';
import { placeOf } from '../state/run.ts';
import { dict, stringIn, text } from '../state/values.ts';
import type { Value } from '../state/values.ts';

const argumentsIn = ({ positional: [first], named }: Args): Value | null => {
  if (first !== undefined) return named.size === 0 ? first : null;
  const [only] = named.values();
  if (named.size === 1 && only !== undefined && !named.has('llm_configs')) return only;
  return named.size === 0 ? null : dict([...named].map(([name, value]) => [text(name), value] as const));
};

/** What a builder of a whole application is given decides all. */
const build: Handler = (frame, args, range, path) => {
  const given = argumentsIn(args);
  return given && { kind: 'llm', builder: path.replace(/\.(?=\w+$)/, ':'), args: given, place: placeOf(frame, range) };
};

/** `LLMConfig.from_file("model.yaml")` */
const fromFile: Handler = (frame, { positional: [first], named }, range) => {
  const path = stringIn(first ?? named.get('path'));
  const map = path === undefined ? null : mappingOf(yamlAt(frame, path, range));
  return map && { kind: 'record', path: 'ray.serve.llm.LLMConfig', fields: map };
};

export const LLM_CALLS: Readonly<Record<string, Handler>> = {
  ...Object.fromEntries(BUILDERS.map(({ name }) => [`ray.serve.llm.${name}`, build])),
  'ray.serve.llm.LLMConfig.from_file': fromFile,
};
