import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  analyze,
  applyEdits,
  fixesOf,
  hoverAt,
  lensesOf,
  pythonReader,
  toRecord,
} from '../../../server/src/core/index.ts';
import type { Analysis, AnalyzeOptions } from '../../../server/src/core/index.ts';
import { sourcesOf } from './read.ts';
import type { Files } from './read.ts';

const SCRIPT = `import sys

import yaml
from ray import serve
from ray.serve.llm import LLMConfig, build_openai_app


def config_of(model):
    return LLMConfig(
        model_loading_config={"model_id": model["name"], "model_source": model["source"]},
        deployment_config={
            "ray_actor_options": {"num_cpus": model.get("num_cpus", 1)},
            "autoscaling_config": {
                "min_replicas": model.get("min_replicas", 1),
                "max_replicas": model.get("max_replicas", 2),
            },
        },
        resources_per_bundle={"CPU": model.get("num_cpus", 1), "GPU": model.get("gpu", 1)},
    )


def main(path):
    with open(path) as file:
        settings = yaml.safe_load(file)
    for model in settings["models"]:
        serve.run(build_openai_app({"llm_configs": [config_of(model)]}), name=model["name"], route_prefix="/" + model["name"])


if __name__ == "__main__":
    main(sys.argv[1])
`;

const MODELS = `# rayServeLens.rayVersion: 2.47.1
# rayServeLens.cluster: cpu=4, gpu=1
models:
  - name: falcon
    source: org/falcon
    num_cpus: 0.5
    gpu: 0.4
    min_replicas: 1
    max_replicas: 2
  - name: tiny
    source: org/tiny
    num_cpus: 0.5
    gpu: 0.4
`;

const withScripts = (scripts: Files, name = 'models.yaml', others: Files = {}): AnalyzeOptions => ({
  scripts: () =>
    Object.entries(scripts).map(([path, text]) => ({
      script: { path, text },
      sources: sourcesOf({ ...scripts, ...others, [name]: 'stale: true' }),
      reader: pythonReader,
      argument: name,
      path: name,
    })),
});

const told = (text: string, script = SCRIPT): Analysis => analyze(text, withScripts({ 'app.py': script }));

const lineOf = (analysis: Analysis, offset: number): string =>
  analysis.text.split('\n')[analysis.lines.positionAt(offset).line] ?? '';

const initial = ({ configs: [config] }: Analysis) => config?.demand && toRecord(config.demand.initial);

describe('a data file that a script beside it starts applications of', () => {
  it('asks for what the same models ask for in a Serve file', () => {
    const analysis = told(MODELS);
    const serve = analyze(readFileSync(new URL('../../../examples/two-llm-apps.yaml', import.meta.url), 'utf8'), {
      rayVersionOption: '2.47.1',
    });
    expect(analysis.kind).toBe('script-config');
    expect(initial(analysis)).toEqual({ CPU: 6, GPU: 0.8 });
    expect(initial(analysis)).toEqual(initial(serve));
    expect(analysis.configs[0]?.fit?.initial).toMatchObject({ status: 'does-not-fit', pendingTotal: 2 });
    expect(analysis.configs[0]?.verdict.status).toBe('accepted');
  });

  it('has its lenses and hovers at its own lines', () => {
    const analysis = told(MODELS);
    expect(lensesOf(analysis).map(({ range }) => lineOf(analysis, range.start).trim())).toEqual([
      'models:',
      '- name: falcon',
      '- name: tiny',
    ]);
    expect(hoverAt(analysis, MODELS.indexOf('tiny'))?.markdown.en).toContain('LLMRouter');
  });

  it('has a problem at the line whose value it comes from, and a fix that edits this line', () => {
    const analysis = told(MODELS.replace('min_replicas: 1', 'min_replicas: 3'));
    const problem = analysis.problems.find(({ code }) => code === 'replica-range');
    expect(problem === undefined ? '' : lineOf(analysis, problem.range.start)).toMatch(/m(?:in|ax)_replicas/);
    const waiting = told(MODELS);
    const contention = waiting.problems.find(({ code }) => code === 'cpu-contention');
    const fixes = contention === undefined ? [] : fixesOf(waiting, contention);
    const edited = fixes.flatMap(({ edits }) => (edits.length === 0 ? [] : [applyEdits(MODELS, edits)]));
    expect(edited.length).toBeGreaterThan(0);
    for (const text of edited) {
      expect(text.split('\n').length).toBe(MODELS.split('\n').length);
      expect(told(text).problems.some(({ code }) => code === 'cpu-contention')).toBe(false);
    }
  });

  it('hides a problem by a comment of its own', () => {
    const ignored = MODELS.replace('models:', 'models: # rayServeLens.ignore: cpu-contention');
    expect(told(ignored).problems.map(({ code }) => code)).not.toContain('cpu-contention');
  });

  it('is told where half a line is typed, beside the fault', () => {
    const analysis = told(MODELS.replace('    gpu: 0.4\n    min', '    gpu: 0.4\n    "x\n    min'));
    expect(analysis.kind).toBe('script-config');
    expect(analysis.problems.some(({ code }) => code === 'yaml-syntax')).toBe(true);
  });

  it('follows code of one’s own: an option stands where its value is written', () => {
    const script = `import yaml
from ray import serve


@serve.deployment
class Model:
    pass


for one in yaml.safe_load(open("models.yaml")):
    app = Model.options(num_replicas=one["replicas"], ray_actor_options={"num_gpus": one.get("gpus", 0)}).bind()
    serve.run(app, name=one["name"], route_prefix="/" + one["name"])
`;
    const data = '- {name: a, replicas: 2}\n- {name: b, replicas: 3, gpus: 1}\n';
    const analysis = analyze(data, { ...withScripts({ 'app.py': script }), clusterOption: 'cpu=8,gpu=1' });
    expect(initial(analysis)).toEqual({ CPU: 5, GPU: 3 });
    expect(analysis.configs[0]?.fit?.initial.status).toBe('does-not-fit');
    const [, second] = analysis.configs[0]?.applications ?? [];
    expect(data.slice(second?.deployments[0]?.range.start, second?.deployments[0]?.range.end)).toBe('3');
  });

  it.each([
    ['no script reads it', MODELS, SCRIPT.replace('yaml.safe_load(file)', '{"models": []}')],
    ['it is not of the form that the script wants', 'models:\n  - {title: x}\n', SCRIPT],
    ['it starts nothing', 'models: []\n', SCRIPT],
    ['it is something else', 'services:\n  web: {image: nginx}\n', SCRIPT],
  ])('is no config where %s', (_, text, script) => {
    expect(told(text, script)).toMatchObject({ kind: 'other', configs: [], problems: [] });
  });

  it('is never counted where a part is not known', () => {
    const analysis = told(MODELS, SCRIPT.replace('model.get("gpu", 1)', 'int(input())'));
    expect(analysis.configs[0]?.demand).toBeNull();
    expect(analysis.configs[0]?.verdict.status).toBe('unknown');
  });
});
