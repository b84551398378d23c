import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { analyze, parseCluster } from '../../../server/src/core/index.ts';
import type { ApplicationDemand, Cluster } from '../../../server/src/core/index.ts';
import { judged } from '../../../server/src/core/fit/standing/judge.ts';
import type { RealPlacement, RealReplicas } from '../../../server/src/core/fit/standing/real.ts';
import { goldenCode } from '../../goldens/code.ts';
import { configOf } from '../../live/placements/cases.ts';
import { deploysIn, realIn } from '../../live/placements/report.ts';
import type { Deploy } from '../../live/placements/report.ts';

/** What real heads did with 40 configs (`npm run placements`). */
const deploys = deploysIn(readFileSync(new URL('../../../docs/live-placement.md', import.meta.url), 'utf8'));

const clusterOf = (spec: string): Cluster => {
  const parsed = parseCluster(spec);
  if ('error' in parsed) throw new Error(parsed.error.en);
  const nodes = parsed.nodes.flatMap((group) => Array.from({ length: group.count }, () => ({ ...group, count: 1 })));
  return { source: 'option', name: '', nodes };
};

const applicationsOf = ({ seed, spec, release }: Deploy): readonly ApplicationDemand[] =>
  analyze(configOf(seed, spec), { rayVersionOption: release, codeOf: goldenCode }).configs[0]?.applications ?? [];

const said = (deploy: Deploy, real: RealPlacement): string =>
  judged(applicationsOf(deploy), clusterOf(deploy.spec), { release: deploy.release }, real).judgement;

/** With the first replica that runs waiting instead. */
const withOneLess = (real: RealPlacement): RealPlacement => {
  const [owner] = [...real].find(([, { placed }]) => placed.length > 0) ?? [];
  return new Map(
    [...real].map(([key, { placed, waiting }]): [string, RealReplicas] =>
      key === owner ? [key, { placed: placed.slice(1), waiting: waiting + 1 }] : [key, { placed, waiting }],
    ),
  );
};

describe('what is told of 40 real deploys', () => {
  it('is that each of them stands as it may', () => {
    expect(deploys).toHaveLength(40);
    const told = deploys.map((deploy) => said(deploy, realIn(deploy.stands)));
    expect(told.filter((one) => one !== 'equal' && one !== 'among')).toEqual([]);
  });

  it('is that it stands otherwise once a replica that found room is said to wait', () => {
    const told = deploys.map((deploy) => said(deploy, withOneLess(realIn(deploy.stands))));
    expect(told).toEqual(deploys.map(() => 'wrong'));
  });
});
