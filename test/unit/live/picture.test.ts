import { describe, expect, it } from 'vitest';
import { NOTHING_ELSE, analyze, pictureOf, withLive } from '../../../server/src/core/index.ts';
import type { LiveCluster } from '../../../server/src/core/index.ts';
import { application, cluster, deployment, node } from './live.ts';

const TEXT = `# rayServeLens.cluster: cpu=8
applications:
- name: chat
  import_path: main:app
  deployments:
  - name: Api
    num_replicas: 3
  - name: Model
`;

const analysis = analyze(TEXT, { rayVersionOption: '2.47.1' });

const live = cluster(
  { nodes: [node('1', { CPU: 8 }, { CPU: 4 }, true), node('2', { CPU: 8 }, null)], readAt: 1_000_000 },
  application('chat', {
    status: 'DEPLOYING',
    deployments: [deployment('Api', 'UPDATING', 3, ['1', '2', null]), deployment('Model', 'HEALTHY', null, ['1'])],
  }),
  application('other', { deployments: [deployment('Old', 'HEALTHY', 1, ['2'])] }),
);

describe('the picture', () => {
  const [config] = analysis.configs;
  const scene = config && pictureOf(config, { level: 'initial', outcome: 0, way: 0, whatIf: NOTHING_ELSE });
  const beside = (of: LiveCluster) =>
    scene &&
    withLive(scene, { cluster: of, isSilent: false, whyOf: () => [], standing: null, isAsItStands: true }).live;

  it('has what really runs, those of other files on their nodes too', () => {
    const told = beside(live);
    expect(told?.address).toBe('127.0.0.1:8265');
    expect(told?.deployments.map(({ key, running: count, target, tone }) => [key, count, target, tone])).toEqual([
      ['chat/Api', 2, 3, 'busy'],
      ['chat/Model', 1, null, 'good'],
    ]);
    expect(
      told?.nodes.map(({ ip, held, replicas }) => [ip, held, replicas.map(({ key, count }) => [key, count])]),
    ).toEqual([
      // prettier-ignore
      ['10.0.0.1', '4 / 8 CPU', [['chat/Api', 1], ['chat/Model', 1]]],
      [
        '10.0.0.2',
        null,
        [
          ['chat/Api', 1],
          ['other/Old', 1],
        ],
      ],
    ]);
  });

  it('is as it was where nothing of the file runs', () => {
    expect(beside(cluster({}, application('other')))).toBeUndefined();
  });
});
