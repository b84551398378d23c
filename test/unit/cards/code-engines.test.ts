import { describe, expect, it } from 'vitest';
import { analyze, applyEdits, codeFrom, fixer, parsePython } from '../../../server/src/core/index.ts';

const YAML = `applications:
  - name: llm
    import_path: app:app
    deployments:
      - { name: Chat, num_replicas: 2, ray_actor_options: { num_gpus: 0.4 } }
`;

const said = (python: string, cluster: string | undefined = 'cpu=16,gpu=1', text = YAML) => {
  const module = (name: string) => (name === 'app' ? { path: 'app.py', text: python } : null);
  const analysis = analyze(text, {
    rayVersionOption: '2.60.0',
    clusterOption: cluster,
    codeOf: codeFrom({ module, parse: parsePython }),
  });
  const problems = analysis.problems.filter(({ code }) => code === 'shared-card');
  const fixes = problems.flatMap((problem) => fixer(analysis)(problem));
  return { analysis, problems, fixes, told: problems.map(({ severity }) => severity).join() };
};

/** A deployment whose class starts an engine by these lines of its `__init__`. */
const chat = (lines: string, parameters = 'self', bound = ''): string => `
import os
from ray import serve
from vllm import AsyncLLMEngine, AsyncEngineArgs, EngineArgs, LLM

SHARE = 0.9

@serve.deployment
class Chat:
    def __init__(${parameters}):
${lines.replaceAll(/^/gm, '        ')}

    async def __call__(self, request):
        return await self.engine.generate(request)

app = Chat.bind(${bound})
`;

const STARTED = 'self.engine = AsyncLLMEngine.from_engine_args(args)';
const made = (args: string): string => `args = AsyncEngineArgs(model="m"${args})\n${STARTED}`;

describe('engines that plain deployments start', () => {
  it.each<[string, string, string]>([
    ['written as a number', chat(made(', gpu_memory_utilization=0.9')), 'error'],
    ['written as a number that goes beside', chat(made(', gpu_memory_utilization=0.3')), ''],
    ['left to vLLM', chat(made('')), 'error'],
    ['a name of the module', chat(made(', gpu_memory_utilization=SHARE')), 'error'],
    ['a parameter that bind gives', chat(made(', gpu_memory_utilization=share'), 'self, share', '0.9'), 'error'],
    [
      'a parameter that bind gives by name',
      chat(made(', gpu_memory_utilization=share'), 'self, share', 'share=0.3'),
      '',
    ],
    ['the default of a parameter', chat(made(', gpu_memory_utilization=share'), 'self, share=0.9'), 'error'],
    [
      'all parameters',
      chat(`args = AsyncEngineArgs(**kwargs)\n${STARTED}`, 'self, **kwargs', 'model="m", gpu_memory_utilization=0.9'),
      'error',
    ],
    [
      'a dict',
      chat(`config = {"model": "m", "gpu_memory_utilization": 0.9}\nargs = EngineArgs(**config)\n${STARTED}`),
      'error',
    ],
    ['LLM itself', chat('self.engine = LLM("m", gpu_memory_utilization=0.9)'), 'error'],
    [
      'arguments that are made outside',
      chat(
        STARTED.replace('(args)', '(given)'),
        'self, given',
        'AsyncEngineArgs(model="m", gpu_memory_utilization=0.9)',
      ),
      'error',
    ],
    ['a value that is not known', chat(made(', gpu_memory_utilization=float(os.environ["S"])')), ''],
    [
      'arguments that are changed afterwards',
      chat(`args = AsyncEngineArgs(model="m")\nargs.gpu_memory_utilization = 0.3\n${STARTED}`),
      '',
    ],
    [
      'only on a condition',
      chat(`if os.environ.get("A"):\n    self.engine = LLM("m", gpu_memory_utilization=0.9)`),
      '',
    ],
    ['several GPUs', chat(made(', tensor_parallel_size=2')), ''],
    ['an amount of its own', chat(made(', kv_cache_memory_bytes=1000')), ''],
    ['a card of its own', chat(`os.environ["CUDA_VISIBLE_DEVICES"] = "1"\n${made('')}`), ''],
    ['no engine', chat('self.engine = None'), ''],
  ])('%s', (_, python, told) => {
    expect(said(python).told).toBe(told);
  });

  it('are told with the place in the code', () => {
    const { problems } = said(chat(made(', gpu_memory_utilization=0.9')));
    expect(problems.map(({ message }) => message.en)).toEqual([
      '2 replicas of Chat share one GPU; each takes 0.9 of its memory. Whichever starts last does not start. The code starts them at app.py line 12.',
    ]);
  });

  it('stand beside models of ray.serve.llm', () => {
    const text = `${YAML.replace('num_replicas: 2', 'num_replicas: 1')}  - name: other
    route_prefix: /other
    import_path: ray.serve.llm:build_openai_app
    args:
      llm_configs:
        - model_loading_config: { model_id: small }
          placement_group_config: { bundles: [{ CPU: 1, GPU: 0.4 }] }
          deployment_config: { num_replicas: 1 }
          engine_kwargs: { gpu_memory_utilization: 0.5 }
`;
    const { problems } = said(chat(made(', gpu_memory_utilization=0.9')), undefined, text);
    expect(problems.map(({ severity, message }) => [severity, message.en])).toEqual([
      [
        'warning',
        'Chat and small share one GPU; they take 0.9 and 0.5 of its memory. Whichever starts last does not start, unless its vLLM is older than 0.9.1 and its share the larger one. The code starts them at app.py line 12.',
      ],
    ]);
  });

  it('get a card each, or one replica less, where that mends it', () => {
    const python = chat(made(''));
    expect(said(python).fixes.map(({ title }) => title.en)).toEqual(['Set num_replicas: 1 in Chat']);
    const { fixes } = said(python, 'cpu=16,gpu=2');
    expect(fixes.map(({ title }) => title.en)).toContain('Give Chat whole GPUs');
    for (const { edits } of fixes) expect(said(python, 'cpu=16,gpu=2', applyEdits(YAML, edits)).told).toBe('');
  });

  it('leave no trace in what else is read of the code', () => {
    const { analysis } = said(chat(`${made('')}\nself.other = unknown_call(SHARE)`));
    expect(analysis.configs[0]?.verdict.status).toBe('accepted');
    expect(analysis.configs[0]?.applications[0]?.complete).toBe(true);
  });
});
