import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { analyze, settledFrom, settledOf } from '../../../server/src/core/index.ts';
import { goldenCode } from '../../goldens/code.ts';
import { rhythmOf } from '../../../server/src/core/load/rhythm.ts';
import type { DeploymentDemand, Settled } from '../../../server/src/core/index.ts';

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
  /** Changes up to the sixth, each with the round of the controller's loop in which it is decided; null: they never settle. */
  readonly paces?: readonly (readonly [
    config: Readonly<Record<string, number>>,
    gang: number | null,
    capacity: number | null,
    ongoing: number,
    changes: readonly (readonly [target: number, round: number])[] | null,
  ])[];
  /** `max_ongoing_requests` and `max_queued_requests`, by `application/deployment`. */
  readonly limits?: Readonly<Record<string, readonly [atOnce: number, queue: number]>>;
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
type Pace = NonNullable<Golden['paces']>[number];

/** Deployments of nothing but their scaling, under one `target_capacity`. */
const textOf = (cases: readonly (Case | Pace)[], capacity: number | null): string =>
  `${capacity === null ? '' : `target_capacity: ${String(capacity)}\n`}applications:\n${cases
    .map(
      ([config], i) =>
        `- name: a${String(i)}\n  import_path: single:api\n  deployments:\n  - name: Api\n    autoscaling_config: ${JSON.stringify(config)}\n`,
    )
    .join('')}`;

/** Where we end, in each of the cases; null where we do not know. */
const foundIn = <T extends Case | Pace>(cases: readonly T[], release: string): ReadonlyMap<T, Settled | null> =>
  new Map(
    [...new Set(cases.map(([, , capacity]) => capacity))].flatMap((capacity) => {
      const own = cases.filter((one) => one[2] === capacity);
      const [config] = analyze(textOf(own, capacity), { rayVersionOption: release, codeOf: goldenCode }).configs;
      return own.map((one, i) => [one, settledIn(one, config?.applications[i]?.deployments[0], release)] as const);
    }),
  );

const settledIn = (
  [, gang, , ongoing]: Case | Pace,
  deployment: DeploymentDemand | undefined,
  release: string,
): Settled | null => {
  if (deployment?.replicas == null) return null;
  const together = gang === null ? null : { size: gang, strategy: 'PACK' as const };
  const rhythm = rhythmOf({ ...deployment, gang: together }, release);
  return rhythm === null ? null : settledFrom(deployment.replicas.initial, rhythm, ongoing, release);
};

/** Those of the cases in which we end elsewhere than Ray. */
const wrongIn = (cases: readonly Case[], release: string): readonly Case[] => {
  const found = foundIn(cases, release);
  return cases.filter((one) => {
    const settled = found.get(one) ?? null;
    return settled === null || JSON.stringify(wayOf(settled)) !== JSON.stringify(one[4]);
  });
};

/** Ray refuses bounds that are no whole gangs (`DeploymentSchema`, `ray/serve/schema.py`). */
const isTaken = ([config, gang, capacity]: Pace): boolean =>
  gang === null ||
  (capacity === null &&
    ['min_replicas', 'initial_replicas', 'max_replicas'].every((key) => (config[key] ?? 0) % gang === 0));

/** Those in which a target is set in another round. */
const untimelyIn = (cases: readonly Pace[], release: string): readonly (readonly [Pace, unknown])[] => {
  const found = foundIn(cases, release);
  return cases.flatMap((one) => {
    const settled = found.get(one) ?? null;
    const settles = settled !== null && settled.replicas !== null;
    const changes = settles
      ? settled.steps.map((target, i) => [target, Math.round((settled.times[i] ?? 0) * 10)]).slice(1, 7)
      : null;
    return JSON.stringify(changes) === JSON.stringify(one[4]) ? [] : [[one, changes] as const];
  });
};

describe('where Ray’s own autoscaling ends under a load that is held still', () => {
  it.each(goldens.filter(({ cases }) => cases !== undefined).map((one) => [one.on, one.cases ?? []] as const))(
    'random configs on %s',
    (release, cases) => {
      expect(cases.length).toBeGreaterThan(800);
      const wrong = wrongIn(cases, release);
      expect(wrong.slice(0, 3)).toEqual([]);
    },
  );

  it.each(goldens.flatMap((one) => (one.paces === undefined ? [] : [[one.on, one.paces] as const])))(
    'random delays on %s',
    (release, paces) => {
      const taken = paces.filter(isTaken);
      expect(taken.length).toBeGreaterThan(700);
      expect(untimelyIn(taken, release).slice(0, 3)).toEqual([]);
    },
  );

  const whole = goldens.filter(({ cases, paces }) => cases === undefined && paces === undefined);
  it.each(whole.map((one, i) => [i, one.on, one] as const))('whole config %i on %s', (_i, release, golden) => {
    const [config] = analyze(golden.text, { rayVersionOption: release, codeOf: goldenCode }).configs;
    for (const { name: application, deployments } of config?.applications ?? [])
      for (const deployment of deployments) {
        const key = `${application}/${deployment.name}`;
        const limits = golden.limits?.[key];
        if (limits !== undefined && config?.verdict.status !== 'rejected')
          expect([deployment.limits.atOnce, deployment.limits.queue], `${key} of ${golden.text}`).toEqual(limits);
        const ways = golden.is[key];
        if (ways === undefined || config?.verdict.status === 'rejected') continue;
        const found = golden.ongoing.map((ongoing) => wayOf(settledOf(deployment, ongoing, release)));
        expect(found, `${deployment.name} of ${golden.text}`).toEqual(ways);
      }
  });
});
