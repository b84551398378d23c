import { objectFields } from '../../../ray/facts/objects.ts';
import type { Args } from '../language/calls.ts';
import type { Value } from '../state/values.ts';
import { own } from '../../../text/own.ts';

type Test = (value: Value) => boolean;

const isText: Test = (value) =>
  (value.kind === 'scalar' && value.type === 'str') || (value.kind === 'unknown' && value.plain === 'text');
const isWhole: Test = (value) => value.kind === 'scalar' && value.type === 'int';
const isDict: Test = (value) =>
  value.kind === 'dict' && value.spoiled === null && [...value.entries.values()].every(({ key }) => key.type === 'str');

/** What surely passes pydantic as the annotation of a field; null is for optional ones. */
const TESTS: Readonly<Record<string, Test | undefined>> = {
  Any: (value) => value.kind !== 'unknown',
  str: isText,
  int: isWhole,
  float: (value) => value.kind === 'scalar' && (value.type === 'float' || value.type === 'int'),
  bool: (value) => value.kind === 'scalar' && value.type === 'bool',
  'Dict[str, Any]': isDict,
  'Union[str, Callable]': isText,
};

/** True for a config of Ray Serve that surely takes what code gives it. */
export const isSurelyTaken = (path: string, { positional, named }: Args, release: string): boolean => {
  const fields = objectFields(path.slice(path.lastIndexOf('.') + 1), release);
  if (fields === null || positional.length > 0) return false;
  if ([...fields].some(([name, { required }]) => required && !named.has(name))) return false;
  return [...named].every(([name, value]) => {
    const annotation = fields.get(name)?.annotation;
    return annotation !== undefined && passes(annotation, value);
  });
};

const passes = (annotation: string, value: Value): boolean => {
  const inner = /^Optional\[(.*)\]$/.exec(annotation)?.[1];
  if (inner === undefined) return own(TESTS, annotation)?.(value) === true;
  return (value.kind === 'scalar' && value.type === 'null') || passes(inner, value);
};
