import { expect, it } from 'vitest';
import { analyze, toRecord } from '../../server/src/core/index.ts';
import type { Demand, DeploymentDemand, Resources } from '../../server/src/core/index.ts';
import { add, times } from '../../server/src/core/ray/amounts.ts';
import { goldenCode } from './code.ts';
import { SETS, readGoldens } from './read.ts';
import { listed } from '../../server/src/core/ray/bundles.ts';

const LEVELS = ['min', 'initial', 'max'] as const;

const sumOf = (deployment: DeploymentDemand, level: (typeof LEVELS)[number]): Resources =>
  add(...deployment.terms.map(({ replicas, each }) => times(each, replicas[level])));

const at = (demand: Demand | null, level: (typeof LEVELS)[number]) => toRecord(demand?.[level] ?? new Map());

it('every total of every golden is the sum of its terms, and every replica the sum of its bundles', () => {
  let sums = 0;
  for (const { text, answers } of SETS.flatMap(readGoldens)) {
    const release = answers.at(-1)?.on.at(-1) ?? '2.60.0';
    const config = analyze(text, { rayVersionOption: release, codeOf: goldenCode }).configs[0];
    for (const { deployments, demand } of config?.applications ?? []) {
      for (const deployment of deployments.filter((one) => one.demand !== null))
        for (const level of LEVELS) {
          sums++;
          expect(toRecord(sumOf(deployment, level)), text).toEqual(at(deployment.demand, level));
          const { replicas, replica } = deployment;
          const helpers = deployment.terms.filter((term) => term.replicas !== replicas);
          const own = times(add(...listed(replica?.bundles ?? [])), replicas?.[level] ?? 0);
          const once = add(...helpers.map(({ each }) => each));
          expect(toRecord(add(own, once)), text).toEqual(at(deployment.demand, level));
        }
      if (demand !== null)
        for (const level of LEVELS)
          expect(toRecord(add(...deployments.map((one) => one.demand?.[level] ?? new Map()))), text).toEqual(
            at(demand, level),
          );
    }
  }
  expect(sums).toBeGreaterThan(5_000);
}, 120_000);
