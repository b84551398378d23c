import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { analyze, settledFrom, settledOf } from '../../../server/src/core/index.ts';
import { goldenCode } from '../../goldens/code.ts';
import { rhythmOf } from '../../../server/src/core/load/rhythm.ts';
import type { Settled } from '../../../server/src/core/index.ts';

/** The first targets, how many there are, and the last one; null: they never settle. */
type Way = readonly [first: readonly number[], count: number, last: number] | null;

interface Golden {
  readonly on: string;
  readonly cases?: readonly (readonly [
    config: Readonly<Record<string, number>>,
    gang: number | null,
    capacity: number | null,
    ongoing: number,
    way: Way,
  ])[];
  readonly text: string;
  readonly ongoing: readonly number[];
  readonly is: Readonly<Record<string, readonly Way[]>>;
}

const goldens = readFileSync(new URL('../../../oracle/golden/autoscale.jsonl', import.meta.url), 'utf8')
  .split('\n')
  .filter(Boolean)
  .map((line) => JSON.parse(line) as Golden);

const wayOf = ({ replicas, steps }: Settled): Way =>
  replicas === null ? null : [steps.slice(0, 4), steps.length, replicas];

type Case = NonNullable<Golden['cases']>[number];

/** Deployments of nothing but their scaling, under one `target_capacity`. */
const textOf = (cases: readonly Case[], capacity: number | null): string =>
  `${capacity === null ? '' : `target_capacity: ${String(capacity)}\n`}applications:\n${cases
    .map(
      ([config], i) =>
        `- name: a${String(i)}\n  import_path: single:api\n  deployments:\n  - name: Api\n    autoscaling_config: ${JSON.stringify(config)}\n`,
    )
    .join('')}`;

/** Those of the cases in which we end elsewhere than Ray. */
const wrongIn = (cases: readonly Case[], release: string): readonly Case[] =>
  [...new Set(cases.map(([, , capacity]) => capacity))].flatMap((capacity) => {
    const own = cases.filter((one) => one[2] === capacity);
    const [config] = analyze(textOf(own, capacity), { rayVersionOption: release, codeOf: goldenCode }).configs;
    return own.filter(([, gang, , ongoing, way], i) => {
      const deployment = config?.applications[i]?.deployments[0];
      if (deployment?.replicas == null) return true;
      const together = gang === null ? null : { size: gang, strategy: 'PACK' as const };
      const rhythm = rhythmOf({ ...deployment, gang: together }, release);
      if (rhythm === null) return true;
      const found = settledFrom(deployment.replicas.initial, rhythm, ongoing, release);
      return JSON.stringify(wayOf(found)) !== JSON.stringify(way);
    });
  });

describe('where Ray’s own autoscaling ends under a load that is held still', () => {
  it.each(goldens.filter(({ cases }) => cases !== undefined).map((one) => [one.on, one.cases ?? []] as const))(
    'random configs on %s',
    (release, cases) => {
      expect(cases.length).toBeGreaterThan(800);
      const wrong = wrongIn(cases, release);
      expect(wrong.slice(0, 3)).toEqual([]);
    },
  );

  const whole = goldens.filter(({ cases }) => cases === undefined);
  it.each(whole.map((one, i) => [i, one.on, one] as const))('whole config %i on %s', (_i, release, golden) => {
    const [config] = analyze(golden.text, { rayVersionOption: release, codeOf: goldenCode }).configs;
    for (const { name: application, deployments } of config?.applications ?? [])
      for (const deployment of deployments) {
        const ways = golden.is[`${application}/${deployment.name}`];
        if (ways === undefined || config?.verdict.status === 'rejected') continue;
        const found = golden.ongoing.map((ongoing) => wayOf(settledOf(deployment, ongoing, release)));
        expect(found, `${deployment.name} of ${golden.text}`).toEqual(ways);
      }
  });
});
