import { describe, expect, it } from 'vitest';
import { read, told } from './read.ts';

const code = (config: string, handler: string, kind = ''): string => `
from ray.serve.schema import CeleryAdapterConfig, TaskProcessorConfig
from ray.serve.task_consumer import task_consumer, task_handler
ADAPTER = CeleryAdapterConfig(broker_url="redis://a", backend_url="redis://b")

@serve.deployment(num_replicas=2)
@task_consumer(task_processor_config=${config})
class Reader:
    ${handler}
    ${kind}def read(self, page): ...

app = Reader.bind()
`;

const CONFIG = 'TaskProcessorConfig(queue_name="pages", adapter_config=ADAPTER, max_retries=3)';

const outcome = (...[config, handler, kind]: Parameters<typeof code>): string => {
  const reading = read(code(config, handler, kind), { release: '2.54.1' });
  return reading.kind === 'read' ? `${told(reading)}${reading.certain ? '' : ', open'}` : reading.kind;
};

describe('a consumer of tasks', () => {
  it.each(['@task_handler', '@task_handler(name="read")', ''])('is a class of its own name, with %s', (handler) => {
    expect(outcome(CONFIG, handler)).toBe('Reader');
  });

  it.each([
    ['a config without a queue', 'TaskProcessorConfig(adapter_config=ADAPTER)', '@task_handler', ''],
    ['a handler without a name', CONFIG, '@task_handler(name=" ")', ''],
    ['a handler that is a coroutine, which some releases refuse', CONFIG, '@task_handler', 'async '],
  ])('is not sure to be taken with %s', (_, config, handler, kind) => {
    expect(outcome(config, handler, kind)).not.toBe('Reader');
  });

  it('cannot be imported before there was one', () => {
    expect(read(code(CONFIG, '@task_handler'), { release: '2.47.1' }).kind).toBe('refused');
  });
});
