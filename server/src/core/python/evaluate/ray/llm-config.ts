import { hasMethod, namesWithoutPrefix } from '../../../ray/facts/llm-code.ts';
import { fieldFact } from '../../../options/model-facts.ts';
import type { TextRange } from '../../../text/text-range.ts';
import type { Args } from '../language/calls.ts';
import { mappingOf } from '../language/expressions.ts';
import { updateIn } from '../library/copies.ts';
import type { Handler } from '../names/foreign.ts';
import { changed, depends } from '../state/reasons.ts';
import { placeOf, Raised, unknown } from '../state/run.ts';
import type { Frame } from '../state/run.ts';
import { dict, getItem, isNone, NONE, setItem, stringIn, text } from '../state/values.ts';
import type { Dict, Record, Value } from '../state/values.ts';
import { serverOptions } from './llm-options.ts';
import { placeOnce } from './placed-once.ts';

const PATH = 'ray.serve.llm.LLMConfig';

export const isLlmConfig = (value: Value): value is Record => value.kind === 'record' && value.path === PATH;

/** A model of what it is given; pydantic gives it dicts of its own. */
export const makeConfig = (frame: Frame, fields: Dict, range: TextRange): Record => {
  const own = dict([...fields.entries.values()].map(({ key, value }) => [key, ownDict(value)] as const));
  return noted(frame, { kind: 'record', path: PATH, fields: own }, range);
};

const ownDict = (value: Value): Value =>
  value.kind === 'dict' && value.spoiled === null
    ? dict([...value.entries.values()].map((entry) => [entry.key, entry.value] as const))
    : value;

/** Keeps a model: Ray looks at it where it is made, whether it is used or not. */
export const noted = (frame: Frame, record: Record, range: TextRange): Record => {
  frame.run.llmConfigs.push({ record, place: placeOf(frame, range) });
  return record;
};

/** `LLMConfig(...)` takes its fields by name alone. */
export const configCall: Handler = (frame, { positional, named }, range) => {
  if (positional.length > 0)
    throw new Raised(
      { en: 'LLMConfig takes its fields by name alone', vi: 'LLMConfig chỉ nhận các trường theo tên' },
      placeOf(frame, range),
    );
  return makeConfig(frame, dict([...named].map(([name, value]) => [text(name), value] as const)), range);
};

/** `LLMConfig.model_validate(mapping)` makes a model of it; a model stays the one that it is. */
export const validateCall: Handler = (frame, { positional: [given], named }, range) => {
  if (given === undefined || named.size > 0) return null;
  if (isLlmConfig(given)) return given;
  const map = mappingOf(given);
  return map && makeConfig(frame, map, range);
};

/** Fields that are dicts where nobody writes them, and those that are null then. */
const EMPTY = ['engine_kwargs', 'deployment_config', 'experimental_configs'];
const ABSENT = ['accelerator_type', 'lora_config', 'runtime_env', 'placement_group_config'];

const METHODS: ReadonlySet<string> = new Set(['get_serve_options', 'update_engine_kwargs', 'get_engine_config']);

/** `config.name` for what is no field that was given; undefined where it is not followed. */
export const configAttribute = (frame: Frame, self: Record, name: string, range: TextRange): Value | undefined => {
  if (METHODS.has(name)) return { kind: 'method', self, name, func: null };
  if (name === 'model_id') return modelId(self);
  if (fieldFact('LLMConfig', name, frame.run.release) === undefined) {
    self.fields.spoiled ??= unknown(frame, range, changed('this'), true);
    return undefined;
  }
  if (EMPTY.includes(name)) {
    const made = dict();
    setItem(self.fields, text(name), made);
    return made;
  }
  return ABSENT.includes(name) ? NONE : undefined;
};

const modelId = ({ fields }: Record): Value | undefined => {
  const loading = getItem(fields, 'model_loading_config');
  const held = loading?.kind === 'record' ? loading.fields : loading?.kind === 'dict' ? loading : null;
  return held === null ? undefined : getItem(held, 'model_id');
};

/** Fields that a copy may replace: others Ray would have made objects of its own of. */
const FREE: ReadonlySet<string> = new Set([...EMPTY, 'runtime_env', 'accelerator_type']);

/** A copy of a model is one more; what it holds is not checked anew. */
export const copiedConfig = (frame: Frame, made: Record, args: Args, range: TextRange): Record => {
  const update = updateIn('model_copy', args);
  const odd = [...(update?.entries.values() ?? [])].find(({ key }) => !FREE.has(stringIn(key) ?? ''));
  if (odd !== undefined) unknown(frame, range, depends(stringIn(odd.key) ?? 'update'));
  return noted(frame, made, range);
};

/** Raised where the release's models have no such method. */
export const refuseMissing = (frame: Frame, name: string, range: TextRange): void => {
  const { release } = frame.run;
  if (hasMethod('LLMConfig', name, release) !== false) return;
  throw new Raised(
    { en: `Ray ${release} has no LLMConfig.${name}`, vi: `Ray ${release} không có LLMConfig.${name}` },
    placeOf(frame, range),
  );
};

/** Methods of a model that change it or tell of it; null where it is not followed. */
export const configMethod = (frame: Frame, self: Record, name: string, args: Args, range: TextRange): Value | null => {
  if (!METHODS.has(name)) return null;
  refuseMissing(frame, name, range);
  if (name === 'update_engine_kwargs') return updated(frame, self, args, range);
  return name === 'get_serve_options' ? serveOptions(frame, self, args, range) : null;
};

const updated = (frame: Frame, self: Record, { positional, named }: Args, range: TextRange): Value | null => {
  const held = getItem(self.fields, 'engine_kwargs') ?? configAttribute(frame, self, 'engine_kwargs', range);
  if (positional.length > 0 || held?.kind !== 'dict') return null;
  for (const [name, value] of named) setItem(held, text(name), value);
  return NONE;
};

/** `config.get_serve_options(name_prefix="…")`, up to 2.49: the prefix must be there. */
const serveOptions = (frame: Frame, self: Record, { positional, named }: Args, range: TextRange): Value | null => {
  const isUnnamed = namesWithoutPrefix(frame.run.release);
  const written = named.get('name_prefix') ?? (isUnnamed ? text('') : undefined);
  if (written === undefined || positional.length > 0 || named.size > (named.has('name_prefix') ? 1 : 0))
    throw new Raised(
      { en: 'get_serve_options takes name_prefix alone', vi: 'get_serve_options chỉ nhận name_prefix' },
      placeOf(frame, range),
    );
  const prefix = isNone(written) && isUnnamed ? '' : stringIn(written);
  placeOnce(frame, self, range);
  return prefix === undefined ? null : serverOptions(frame, self, prefix, range);
};
