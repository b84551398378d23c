import type { Args } from '../language/calls.ts';
import { dict, text, whole } from '../state/values.ts';
import type { Record, Value } from '../state/values.ts';

/** Classes of Ray and pydantic whose objects are what they were given. */
const CLASSES = new Set([
  ...['AutoscalingConfig', 'HTTPOptions', 'gRPCOptions', 'LoggingConfig', 'RequestRouterConfig'].map(inConfig),
  ...['GangSchedulingConfig', 'DeploymentActorConfig', 'AutoscalingPolicy', 'BackpressureConfig'].map(inConfig),
  ...['LLMConfig', 'LLMServingArgs', 'ModelLoadingConfig', 'LoraConfig'].map(inLlm),
  ...['CloudMirrorConfig', 'CloudFileConfig', 'PDServingArgs', 'IngressClsConfig'].map(inLlm),
  'pydantic.Field',
  'dataclasses.field',
]);

function inConfig(name: string): string {
  return `ray.serve.config.${name}`;
}

function inLlm(name: string): string {
  return `ray.serve.llm.${name}`;
}

/** What can be called or used as a decorator once it is called itself. */
const DECORATORS = new Set([
  'ray.serve.deployment',
  'ray.serve.ingress',
  'dataclasses.dataclass',
  'functools.lru_cache',
  'functools.partial',
  'ray.remote',
  'ray.method',
]);

/** Any other class of Ray's own configs: whether it takes what it is given is not known. */
export const isConfig = (path: string): boolean => /^ray\.serve\.config\.[A-Z]\w*$/.test(path) && !CLASSES.has(path);

export const recordOf = (path: string, { positional, named }: Args): Record | null => {
  if (!CLASSES.has(path) && !DECORATORS.has(path) && !isConfig(path)) return null;
  const isOpen = path.startsWith('pydantic.') || path.startsWith('dataclasses.') || DECORATORS.has(path);
  if (positional.length > 0 && !isOpen) return null;
  const fields = dict(
    [...named].map(([name, value]): readonly [ReturnType<typeof text>, Value] => [text(name), value]),
  );
  positional.forEach((value, index) => {
    fields.entries.set(`s${String(index)}`, { key: whole(index), value });
  });
  return { kind: 'record', path, fields };
};
