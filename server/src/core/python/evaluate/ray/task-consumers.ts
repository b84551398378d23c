import type { Handlers } from '../names/foreign.ts';
import type { Args } from '../language/calls.ts';
import { dict, stringIn, text } from '../state/values.ts';
import type { Record, Value } from '../state/values.ts';

/** `@task_consumer(task_processor_config=…)` makes a class of the same name of a class (`ray/serve/task_consumer.py`, 2.50 on). */
const CONSUMER = 'ray.serve.task_consumer.task_consumer';

/** `@task_handler` and `@task_handler(name=…)` leave a method what it is. */
const HANDLER = 'ray.serve.task_consumer.task_handler';

const CONFIG = 'ray.serve.config.TaskProcessorConfig';

/** What such a decorator makes of what stands below it; null for any other, and for what Ray may refuse. */
export const taskOf = ({ path }: Record, target: Value): Value | null => {
  if (path === CONSUMER) return target.kind === 'class' ? target : null;
  return path === HANDLER && isHandler(target) ? target : null;
};

/** Some releases refuse coroutines. */
const isHandler = (target: Value): boolean =>
  target.kind === 'function' && target.def.kind === 'function' && !target.def.async;

const recordWith = (path: string, named: Args['named']): Record => ({
  kind: 'record',
  path,
  fields: dict([...named].map(([key, value]): readonly [ReturnType<typeof text>, Value] => [text(key), value])),
});

export const TASK_CALLS: Handlers = {
  [CONSUMER]: (_, { positional, named }) => {
    const config = named.get('task_processor_config');
    const isTaken = config?.kind === 'record' && config.path === CONFIG && positional.length === 0 && named.size === 1;
    return isTaken ? recordWith(CONSUMER, named) : null;
  },
  [HANDLER]: (_, { positional: [target], named }) => {
    if (target !== undefined) return named.size === 0 && isHandler(target) ? target : null;
    const name = named.get('name');
    const isTaken = named.size === 1 ? (stringIn(name) ?? '').trim() !== '' : named.size === 0;
    return isTaken ? recordWith(HANDLER, named) : null;
  },
};
