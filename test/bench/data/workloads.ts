import { codeFrom } from '../../../server/src/core/python/code-from.ts';
import { parsePython } from '../../../server/src/core/python/syntax/parse.ts';
import type { ModuleSyntax } from '../../../server/src/core/python/syntax/ast.ts';
import type { AnalyzeOptions } from '../../../server/src/core/analysis/options.ts';

/** A file with what stands around it, and the text of it after each of many small edits in one application. */
export interface Workload {
  readonly name: string;
  readonly text: string;
  readonly options: AnalyzeOptions;
  /** The text after the edit of this number; two in a row differ. */
  readonly edited: (step: number) => string;
}

const times = <T>(count: number, make: (i: number) => T): readonly T[] =>
  Array.from({ length: count }, (_, i) => make(i));

export const MODULES = 30;
const CLASSES = 40;

/** Modules with deployments, each of which imports the one before it, so that an application reads all of them. */
export const moduleText = (number: number): string =>
  [
    'from ray import serve',
    ...(number === 0 ? [] : [`from shared.module_${String(number - 1)} import Class_0 as Before`]),
    ...times(CLASSES, (i) =>
      [
        `@serve.deployment(num_replicas=${String(1 + (i % 3))}, ray_actor_options={"num_cpus": ${String(1 + (i % 2))}})`,
        `class Class_${String(i)}:`,
        '    def __init__(self, inner=None, scale: int = 2):',
        '        self.inner = inner',
        '        self.scale = scale * 2',
        '    async def __call__(self, request):',
        '        body = await request.json()',
        '        return [one * self.scale for one in body["values"]]',
      ].join('\n'),
    ),
  ].join('\n');

export const mainText = (applications: number): string =>
  [
    'from ray import serve',
    ...times(MODULES, (i) => `from shared import module_${String(i)}`),
    ...times(applications, (i) => {
      const [front, back] = [i % MODULES, (i * 7) % MODULES].map((at) => `module_${String(at)}`);
      return `app_${String(i)} = ${String(front)}.Class_${String(i % CLASSES)}.bind(${String(back)}.Class_${String((i + 1) % CLASSES)}.bind())`;
    }),
  ].join('\n');

const codeOf = (applications: number) => {
  const parsed = new Map<string, ModuleSyntax>();
  const files = new Map([
    ['main', mainText(applications)],
    ['shared', ''],
    ...times(MODULES, (i) => [`shared.module_${String(i)}`, moduleText(i)] as const),
  ]);
  return codeFrom({
    module: (name) => {
      const text = files.get(name);
      return text === undefined ? null : { path: name === 'shared' ? 'shared/__init__.py' : `${name}.py`, text };
    },
    parse: (text) => {
      const syntax = parsed.get(text) ?? parsePython(text);
      parsed.set(text, syntax);
      return syntax;
    },
  });
};

const pythonApplication = (i: number, replicas: number): string => `  - name: app-${String(i)}
    route_prefix: /app-${String(i)}
    import_path: main:app_${String(i)}
    deployments:
      - name: Class_${String(i % CLASSES)}
        num_replicas: ${String(replicas)}
        ray_actor_options:
          num_cpus: 1
`;

/** Applications of code over shared modules, on nodes that are too small for them. */
export const pythonApplications = (count: number): Workload => {
  const text = (replicas: number): string =>
    `applications:\n${times(count, (i) => pythonApplication(i, i === count >> 1 ? replicas : 2)).join('')}`;
  return {
    name: `${String(count)} Python applications over ${String(MODULES)} modules, nodes too small`,
    text: text(2),
    options: {
      rayVersionOption: '2.60.0',
      clusterOption: '4 x cpu=8',
      codeOf: codeOf(count),
      revision: {},
    },
    edited: (step) => text(3 + step),
  };
};

const llmApplication = (i: number, replicas: number): string => `  - name: llm-${String(i)}
    route_prefix: /llm-${String(i)}
    import_path: ray.serve.llm:build_openai_app
    args:
      llm_configs:
        - model_loading_config:
            model_id: model-${String(i)}
            model_source: org/model-${String(i)}-7B
          accelerator_type: L4
          deployment_config:
            autoscaling_config:
              min_replicas: 1
              max_replicas: ${String(replicas)}
          engine_kwargs:
            tensor_parallel_size: 2
            max_model_len: 8192
`;

export const llmApplications = (count: number): Workload => {
  const text = (replicas: number): string =>
    `applications:\n${times(count, (i) => llmApplication(i, i === count >> 1 ? replicas : 2)).join('')}`;
  return {
    name: `${String(count)} LLM applications`,
    text: text(2),
    options: { rayVersionOption: '2.60.0' },
    edited: (step) => text(3 + step),
  };
};
