import { describe, expect, it } from 'vitest';
import { analyze, parseCluster } from '../../../server/src/core/index.ts';
import type { ClusterDescription } from '../../../server/src/core/index.ts';
import { layable } from '../../../server/src/core/fit/fit-of.ts';
import { someWays } from '../../../server/src/core/fit/placement/outcomes.ts';
import { goldenCode } from '../../goldens/code.ts';
import { configOf, SHAPES } from '../../live/placements/cases.ts';
import { judge } from '../../live/placements/judge.ts';
import type { RealPlacement, Spots } from '../../../server/src/core/fit/standing/real.ts';

const RELEASE = '2.47.1';

const nodesOf = (spec: string): ClusterDescription['nodes'] => {
  const parsed = parseCluster(spec);
  if ('error' in parsed) throw new Error(parsed.error.en);
  return parsed.nodes.flatMap((group) => Array.from({ length: group.count }, () => ({ ...group, count: 1 })));
};

/** Placements that our model leads to, some of them where chance decides. */
const madeBy = (text: string, spec: string): readonly RealPlacement[] => {
  const { applications } = analyze(text, { rayVersionOption: RELEASE, codeOf: goldenCode }).configs[0] ?? {};
  const asked = layable(applications ?? [], { source: 'option', name: '', nodes: nodesOf(spec) }, 'initial', RELEASE);
  if (asked === null) throw new Error(`the demand is not known\n${text}`);
  return someWays(asked.problem, asked.yard).map(({ placed, waiting }) => {
    const of = (owner: number) => ({
      placed: placed.filter(({ item }) => item.owner === owner).map(({ on }): Spots => on),
      waiting: waiting.reduce((sum, { item, replicas }) => sum + (item.owner === owner ? replicas : 0), 0),
    });
    return new Map(
      asked.problem.owners.map(({ application, deployment }, i) => [`${application}/${deployment}`, of(i)]),
    );
  });
};

const judged = (text: string, spec: string, real: RealPlacement): string => judge(text, RELEASE, nodesOf(spec), real);

describe('what is held against placements of real heads', () => {
  it.each(SHAPES)('takes every outcome of our own model on %s for one', (spec) => {
    for (let seed = 0; seed < 8; seed++) {
      const text = configOf(seed, spec);
      for (const real of madeBy(text, spec).slice(0, 8))
        expect([seed, judged(text, spec, real)]).toEqual([seed, expect.stringMatching(/^(equal|among)$/)]);
    }
  });

  const two = (on: readonly Spots[], waiting = 0): string =>
    judged(
      'applications: [{ name: a, import_path: running:plain, deployments: [{ name: answer, num_replicas: 3, ray_actor_options: { num_cpus: 2 } }] }]',
      '2 x cpu=4',
      new Map([['a/answer', { placed: on, waiting }]]),
    );

  it('takes alike nodes for each other, and those alone', () => {
    expect(two([[0], [1], [0]])).toBe('equal');
    expect(two([[1], [0], [1]])).toBe('equal');
  });

  it('sees a node that holds too much, and a replica that waits although there is room', () => {
    expect(two([[0], [0], [0]])).toBe('wrong');
    expect(two([[0], [1]], 1)).toBe('wrong');
  });
});
