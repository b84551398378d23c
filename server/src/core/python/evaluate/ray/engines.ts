import type { Handler } from '../names/foreign.ts';
import { placeOf } from '../state/run.ts';
import type { CodePlace, Value } from '../state/values.ts';
import { dict, text } from '../state/values.ts';

/** An engine of vLLM that code starts, with its arguments by name; null where these are not known. */
export interface StartedEngine {
  readonly args: ReadonlyMap<string, Value> | null;
  readonly place: CodePlace;
}

/** Arguments as an object, where somebody asks for engines; else a call as any other. */
const argumentsCall: Handler = ({ run }, { positional, named }, _, path) => {
  if (run.engines === null || positional.length > 1) return null;
  return { kind: 'record', path, fields: dict([...named].map(([name, value]) => [text(name), value] as const)) };
};

const startCall: Handler = (frame, { positional, named }, range) => {
  const given = positional[0] ?? named.get('engine_args');
  const fields = given?.kind === 'record' && given.fields.spoiled === null ? given.fields : null;
  const args = fields && new Map([...fields.entries.values()].map(({ key, value }) => [String(key.value), value]));
  frame.run.engines?.push({ args, place: placeOf(frame, range) });
  return null;
};

/** `LLM(model, …)` takes the arguments itself. */
const llmCall: Handler = (frame, { named }, range) => {
  frame.run.engines?.push({ args: named, place: placeOf(frame, range) });
  return null;
};

const at = (modules: readonly string[], name: string, handler: Handler): readonly (readonly [string, Handler])[] =>
  modules.map((module) => [`${module}.${name}`, handler] as const);

const ARGUMENTS = ['vllm', 'vllm.engine.arg_utils'];

/** vLLM's own names, under each module that people take them from. */
export const ENGINE_CALLS: Readonly<Record<string, Handler>> = Object.fromEntries([
  ...at(ARGUMENTS, 'AsyncEngineArgs', argumentsCall),
  ...at(ARGUMENTS, 'EngineArgs', argumentsCall),
  ...at(['vllm', 'vllm.engine.async_llm_engine'], 'AsyncLLMEngine.from_engine_args', startCall),
  ...at(['vllm', 'vllm.engine.llm_engine', 'vllm.v1.engine.llm_engine'], 'LLMEngine.from_engine_args', startCall),
  ...at(['vllm.v1.engine.async_llm'], 'AsyncLLM.from_engine_args', startCall),
  ...at(['vllm', 'vllm.entrypoints.llm'], 'LLM', llmCall),
]);
