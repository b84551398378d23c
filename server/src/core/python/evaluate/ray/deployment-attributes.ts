import { mappingOf } from '../language/expressions.ts';
import { shapeOf } from '../state/shape.ts';
import { dict, getItem, isNone, NONE, setItem, text, whole } from '../state/values.ts';
import type { Deployment, Value } from '../state/values.ts';

/** `deployment.name` (`Deployment` in `ray/serve/deployment.py`); undefined for what is not followed. */
export const deploymentAttribute = (self: Deployment, name: string): Value | undefined => {
  if (name === 'name') return text(self.name);
  if (name === 'bind' || name === 'options') return { kind: 'method', self, name, func: null };
  if (name === 'func_or_class') return self.of;
  const option = self.options.get(name);
  if (option !== undefined && shapeOf(option.value) !== option.held) return undefined;
  if (name === 'ray_actor_options') return actorOptions(option?.value);
  if (name === 'user_config') return option?.value ?? NONE;
  if (name === 'num_replicas') return self.options.has('autoscaling_config') ? undefined : (option?.value ?? whole(1));
  return undefined;
};

/** The options of the replica's actor with Ray's own default: a dict of its own each time. */
const actorOptions = (given: Value | undefined): Value | undefined => {
  if (given?.kind === 'unknown') return given;
  const written = given === undefined || isNone(given) ? dict() : mappingOf(given);
  if (written === null) return undefined;
  const made = dict([...written.entries.values()].map(({ key, value }) => [key, value] as const));
  const cpus = getItem(made, 'num_cpus');
  if (cpus === undefined || isNone(cpus)) setItem(made, text('num_cpus'), whole(1));
  return made;
};
