import { describe, expect, it } from 'vitest';
import {
  NOTHING_ELSE,
  analyze,
  contradictionsOf,
  pictureOf,
  standingOf,
  standingWords,
  withLive,
} from '../../../server/src/core/index.ts';
import type { LiveCluster } from '../../../server/src/core/index.ts';
import { goldenCode } from '../../goldens/code.ts';
import { actor, application, cluster, deployment, node } from './live.ts';

const NOW = 10_000;

/** An application that holds 2 CPUs with each of three replicas. */
const config = (rest: object = {}) => ({
  name: 'chat',
  import_path: 'running:plain',
  deployments: [{ name: 'answer', num_replicas: 3, ray_actor_options: { num_cpus: 2 }, ...rest }],
});

const analysisOf = (sent: object) =>
  analyze(JSON.stringify({ applications: [sent] }), { rayVersionOption: '2.47.1', codeOf: goldenCode });

const analysis = analysisOf(config());

/** Its replicas on two nodes with 4 CPUs each; null: one that waits for room. `age`: seconds since each was started. */
const running = (
  on: readonly (string | null)[],
  rest: Partial<LiveCluster> = {},
  age: (index: number) => number = () => 600,
) => {
  const own = deployment('answer', 'HEALTHY', 3, on);
  const free = (id: string): number => 4 - 2 * on.filter((one) => one === id).length;
  return cluster(
    {
      readAt: NOW * 1000,
      growing: false,
      nodes: [node('1', { CPU: 4 }, { CPU: free('1') }, true), node('2', { CPU: 4 }, { CPU: free('2') })],
      actors: on.map((id, i) => ({
        ...actor(`answer${String(i)}`, 'chat#answer', id ?? '', { CPU: 2 }),
        ...(id === null && { node: null, state: 'PENDING_CREATION' }),
      })),
      waiting: on.includes(null) ? [{ bundles: [new Map([['CPU', 20_000n]])], strategy: null, count: 1 }] : [],
      ...rest,
    },
    application('chat', {
      deployedAt: NOW - 700,
      deployedConfig: config(),
      deployments: [{ ...own, replicas: own.replicas.map((one, i) => ({ ...one, startedAt: NOW - age(i) })) }],
    }),
  );
};

const told = (live: LiveCluster, of = analysis) => {
  const { is, why, differs } = standingOf(live, of, 0) ?? { is: null, why: null, differs: [] };
  return { is, why: why?.en ?? null, differs: differs.map(({ node: id, said, stands }) => [id, said, stands]) };
};

describe('where replicas really stand', () => {
  it('is as it was laid out, or as chance may have it', () => {
    expect(told(running(['1', '2', '1']))).toEqual({ is: 'equal', why: null, differs: [] });
    expect(told(running(['2', '1', '2']))).toEqual({ is: 'among', why: null, differs: [] });
  });

  it('is told by node where nothing leads there', () => {
    expect(told(running(['1', '2', null]))).toEqual({ is: 'otherwise', why: null, differs: [['1', 2, 1]] });
  });

  it('is one line of the log, without a name or a value of the file', () => {
    const lines = contradictionsOf(running(['1', '2', null]), analysis, 0).map(({ en }) => en);
    expect(lines).toEqual([
      'Ray 2.47.1: said that everything has room on its nodes, and 1 replicas wait for room',
      'Ray 2.47.1: deployments 1.1: 1 replicas stand where a first deploy onto these 2 nodes does not lead (1 nodes differ)',
    ]);
    expect(contradictionsOf(running(['1', '2', '1']), analysis, 0)).toEqual([]);
  });

  it('is marked in the picture on its node, while the picture shows the file as it stands', () => {
    const [own] = analysis.configs;
    const live = running(['1', '2', null]);
    const standing = standingOf(live, analysis, 0);
    const drawn = (isAsItStands: boolean) => {
      const scene = own && pictureOf(own, { level: 'initial', outcome: 0, way: 0, whatIf: NOTHING_ELSE });
      return scene && withLive(scene, { cluster: live, isSilent: false, whyOf: () => [], standing, isAsItStands }).live;
    };
    expect(drawn(true)?.stands).toEqual({ told: standing && standingWords(standing), isOtherwise: true });
    expect(drawn(true)?.nodes.map(({ differs }) => differs.map(({ key, told: words }) => [key, words.en]))).toEqual([
      [['chat/answer', 'said: 2, stands: 1']],
      [],
    ]);
    expect(drawn(false)?.stands).toBeNull();
  });

  it('is nothing where no application of the file runs', () => {
    expect(standingOf(running(['1', '2', '1']), analysisOf({ ...config(), name: 'other' }), 0)).toBeNull();
  });
});

describe('where replicas stand that cannot be held against a first deploy', () => {
  const bad = ['1', '2', null];
  const others = [...(running(bad).actors ?? []), { ...actor('x', 'x#x', '1', { CPU: 1 }), name: 'mine' }];
  const other = analysisOf(config({ num_replicas: 2 }));
  it.each([
    ['of another file', running(bad), other, 'the file is not what was deployed'],
    ['of another release', running(bad, { ray: '2.48.0' }), analysis, 'the file is read as of another release'],
    [
      'beside others',
      running(bad, { actors: others }),
      analysis,
      'something else holds room there, or who holds it is not told',
    ],
    ['beside an autoscaler', running(bad, { growing: true }), analysis, 'an autoscaler may have added nodes meanwhile'],
    [
      'that started a moment ago',
      running(bad, {}, () => 5),
      analysis,
      'some of it was started a moment ago, or its age is not told',
    ],
    [
      'that were replaced',
      running(bad, {}, (i) => 600 - 100 * i),
      analysis,
      'it was deployed in steps, or replicas were replaced since',
    ],
    [
      'that ran before the last deploy',
      running(bad, {}, () => 800),
      analysis,
      'it was deployed in steps, or replicas were replaced since',
    ],
    [
      'of which Serve asks for none',
      running(bad, { actors: running(['1', '2']).actors }),
      analysis,
      'the cluster does not tell the node of each replica, or what those without one wait for',
    ],
  ])('is not known %s, and no line of the log', (_, live, of, why) => {
    expect(told(live, of)).toEqual({ is: 'unknown', why, differs: [] });
    expect(contradictionsOf(live, of, 0).filter(({ en }) => en.includes('stand where'))).toEqual([]);
  });
});
