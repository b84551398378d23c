import { describe, expect, it } from 'vitest';
import { analyze, clusterOf, codeFrom, fitOn, parsePython, toRecord } from '../../server/src/core/index.ts';
import type { AnalyzeOptions, CodeOf, ConfigAnalysis } from '../../server/src/core/index.ts';
import { plainCode } from './plain-code.ts';

const configOf = (text: string, options: AnalyzeOptions = {}): ConfigAnalysis => {
  const [config] = analyze(text, { rayVersionOption: '2.60.0', codeOf: plainCode, ...options }).configs;
  if (config === undefined) throw new Error('no config');
  return config;
};
const python = (text: string): CodeOf =>
  codeFrom({
    module: (name) => (name === 'm' ? { path: 'm.py', text: `import json, os\nfrom ray import serve\n${text}` } : null),
    parse: parsePython,
  });

const CODE = 'applications:\n  - name: a\n    import_path: m:app\n';
const M = 'class M:\n    pass\n';
const listed = (entry: string): string =>
  `applications:\n  - name: a\n    import_path: m:app\n    deployments: [${entry}]\n`;
const llm = (args: string, more = ''): string =>
  `applications:\n  - name: a\n    import_path: ray.serve.llm:build_openai_app\n    args: ${args}\n${more}`;

const why = ({ applications }: ConfigAnalysis, index = 0): readonly string[] | undefined =>
  applications[index]?.unknown.map(({ message }) => message.en);
const least = ({ atLeast }: Pick<ConfigAnalysis, 'atLeast'>) => atLeast && toRecord(atLeast.initial);

describe('why an application is not known', () => {
  it('is that no import_path says which code it is', () => {
    const config = configOf(
      `${CODE}    route_prefix: /a\n  - name: b\n    deployments: [{ name: D, num_replicas: 1 }]\n`,
    );
    expect(why(config, 1)).toEqual(['no import_path says which code it is']);
  });

  it('is that nobody knows what a builder makes of its args', () => {
    expect(why(configOf(llm('{ llm_configs: models.yaml }')))).toEqual([
      'what Ray’s builder makes of these args is not known',
    ]);
  });

  it('is that Ray has no number of replicas either, unless something scales them', () => {
    expect(why(configOf(listed('{ name: D, num_replicas: null }')))).toEqual([
      'D has no number of replicas: num_replicas is null and nothing scales it',
    ]);
    const scaled = '{ name: D, num_replicas: null, autoscaling_config: { max_replicas: 2 } }';
    expect(why(configOf(listed(scaled)))).toEqual([]);
  });

  it('is told of each of its deployments where a value is filled in later', () => {
    const [application] = configOf(listed('{ name: D, num_replicas: "{{ n }}" }')).applications;
    expect(application?.deployments.map(({ unknown }) => unknown.map(({ message }) => message.en))).toEqual([
      ['a value that decides something is filled in here later'],
    ]);
  });
});

describe('what is known all the same', () => {
  it('is which deployments a builder makes, though a value of one cannot be read', () => {
    const model = '{ model_loading_config: { model_id: m }, deployment_config: { num_replicas: [1] } }';
    const text = llm(`{ llm_configs: [${model}] }`, '    deployments: [{ name: Nobody, num_replicas: 1 }]\n');
    const codes = analyze(text, { rayVersionOption: '2.60.0' }).problems.map(({ code }) => code);
    expect(codes).toContain('unknown-deployment');
  });

  it('is the actor in bundles of code, which needs a node, and nothing beside bundles of the file that cannot be read', () => {
    const options = 'num_replicas=2, ray_actor_options={"num_cpus": 8}, placement_group_bundles=json.load(open("b"))';
    const config = configOf(CODE, {
      clusterOption: 'cpu=4; cpu=16',
      codeOf: python(`@serve.deployment(${options})\n${M}app = M.bind()\n`),
    });
    expect([least(config), config.fit?.initial.status]).toEqual([{ CPU: 16 }, 'unknown']);
    const small = configOf(CODE, {
      clusterOption: '4 x cpu=4',
      codeOf: python(`@serve.deployment(${options})\n${M}app = M.bind()\n`),
    });
    expect(small.fit?.initial).toMatchObject({ status: 'does-not-fit', reason: { cause: 'never', bundles: [{ CPU: 8 }] } }); // prettier-ignore
    const written = '{ name: D, num_replicas: 2, ray_actor_options: { num_cpus: 8 }, placement_group_bundles: 5 }';
    expect(least(configOf(listed(written)))).toBeNull();
  });

  it('is that a part alone is more than all nodes have together', () => {
    const totals = clusterOf(
      '======== Autoscaler status: now ========\nActive:\n 2 w\n\nResources\n---\nTotal Usage:\n 0.0/8.0 CPU\n',
    );
    if ('problem' in totals) throw new Error(totals.problem.en);
    const both = (replicas: number) =>
      `@serve.deployment(num_replicas=${String(replicas)})\n${M}@serve.deployment(num_replicas=int(os.environ["N"]))\nclass K:\n    pass\napp = M.bind(K.bind())\n`;
    const status = (replicas: number) => {
      const { applications, cluster } = configOf(CODE, {
        clusterFileOption: totals.cluster,
        codeOf: python(both(replicas)),
      });
      return cluster && fitOn(applications, cluster, { level: 'initial', release: '2.60.0', isWhole: true }).status;
    };
    expect([8, 9].map(status)).toEqual(['unknown', 'does-not-fit']);
  });
});

describe('of the ways of a condition', () => {
  const FLAG = 'USE_GPU = os.environ.get("USE_GPU")\nactor = {"num_cpus": 5} if USE_GPU else {"num_cpus": 3}\n';

  it('each says what it takes at least where it is not known as a whole', () => {
    const options = 'ray_actor_options=actor, placement_group_bundles=os.environ.get("B")';
    const { either } = configOf(CODE, { codeOf: python(`${FLAG}@serve.deployment(${options})\n${M}app = M.bind()\n`) });
    expect(either.map((way) => [way.condition, way.demand, least(way)])).toEqual([
      ['USE_GPU', null, { CPU: 5 }],
      ['not USE_GPU', null, { CPU: 3 }],
    ]);
  });

  it('one that makes nobody knows what leaves open whether all fits', () => {
    const text = `${FLAG}import helpers\n@serve.deployment(ray_actor_options=actor)\n${M}app = M.bind() if USE_GPU else helpers.make()\n`;
    const { either, fit } = configOf(CODE, { codeOf: python(text), clusterOption: 'cpu=9' });
    expect(either.map(({ demand }) => demand && toRecord(demand.initial))).toEqual([{ CPU: 5 }, null]);
    expect(fit?.initial.status).toBe('unknown');
  });
});

describe('doubts of the verdict', () => {
  const told = (config: ConfigAnalysis): readonly string[] =>
    config.verdict.doubts.map(({ message, range }) => `${String(range?.start)}: ${message.en}`);

  it('name each place of the code once, as what it leaves open', () => {
    const text = 'import helpers\nX = helpers.load()\n@serve.deployment(num_replicas=X)\n';
    const config = configOf(CODE, { codeOf: python(`${text}${M}app = M.bind()\n`) });
    expect(told(config)).toEqual([
      '57: autoscaling_config of M is not known: helpers.load is not in the workspace',
      '57: num_replicas of M is not known: helpers.load is not in the workspace',
      '38: helpers is not in the workspace, and neither runtime_env nor a file such as requirements.txt installs it',
      '73: whether Ray takes these options depends on what is not known here',
    ]);
  });

  it('tell of a place of another module beside one that begins and ends at the same offsets', () => {
    const texts: Readonly<Record<string, string>> = {
      m: `from ray import serve\nimport json, n\nX = json.load(open("x"))\n@serve.deployment(num_replicas=X)\n${M}app = M.bind()\n`,
      n: 'from ray import serve\nimport json, k\nY = json.load(open("x"))\n',
      k: '',
    };
    const module = (name: string) => ({ path: `${name}.py`, text: texts[name] ?? '' });
    const { doubts } = configOf(CODE, { codeOf: codeFrom({ module, parse: parsePython }) }).verdict;
    const places = doubts.map(({ path, range }) => `${String(path)} ${String(range?.start)}`);
    expect([...new Set(places)]).toEqual(['m.py 41', 'n.py 41', 'm.py 63']);
  });

  const unread = codeFrom({ module: () => null, parse: parsePython });

  it('leave the number of replicas open where the file scales them by bounds that Ray does not take', () => {
    const replicas = (scaling: string) =>
      configOf(listed(`{ name: D, num_replicas: 3${scaling} }`), { codeOf: unread }).applications[0]?.deployments[0]
        ?.replicas;
    expect(replicas('')).toEqual({ min: 3, initial: 3, max: 3 });
    expect(replicas(', autoscaling_config: { min_replicas: 5, max_replicas: 2 }')).toBeNull();
  });

  it('are none of an item that has nothing yet of an application, and of one that has something', () => {
    const item = (more: string) =>
      configOf(`${listed('{ name: D, num_replicas: 1 }')}  - name: x\n${more}`, { clusterOption: 'cpu=4' });
    const status = (more: string) => [item(more).demand === null, item(more).fit?.initial.status];
    expect([status(''), status('    args:\n')]).toEqual([
      [false, 'fits'],
      [false, 'fits'],
    ]);
    expect([status('    args: { a: 1 }\n'), status('    deployments: []\n')]).toEqual([
      [true, 'unknown'],
      [true, 'unknown'],
    ]);
  });

  it('tell of a key of the file that is no text, whoever makes the applications', () => {
    const odd = ['the key 1 is no text to YAML, and what Ray makes of that is not known'];
    const models = '{ llm_configs: [{ model_loading_config: { model_id: m } }] }';
    for (const text of [listed('{ name: D, num_replicas: 1 }'), llm(models)])
      expect(configOf(`1: x\n${text}`).verdict.doubts.map(({ message }) => message.en)).toEqual(odd);
  });
});
