import { describe, expect, it } from 'vitest';
import {
  analyze,
  codeFrom,
  deployedTo,
  parsePython,
  roomFor,
  toRecord,
  updateOf,
} from '../../../server/src/core/index.ts';
import type { LiveCluster } from '../../../server/src/core/index.ts';
import { actor, application, cluster, group, node } from './live.ts';

const roomOf = (live: LiveCluster, ...names: readonly string[]) =>
  roomFor(live, names)?.description.nodes.map(({ count, resources, unknown, cards }) => ({
    count,
    free: toRecord(resources),
    ...(unknown && { unknown: [...unknown] }),
    ...(cards && { cards: cards.map(Number) }),
  }));

describe('the room of a running cluster', () => {
  const mine = actor('a1', 'mine#Api', '1', { CPU: 1 });
  const theirs = actor('a2', 'theirs#Api', '1', { CPU: 2 });
  const both = cluster(
    { nodes: [node('1', { CPU: 4 }, { CPU: 1 })], actors: [mine, theirs] },
    application('mine'),
    application('theirs', { deployedConfig: null }),
  );

  it('gives back what the own applications hold, and keeps what others hold', () => {
    expect(roomOf(both, 'mine')).toEqual([{ count: 1, free: { CPU: 2 } }]);
    expect(roomOf(both, 'new')).toEqual([{ count: 1, free: { CPU: 2 } }]);
    expect(roomOf(both, 'mine', 'theirs')).toEqual([{ count: 1, free: { CPU: 4 } }]);
  });

  it('takes nothing for others that a release before 2.11 would delete', () => {
    expect(roomOf({ ...both, ray: '2.10.0' }, 'mine')).toEqual([{ count: 1, free: { CPU: 4 } }]);
  });

  it('counts a placement group whole, on the node of each bundle', () => {
    const live = cluster(
      {
        nodes: [node('1', { CPU: 4 }, { CPU: 1 }, true), node('2', { CPU: 4 }, { CPU: 2 })],
        groups: [group('g', 'mine#Model', [['1', { CPU: 3 }], ['2', { CPU: 1 }]])], // prettier-ignore
      },
      application('mine'),
    );
    expect(roomOf(live, 'mine')).toEqual([
      { count: 1, free: { CPU: 4 } },
      { count: 1, free: { CPU: 3 } },
    ]);
  });

  it('takes nodes that are alike together, by what is free', () => {
    const live = cluster({
      nodes: [node('1', { CPU: 4 }, { CPU: 4 }), node('2', { CPU: 4 }, { CPU: 3 }), node('3', { CPU: 4 }, { CPU: 4 })],
    });
    expect(roomOf(live, 'mine')).toEqual([
      { count: 2, free: { CPU: 4 } },
      { count: 1, free: { CPU: 3 } },
    ]);
  });

  it('knows the part of a GPU that one other holds', () => {
    const other = actor('o', 'theirs#Model', '1', { CPU: 1, GPU: 0.4 });
    const live = cluster(
      { nodes: [node('1', { CPU: 4, GPU: 2 }, { CPU: 3, GPU: 1.6 })], actors: [other] },
      application('theirs', { deployedConfig: null }),
    );
    expect(roomOf(live, 'mine')).toEqual([{ count: 1, free: { CPU: 3, GPU: 1.6 }, cards: [6000, 10000] }]);
  });

  it('does not know which GPUs are whole where two others hold parts', () => {
    const others = ['o', 'p'].map((id) => actor(id, 'theirs#Model', '1', { CPU: 1, GPU: 0.4 }));
    const live = cluster(
      { nodes: [node('1', { CPU: 4, GPU: 3 }, { CPU: 2, GPU: 2.2 })], actors: others },
      application('theirs', { deployedConfig: null }),
    );
    expect(roomOf(live, 'mine')).toEqual([{ count: 1, free: { CPU: 2, GPU: 1 }, unknown: ['GPU'] }]);
  });

  it('is not known where the release does not tell what is free on a node', () => {
    const live = cluster(
      { nodes: [node('1', { CPU: 4 }, null)], actors: [theirs] },
      application('theirs', { deployedConfig: null }),
    );
    expect(roomOf(live, 'mine')).toEqual([{ count: 1, free: {}, unknown: ['CPU'] }]);
    expect(toRecord(roomFor(live, ['mine'])?.description.totals ?? new Map())).toEqual({
      CPU: 2,
    });
  });

  it('is none where the nodes were not read', () => {
    expect(roomFor(cluster({ nodes: null }), [])).toBeNull();
  });
});

describe('a file that is deployed to a running cluster', () => {
  const held = [actor('o', 'theirs#Model', '1', { CPU: 4 }), actor('m', '123#Model', '1', { CPU: 3 })];
  const live = cluster(
    { nodes: [node('1', { CPU: 12 }, { CPU: 5 })], actors: held, ray: '2.47.1rc1' },
    application('theirs', { deployedConfig: null }),
    application('123'),
  );
  const config = (cpus: number): string =>
    `# rayServeLens.cluster: cpu=64\napplications:\n- name: 123\n  import_path: main:app\n  deployments:\n  - name: Model\n    ray_actor_options: { num_cpus: ${String(cpus)} }\n`;
  const told = (cpus: number) => {
    const codeOf = codeFrom({ module: () => ({ path: 'main.py', text: CODE }), parse: parsePython });
    const analysis = analyze(config(cpus), { codeOf, clusterOption: 'cpu=99', ...deployedTo(live) });
    const [found] = analysis.configs;
    return [found?.ray.version, found?.fit?.initial.status, updateOf(analysis, 0, live).room];
  };

  it('has the room that is left beside what stays there, whatever it names, on the release that runs', () => {
    expect(told(8)).toEqual(['2.47.1', 'fits', 'enough']);
    expect(told(9)).toEqual(['2.47.1', 'does-not-fit', 'stuck']);
  });
});

describe('a file on the nodes of a running cluster', () => {
  const codeOf = codeFrom({
    module: () => ({ path: 'main.py', text: CODE }),
    parse: parsePython,
  });
  const config = (cpus: number, comment = ''): string =>
    `${comment}applications:\n- name: mine\n  import_path: main:app\n  deployments:\n  - name: Model\n    ray_actor_options: { num_cpus: ${String(cpus)} }\n`;
  const fitOf = (text: string, live: LiveCluster) => {
    const clusterLive = (names: readonly string[]) => roomFor(live, names)?.description ?? null;
    const [found] = analyze(text, { clusterLive, codeOf, rayVersionOption: '2.47.1' }).configs;
    return [found?.cluster?.source, found?.fit?.initial.status];
  };
  const held = actor('o', 'theirs#Model', '1', { CPU: 4 });
  const others = application('theirs', { deployedConfig: null });

  it('fits or not beside what others hold there', () => {
    const live = cluster({ nodes: [node('1', { CPU: 12 }, { CPU: 8 })], actors: [held] }, others);
    expect(fitOf(config(8), live)).toEqual(['live', 'fits']);
    expect(fitOf(config(9), live)).toEqual(['live', 'does-not-fit']);
  });

  it('is not known to fit where the cluster does not tell what is held', () => {
    const live = cluster({ nodes: [node('1', { CPU: 12 }, null)], actors: [held] }, others);
    expect(fitOf(config(8), live)).toEqual(['live', 'unknown']);
    expect(fitOf(config(9), live)).toEqual(['live', 'does-not-fit']);
  });

  it('stands on the nodes of its own comment where it names some', () => {
    const live = cluster({ nodes: [node('1', { CPU: 1 }, { CPU: 1 })] });
    expect(fitOf(config(4, '# rayServeLens.cluster: cpu=32\n'), live)).toEqual(['comment', 'fits']);
  });

  it('finds room for a part of a GPU beside another part', () => {
    const half = config(1).replace('num_cpus: 1', 'num_cpus: 1, num_gpus: 0.5');
    const live = (gpu: number): LiveCluster =>
      cluster({ nodes: [node('1', { CPU: 12, GPU: 1 }, { CPU: 8, GPU: gpu })] });
    expect(fitOf(half, live(0.5))).toEqual(['live', 'fits']);
    expect(fitOf(half, live(0.4))).toEqual(['live', 'does-not-fit']);
  });
});

const CODE = `from ray import serve
@serve.deployment
class Model: ...
app = Model.bind()
`;
