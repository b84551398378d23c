import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { NOTHING_ELSE, analyze, codeFrom, parsePython, pictureOf } from '../../../server/src/core/index.ts';
import type { Scene, View } from '../../../server/src/core/index.ts';

const example = readFileSync(new URL('../../../examples/two-llm-apps.yaml', import.meta.url), 'utf8');

const sceneOf = (text: string, view: Partial<View> = {}, clusterOption?: string): Scene => {
  const [config] = analyze(text, clusterOption === undefined ? {} : { clusterOption }).configs;
  if (config === undefined) throw new Error('no config');
  return pictureOf(config, { level: 'initial', outcome: 0, way: 0, whatIf: NOTHING_ELSE, ...view });
};

const waiting = ({ waiting: all }: Scene): number => all.reduce((sum, { replicas }) => sum + replicas, 0);

describe('the picture of a config', () => {
  const scene = sceneOf(example);

  it('says the answer, and shows every replica in its place or outside with its reason', () => {
    expect(scene.answer.en).toBe('Does not fit: 2 replicas wait');
    expect(scene.nodes.flatMap(({ blocks }) => blocks)).toHaveLength(4);
    expect(waiting(scene)).toBe(2);
    expect(scene.waiting[0]?.reason.en).toContain('no node has 1 CPU free');
  });

  it('tells bundles of a placement group apart, the one that holds the actor, and the card they use', () => {
    const block = scene.nodes[0]?.blocks.find(({ bundles }) => bundles.length > 1);
    expect(block?.bundles.map(({ amounts, holdsActor }) => [amounts, holdsActor])).toEqual([
      ['0.5 CPU', true],
      ['0.5 CPU, 0.4 GPU', false],
    ]);
    expect(block?.cards).toEqual([{ card: 0, share: 0.4 }]);
    expect(scene.nodes[0]?.cards).toEqual([0.8]);
  });

  it('marks what the file does not show', () => {
    const hidden = scene.deployments.filter((one) => one.hidden).map(({ name }) => name);
    expect(hidden).toEqual(['LLMRouter', 'LLMRouter']);
  });

  it('pages through outcomes that differ in who waits', () => {
    expect(scene.outcomes).toBeGreaterThan(1);
    const all = Array.from({ length: scene.outcomes }, (_, outcome) => sceneOf(example, { outcome }));
    expect(all.map(waiting)).toEqual(all.map(() => 2));
    const whose = all.map((one) =>
      one.waiting.map(({ deployment, replicas }) => `${String(deployment)}:${String(replicas)}`).join(),
    );
    expect(new Set(whose).size).toBe(all.length);
    expect(sceneOf(example, { outcome: 99 }).outcome).toBe(scene.outcomes - 1);
  });

  it('supposes other numbers of nodes and replicas', () => {
    const nodes = sceneOf(example, { whatIf: { ...NOTHING_ELSE, nodes: { 0: 2 } } });
    expect([nodes.status, nodes.nodes.length, waiting(nodes)]).toEqual(['fits', 2, 0]);
    const replicas = { 'falcon3-1b/LLMRouter': 1, 'falcon-h1-0.5b/LLMRouter': 1 };
    const fewer = sceneOf(example, { whatIf: { ...NOTHING_ELSE, replicas } });
    expect([fewer.status, fewer.nodes[0]?.blocks.length]).toEqual(['fits', 4]);
  });

  it('follows Ray’s autoscaling for requests in flight', () => {
    const key = 'falcon3-1b/LLMServer:falcon3-1b';
    const busy = sceneOf(example, { whatIf: { ...NOTHING_ELSE, load: { [key]: 100 } } });
    const one = busy.deployments.find((deployment) => deployment.key === key);
    expect([one?.replicas, one?.load?.steps]).toEqual([2, [1, 2]]);
  });

  it('shows the nodes, and why nothing lies on them, where the demand is not known', () => {
    const unknown = sceneOf('applications:\n- name: a\n  import_path: lost:app\n', {}, '2 x cpu=4');
    expect([unknown.status, unknown.nodes.length, unknown.notes.length]).toEqual(['unknown', 2, 2]);
  });

  it('says so where no cluster is known', () => {
    const open = sceneOf(example.replaceAll(/# rayServeLens.cluster.*\n/g, ''));
    expect([open.status, open.cluster, open.nodes]).toEqual([null, null, []]);
  });

  it('shows the nodes that an autoscaler adds', () => {
    const nodes = '  headGroupSpec: { template: { spec: { containers: [{ resources: { limits: { cpu: 2 } } }] } } }\n';
    const workers =
      '  workerGroupSpecs: [{ groupName: w, replicas: 0, minReplicas: 0, maxReplicas: 5, template: { spec: { containers: [{ resources: { limits: { cpu: 2 } } }] } } }]\n';
    const service = `apiVersion: ray.io/v1\nkind: RayService\nspec:\n serveConfigV2: |\n  applications:\n  - import_path: ray.serve.llm:build_openai_app\n    args: { llm_configs: [{ model_loading_config: { model_id: m }, resources_per_bundle: { CPU: 1 } }] }\n rayClusterConfig:\n  rayVersion: 2.47.1\n  enableInTreeAutoscaling: true\n${nodes}${workers}`;
    const grown = sceneOf(service);
    expect(grown.status).toBe('fits');
    expect(grown.nodes.filter(({ isAdded }) => isAdded).length).toBeGreaterThan(0);
    expect(waiting(grown)).toBe(0);
  });

  it('hatches of a bundle what no line of the file shows', () => {
    const bundlesOf = (text: string, release: string) => {
      const [config] = analyze(text, { clusterOption: 'cpu=8,gpu=2', rayVersionOption: release }).configs;
      if (config === undefined) throw new Error('no config');
      const { nodes } = pictureOf(config, { level: 'initial', outcome: 0, way: 0, whatIf: NOTHING_ELSE });
      const [block] = nodes.flatMap(({ blocks }) => blocks).filter(({ kind }) => kind === 'group');
      return block?.bundles.map(({ amounts, hidden }) => [amounts, hidden]);
    };
    expect(bundlesOf(example, '2.47.1')).toEqual([
      ['0.5 CPU', true],
      ['0.5 CPU, 0.4 GPU', false],
    ]);
    const parallel = example.replaceAll(/resources_per_bundle.*/g, 'engine_kwargs: { tensor_parallel_size: 2 }');
    expect(bundlesOf(parallel, '2.47.1')?.map(([, hidden]) => hidden)).toEqual([true, true, true]);
  });
});

describe('a config whose code hangs on a condition', () => {
  const python = `import os
from ray import serve
USE_GPU = os.environ.get("USE_GPU")
@serve.deployment(ray_actor_options={"num_cpus": 5} if USE_GPU else {"num_cpus": 3})
class M: ...
app = M.bind()
`;
  const drawn = (way: number): Scene => {
    const codeOf = codeFrom({ module: () => ({ path: 'm.py', text: python }), parse: parsePython });
    const text = 'applications:\n  - name: a\n    import_path: m:app\n';
    const [config] = analyze(text, { clusterOption: 'cpu=4', rayVersionOption: '2.60.0', codeOf }).configs;
    if (config === undefined) throw new Error('no config');
    return pictureOf(config, { level: 'initial', outcome: 0, way, whatIf: NOTHING_ELSE });
  };

  it('is drawn as on each way, which is named', () => {
    expect(drawn(0).ways).toEqual(['USE_GPU', 'not USE_GPU']);
    expect([drawn(0).answer.en, waiting(drawn(0))]).toEqual(['Does not fit: 1 replica waits', 1]);
    expect([drawn(1).answer.en, drawn(1).nodes[0]?.blocks.length]).toEqual(['Fits', 1]);
    expect(drawn(1).notes[0]?.en).toContain('Where not USE_GPU holds');
    expect(drawn(99).way).toBe(1);
  });
});
