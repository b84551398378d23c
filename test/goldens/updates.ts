import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { analyze, driftOf } from '../../server/src/core/index.ts';
import type { ApplicationUpdate, Drift } from '../../server/src/core/index.ts';
import type { DeploymentUpdate } from '../../server/src/core/drift/drift.ts';
import { liveOf } from '../unit/drift/live-of.ts';
import type { ServeAnswer } from '../unit/drift/live-of.ts';
import { goldenCode } from './code.ts';

/** What a controller did to one deployment; `count`: replicas wanted before and after. */
interface Moved {
  readonly change: DeploymentUpdate['change'];
  readonly count?: readonly number[] | number;
}

interface UpdateAnswer {
  readonly refused?: 'before' | 'after';
  readonly told?: Readonly<
    Record<string, { readonly deployed_app_config: unknown; readonly deployments: Readonly<Record<string, unknown>> }>
  >;
  readonly applications?: Readonly<
    Record<string, { readonly builds: boolean; readonly deployments: Readonly<Record<string, Moved>> }>
  >;
}

/** One row of `oracle/golden/updates.jsonl`. */
export interface GoldenUpdate {
  readonly id: string;
  readonly family: string;
  readonly before: string;
  readonly after: string;
  readonly answers: readonly { readonly on: readonly string[]; readonly is: UpdateAnswer }[];
}

export const readUpdates = (): readonly GoldenUpdate[] =>
  readFileSync(fileURLToPath(new URL('../../oracle/golden/updates.jsonl', import.meta.url)), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as GoldenUpdate);

/** A golden on one release, beside what is said of it. */
export interface Beside {
  readonly where: string;
  readonly golden: GoldenUpdate;
  readonly real: NonNullable<UpdateAnswer['applications']>[string];
  readonly drift: Drift;
  readonly said: ApplicationUpdate;
}

/** Every answer of a release that took both configs; `reads`: whether the code behind them is read. */
export const besides = (reads: boolean): readonly Beside[] =>
  readUpdates().flatMap((golden) =>
    golden.answers.flatMap(({ on, is }) => {
      const real = is.applications?.a;
      return real === undefined ? [] : on.map((release) => beside(golden, is, real, release, reads));
    }),
  );

const beside = (
  golden: GoldenUpdate,
  is: UpdateAnswer,
  real: Beside['real'],
  release: string,
  reads: boolean,
): Beside => {
  const analysis = analyze(golden.after, { rayVersionOption: release, ...(reads && { codeOf: goldenCode }) });
  const drift = driftOf(analysis, 0, liveOf(release, answerOf(golden, is, real)));
  const [said] = drift.applications;
  if (said === undefined) throw new Error(golden.id);
  return { where: `${golden.id} ${golden.family} on ${release}`, golden, real, drift, said };
};

const answerOf = ({ before }: GoldenUpdate, { told }: UpdateAnswer, real: Beside['real']): ServeAnswer => {
  const frame = JSON.parse(before) as { readonly target_capacity?: number; readonly proxy_location?: string };
  const own = told?.a;
  return {
    proxy_location: frame.proxy_location ?? 'EveryNode',
    http_options: {},
    grpc_options: {},
    target_capacity: frame.target_capacity ?? null,
    applications: {
      a: {
        name: 'a',
        status: 'RUNNING',
        source: 'declarative',
        deployed_app_config: own?.deployed_app_config,
        deployments: Object.fromEntries(
          Object.entries(own?.deployments ?? {}).map(([name, config]) => [
            name,
            { name, status: 'HEALTHY', deployment_config: config, ...targetOf(real.deployments[name]) },
          ]),
        ),
      },
    },
  };
};

const targetOf = (moved: Moved | undefined): { readonly target_num_replicas?: number } => {
  const count = typeof moved?.count === 'number' ? moved.count : moved?.count?.[0];
  return count === undefined ? {} : { target_num_replicas: count };
};
