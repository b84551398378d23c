import { describe, expect, it } from 'vitest';
import { analyze, configOf, nodeAt } from '../../../server/src/core/index.ts';
import type { AnalyzeOptions } from '../../../server/src/core/index.ts';

/** The path to the offset of `‸` in a text, as words: keys by their names, what is merged with a tilde before it. */
const pathIn = (marked: string, options: AnalyzeOptions = {}): string | null => {
  const offset = marked.indexOf('‸');
  const path = nodeAt(analyze(marked.replace('‸', ''), options), offset);
  const word = (node: NonNullable<typeof path>[number]): string =>
    node.kind === 'key' ? node.key : node.kind === 'mapping' ? '{}' : node.kind === 'list' ? '[]' : node.kind;
  const words = path?.slice(1).map((node) => ('origin' in node && node.origin === 'merged' ? '~' : '') + word(node));
  return words?.join(' ') ?? null;
};

const DEPLOYMENT = 'config applications [] application deployments [] deployment';

describe('nodeAt', () => {
  const APP = 'applications:\n  - import_path: a:b\n    deployments:\n      - name: D\n';

  it.each([
    ['a key', `${APP}        num_rep‸licas: 2\n`, `${DEPLOYMENT} num_replicas`],
    ['the end of a key', `${APP}        num_replicas‸: 2\n`, `${DEPLOYMENT} num_replicas`],
    ['a value', `${APP}        num_replicas: ‸2\n`, `${DEPLOYMENT} num_replicas scalar`],
    ['the end of a value', `${APP}        num_replicas: 2‸\n`, `${DEPLOYMENT} num_replicas scalar`],
    ['what is between', `${APP}        num_replicas: ‸  2\n`, DEPLOYMENT],
    ['a value that is not there yet', `${APP}        num_replicas: ‸\n`, `${DEPLOYMENT} num_replicas scalar`],
    ['an empty line, by its indent', `${APP}        ‸\n`, DEPLOYMENT],
    ['an empty line further out', `${APP}    ‸\n`, 'config applications [] application'],
    ['an empty line at the margin', `${APP}‸\n`, 'config'],
    ['a comment, by its indent', `${APP}    # no‸te\n`, 'config applications [] application'],
    ['a line between two deployments', `${APP}‸      - name: E\n`, 'config'],
    ['the end of a value that ends the text', `${APP}        num_replicas: 2‸`, `${DEPLOYMENT} num_replicas scalar`],
    ['the end of a list that ends the text', `${APP}        user_config: [1]‸`, `${DEPLOYMENT} user_config []`],
    ['what follows a value on its line', `${APP}        num_replicas: 2 # no‸te\n`, DEPLOYMENT],
    ['an item that is not there yet', `${APP}      - ‸`, 'config applications [] application deployments [] scalar'],
    [
      'a value on a line of its own that is not there yet',
      `${APP}        autoscaling_config:\n          ‸\n`,
      `${DEPLOYMENT} autoscaling_config scalar`,
    ],
    [
      'a value with other line breaks',
      `${APP}        num_replicas: ‸2\n`.replaceAll('\n', '\r\n'),
      `${DEPLOYMENT} num_replicas scalar`,
    ],
    [
      'a flow mapping',
      `${APP}        autoscaling_config: { max_replicas: 1,‸ }\n`,
      `${DEPLOYMENT} autoscaling_config {}`,
    ],
    [
      'a free mapping',
      `${APP}        user_config: { a: { b: [1, ‸2] } }\n`,
      `${DEPLOYMENT} user_config {} a {} b [] scalar`,
    ],
  ])('finds %s', (_, marked, path) => {
    expect(pathIn(marked)).toBe(path);
  });

  it.each([
    ['before the config', `# no‸te\n\n${APP}`],
    ['on the line that ends the config', `${APP}--‸-\n`],
    ['behind it', `${APP}---\n  ‸`],
    ['in a text without one', 'a: ‸1\n'],
    ['in another document', `${APP}---\nother: ‸1\n`],
    [
      'in the manifest around it',
      'apiVersion: ray.io/v1\nkind: RaySer‸vice\nspec:\n  serveConfigV2: |\n    applications: []\n',
    ],
  ])('finds nothing %s', (_, marked) => {
    expect(pathIn(marked)).toBeNull();
  });

  it('finds a key in the text of a manifest at its place there', () => {
    const text = `apiVersion: ray.io/v1\nkind: RayService\nspec:\n  serveConfigV2: |\n${APP.replace(/^/gm, '    ')}        max_ongoing_requests: 5\n`;
    const at = text.indexOf('max_ongoing');
    const key = nodeAt(analyze(text), at + 3)?.at(-1);
    expect(key).toMatchObject({ kind: 'key', model: 'DeploymentSchema', keyRange: { start: at, end: at + 20 } });
    expect(pathIn(text.replace('max_ongoing', 'max_‸ongoing'))).toBe(`${DEPLOYMENT} max_ongoing_requests`);
    expect(pathIn(`${text}        ‸`)).toBe('config applications [] application');
    expect(pathIn(`${text}‸`)).toBeNull();
    expect(pathIn(`${text}  oth‸er: 1\n`)).toBeNull();
    expect(pathIn(text.replace('        max_ongoing', '    ‸    max_ongoing'))).toBe(
      'config applications [] application',
    );
  });

  const MODELS = 'config applications [] application args {} llm_configs';

  it.each([
    ['alone', 'model_loading_config:\n  model_‸id: m\n', `${MODELS} llm-config model_loading_config {} model_id`],
    [
      'in a list',
      '- model_loading_config: { model_id: m }\n  llm_‸engine: vLLM\n',
      `${MODELS} [] llm-config llm_engine`,
    ],
    ['under their key', 'llm_‸configs:\n  - model_loading_config: { model_id: m }\n', MODELS],
    [
      'below it',
      'llm_configs:\n  - model_loading_config: { model_id: ‸m }\n',
      `${MODELS} [] llm-config model_loading_config {} model_id scalar`,
    ],
  ])('finds the models of a file that holds nothing else, %s', (_, marked, path) => {
    expect(pathIn(marked)).toBe(path);
  });

  it('tells what an anchor holds by its use where it stands in free ground itself', () => {
    const text = `x: &base\n  num_rep‸licas: 2\n  other: 1\n${APP}        <<: *base\n`;
    expect(pathIn(text)).toBe(`${DEPLOYMENT} ~num_replicas`);
    expect(pathIn(text.replace('rep‸licas: ', 'replicas: ‸'))).toBe(`${DEPLOYMENT} ~num_replicas ~scalar`);
    expect(pathIn(text.replace('‸', '').replace('other', 'o‸ther'))).toBe('config x {} other');
  });

  it('gives the whole range of a key, also of one that is merged or has an alias', () => {
    const text = `x: &base\n  num_replicas:  2\n${APP}        <<: *base\n        user_config: *base\n`;
    const [application] = configOf(analyze(text), 0)?.applications ?? [];
    const keys = application?.deployments[0]?.keys ?? [];
    expect(keys.map(({ range }) => text.slice(range.start, range.end)).sort()).toEqual([
      'name: D',
      'num_replicas:  2',
      'user_config: *base',
    ]);
  });

  it('finds an alias as the value of its key', () => {
    const text = `x: &two 2\n${APP}        num_replicas: *t‸wo\n`;
    expect(pathIn(text)).toBe(`${DEPLOYMENT} num_replicas ~scalar`);
    expect(pathIn(text.replace('t‸wo', 'two # ‸note'))).toBe(DEPLOYMENT);
  });

  it('finds the model that a file holds at its path, and nothing of what is in the file', () => {
    const text =
      'applications:\n  - import_path: ray.serve.llm:build_openai_app\n    args:\n      llm_configs: [./m‸.yaml]\n';
    const readFile = () => 'model_loading_config: { model_id: m }\n';
    expect(pathIn(text, { readFile })).toBe(`${MODELS} [] llm-config`);
    const [application] = configOf(analyze(text.replace('‸', ''), { readFile }), 0)?.applications ?? [];
    expect(application?.models).toMatchObject([
      { origin: 'model-file', keys: [{ keyRange: null, model: 'LLMConfig' }] },
    ]);
  });

  it('makes what aliases repeat once', () => {
    const levels = Array.from(
      { length: 14 },
      (_, i) => `      a${String(i + 1)}: &a${String(i + 1)} [*a${String(i)}, *a${String(i)}]\n`,
    );
    const text = `${APP}        user_config:\n      args:\n`.replace(
      '        user_config:\n      args:\n',
      `    args:\n      a0: &a0 [1]\n${levels.join('')}`,
    );
    expect(pathIn(text.replace('[1]', '[‸1]'))).toBe('config applications [] application args {} a0 [] scalar');
  });
});

describe('configOf', () => {
  it('gives applications with their deployments and models, and the options of the release', () => {
    const text = `applications:
  - import_path: a:b
    runtime_env: { env_vars: { A: b } }
    deployments: [{ name: D, max_concurrent_queries: 3, gang_scheduling_config: { gang_size: 2 } }, { name: E }]
  - import_path: ray.serve.llm:build_openai_app
    args: { llm_configs: [{ model_loading_config: { model_id: m } }] }
`;
    const config = configOf(analyze(text, { rayVersionOption: '2.24.0' }), 0);
    const [own, built] = config?.applications ?? [];
    expect(config?.release).toBe('2.24.0');
    expect(own?.deployments.map(({ keys }) => keys[0]?.value.tree)).toMatchObject([{ value: 'D' }, { value: 'E' }]);
    const [, queries, gang] = own?.deployments[0]?.keys ?? [];
    expect([queries?.option === null, queries?.fact === null]).toEqual([false, false]);
    expect([gang?.option === null, gang?.fact, gang?.value]).toMatchObject([false, null, { model: null }]);
    expect(own?.keys.find(({ key }) => key === 'runtime_env')?.value).toMatchObject({
      model: null,
      keys: [{ option: null }],
    });
    expect(built?.models).toEqual([]);
    const newest = configOf(analyze(text), 0);
    expect(newest?.applications[1]?.models).toMatchObject([{ kind: 'llm-config', model: 'LLMConfig' }]);
    expect(newest?.applications[0]?.deployments[0]?.keys[1]?.fact).toBeNull();
    expect(newest?.applications[0]?.deployments[0]?.keys[2]?.value).toMatchObject({ model: 'GangSchedulingConfig' });
  });

  it('is made once, and there is none in a text without a config', () => {
    const analysis = analyze('applications: []\n');
    expect(configOf(analysis, 0)).toBe(configOf(analysis, 0));
    expect(configOf(analysis, 1)).toBeNull();
    expect(configOf(analyze('a: 1\n'), 0)).toBeNull();
  });
});
