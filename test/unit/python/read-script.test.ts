import { expect, test } from 'vitest';
import { analyzeScript, toRecord } from '../../../server/src/core/index.ts';
import type { Analysis } from '../../../server/src/core/index.ts';
import { sourcesOf } from './read.ts';

const CODE = `from ray import serve


@serve.deployment(num_replicas=2)
class Model:
    pass


def main(count):
    serve.run(Model.options(num_replicas=count).bind(), name="models")


if __name__ == "__main__":
    main(3)
`;

const scriptOf = (text: string, argv: readonly string[] | null = null, files = {}): Analysis =>
  analyzeScript({ path: 'app.py', text }, sourcesOf(files), { rayVersionOption: '2.47.1' }, { argv });

const cpus = ({ configs }: Analysis): number | undefined => {
  const demand = configs[0]?.demand;
  return demand ? toRecord(demand.initial).CPU : undefined;
};

test('a script asks for what it runs', () => {
  const analysis = scriptOf(CODE);
  expect(analysis.configs[0]?.applications.map(({ name, complete }) => [name, complete])).toEqual([['models', true]]);
  expect(cpus(analysis)).toBe(3);
});

const MODEL = `import sys
import yaml
from ray import serve
from ray.serve.llm import LLMConfig, build_openai_app

with open(sys.argv[1]) as file:
    config = LLMConfig(**yaml.safe_load(file))
serve.run(build_openai_app({"llm_configs": [config]}))
`;

test('an argument of the command line is known only if it is given', () => {
  const files = { 'model.yaml': 'model_loading_config: { model_id: m, model_source: x/y }\n' };
  const given = scriptOf(MODEL, ['model.yaml'], files);
  expect(given.configs[0]?.applications[0]?.deployments.map(({ name }) => name)).toEqual([
    'LLMDeploymentm',
    'LLMRouter',
  ]);
  const open = scriptOf(MODEL);
  expect(open.configs[0]?.applications[0]?.complete).toBe(false);
  expect(open.configs[0]?.demand).toBeNull();
});

test('what may start more is said', () => {
  const analysis = scriptOf(`${CODE}\nif input():\n    serve.run(Model.bind(), name="other")\n`);
  expect(analysis.configs[0]).toMatchObject({ demand: null, unknown: [{ path: null }] });
  const [gap] = analysis.configs[0]?.unknown ?? [];
  expect(analysis.lines.positionAt(gap?.range?.start ?? 0).line).toBe(15);
  expect(gap?.message.en).toContain('may start more');
});
