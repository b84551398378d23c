import { contradictionsOf, driftOf, runningOf, statusLines, updateOf } from '../../../server/src/core/index.ts';
import type { ApplicationUpdate, DeploymentUpdate } from '../../../server/src/core/drift/drift.ts';
import type { ApplicationState, Applications } from '../serve.ts';
import { analysisOn } from './play.ts';
import type { Moment, Played } from './play.ts';
import type { Finding, Step } from './situation.ts';

const amount = (units: bigint | undefined): number => Number(units ?? 0n) / 1e4;
const isNear = (one: number, other: number): boolean => Math.abs(one - other) < 5e-4 * Math.max(1, Math.abs(one) / 1e3);

/** What is free on each node, and what is held in all. */
export const ofNumbers = ({ live, free }: Moment): readonly Finding[] =>
  (live.nodes ?? []).flatMap((node) =>
    [...node.total.keys()]
      .filter((name) => !name.startsWith('node:') && name !== 'object_store_memory')
      .map((name): Finding => {
        const real = free[node.id]?.[name] ?? 0;
        const said = node.free?.get(name);
        const detail = `${node.isHead ? 'head' : 'node'} ${name}: free ${String(real)}, said ${said === undefined ? '?' : String(amount(said))}`;
        if (said === undefined) return { about: 'numbers', is: 'unknown', detail };
        return { about: 'numbers', is: isNear(amount(said), real) ? 'equal' : 'wrong', detail };
      }),
  );

const usedOf = ({ live, free }: Moment, name: string): number =>
  (live.nodes ?? []).reduce((sum, { id, total }) => sum + amount(total.get(name)) - (free[id]?.[name] ?? 0), 0);

const waitingIn = (app: ApplicationState | undefined): number =>
  Object.values(app?.deployments ?? {}).flatMap(({ replicas }) =>
    replicas.filter(({ state, node_id }) => state === 'STARTING' && (node_id ?? null) === null),
  ).length;

const isRefused = (app: ApplicationState | undefined): boolean => app?.status === 'DEPLOY_FAILED';

export const ofDeploy = (played: Played, step: Extract<Step, { readonly deploy: string }>): readonly Finding[] => [
  ...ofVerdict(played),
  ...(played.refused === null
    ? [...ofRoom(played), ...ofUpdates(played), ...ofSums(played), ...ofDrift(played, step)]
    : []),
  ...ofReasons(played),
];

const ofVerdict = ({ analysis, refused, after }: Played): readonly Finding[] => {
  const own = analysis.configs[0];
  if (own === undefined) return [{ about: 'verdict', is: 'unknown', detail: 'no config' }];
  const { status } = own.verdict;
  const failed = own.applications.filter(({ name }) => isRefused(after.applications[name]));
  const why =
    refused ?? failed.map(({ name }) => `${name}: ${after.applications[name]?.message.slice(-200) ?? ''}`).join();
  const real = why === '' ? 'accepted' : 'rejected';
  const is = status === 'unknown' ? 'unknown' : status === real ? 'equal' : 'wrong';
  return [{ about: 'verdict', is, detail: `Ray ${real}${why === '' ? '' : ` (${why})`}, said ${status}` }];
};

const ofRoom = (played: Played): readonly Finding[] => {
  const { analysis, before, after } = played;
  const own = analysis.configs[0];
  if (own === undefined || own.applications.some(({ name }) => isRefused(after.applications[name]))) return [];
  const course = updateOf(analysis, 0, before.live);
  const names = own.applications.map(({ name }) => name);
  const waits = names.reduce((sum, name) => sum + waitingIn(after.applications[name]), 0);
  const { room } = course;
  const real = waits > 0 ? 'stuck' : 'enough';
  const is = room === 'unknown' ? 'unknown' : room === real ? 'equal' : 'wrong';
  const fit = own.fit?.initial;
  const isFresh = names.every((name) => before.applications[name] === undefined);
  const told = `fit ${fit?.status ?? 'none'}, pending ${String(fit?.pendingTotal)}`;
  const found: Finding[] = [{ about: 'room', is, detail: `${String(waits)} wait; said ${room} (${told})` }];
  if (isFresh && fit?.pendingTotal != null && (fit.status === 'fits' || fit.status === 'does-not-fit'))
    found.push({
      about: 'room',
      is: fit.pendingTotal === waits ? 'equal' : 'wrong',
      detail: `${String(waits)} wait; ${told}`,
    });
  return found;
};

const replicasOf = (applications: Applications, app: string, deployment: string) =>
  applications[app]?.deployments[deployment]?.replicas ?? [];

const ofUpdates = (played: Played): readonly Finding[] =>
  driftOf(played.analysis, 0, played.before.live).applications.flatMap((one) =>
    one.deployments.map((update) => ofUpdate(played, one, update)),
  );

const ofUpdate = (
  { before, after, reconfigured }: Played,
  { name }: ApplicationUpdate,
  { name: deployment, change, because }: DeploymentUpdate,
): Finding => {
  const lasting = ({ applications }: Moment) =>
    replicasOf(applications, name, deployment).filter(({ state }) => state !== 'STOPPING');
  const [old, now] = [lasting(before), lasting(after)];
  const ids = new Set(old.map(({ replica_id }) => replica_id));
  const kept = now.filter(({ replica_id }) => ids.has(replica_id));
  const called = kept.filter(({ pid }) => pid != null && reconfigured.has(pid)).length;
  const detail = `${name}/${deployment}: ${String(old.length)} replicas, now ${String(now.length)}, ${String(kept.length)} the same, ${String(called)} reconfigured; said ${change} (${because.join()})`;
  const isSame = kept.length === old.length && now.length === old.length;
  const isStuck = now.some(({ state }) => state !== 'RUNNING');
  const failed = isRefused(after.applications[name]);
  const holds: Readonly<Record<DeploymentUpdate['change'], boolean | null>> = {
    starts: old.length === 0,
    restarts: kept.length === 0 || (isStuck && kept.length < old.length) ? true : isStuck ? null : false,
    reconfigures:
      kept.length === Math.min(old.length, now.length) && (!because.includes('user_config') || called === kept.length),
    scales: kept.length === Math.min(old.length, now.length) && now.length !== old.length,
    updates: isSame && called === 0,
    stays: isSame && called === 0,
    vanishes: now.length === 0,
    unknown: null,
  };
  const is = failed ? null : holds[change];
  return { about: 'update', is: is === null ? 'unknown' : is ? 'equal' : 'wrong', detail };
};

const ofSums = (played: Played): readonly Finding[] => {
  const { analysis, before, after } = played;
  const { before: from, after: to } = driftOf(analysis, 0, before.live).sums;
  const isWhole = Object.values(after.applications).every(({ status }) => status === 'RUNNING');
  if (!isWhole || !after.rests) return [];
  return ['CPU', 'GPU'].map((name): Finding => {
    const real = usedOf(after, name) - usedOf(before, name);
    if (from === null || to === null)
      return { about: 'sums', is: 'unknown', detail: `${name}: ${real.toFixed(4)} more` };
    const said = amount(to.get(name)) - amount(from.get(name));
    const is = isNear(said, real) ? 'equal' : 'wrong';
    return { about: 'sums', is, detail: `${name}: ${real.toFixed(4)} more, said ${said.toFixed(4)}` };
  });
};

const ofDrift = (
  played: Played,
  { differs, stays = [] }: Extract<Step, { readonly deploy: string }>,
): readonly Finding[] => {
  const { analysis, before, after, text } = played;
  const optionsIn = (found: ReturnType<typeof driftOf>): readonly string[] =>
    found.differences.map(({ application, option }) => `${application ?? ''} ${option}`.trim()).toSorted();
  const findings: Finding[] = [];
  if (differs !== undefined) {
    const said = optionsIn(driftOf(analysis, 0, before.live));
    const is = said.join() === differs.toSorted().join() ? 'equal' : 'wrong';
    findings.push({ about: 'drift', is, detail: `before: made ${differs.join('; ')}, said ${said.join('; ')}` });
  }
  const own = analysis.configs[0];
  if (own?.applications.some(({ name }) => isRefused(after.applications[name])) === true) return findings;
  const then = driftOf(analysisOn(text, after.live), 0, after.live);
  const left = optionsIn(then);
  const gaps = then.unknown.map(({ application, why, detail }) => `${application ?? ''} ${why} ${detail}`);
  const is = left.join() === stays.toSorted().join() ? 'equal' : 'wrong';
  const values = then.differences.map(
    ({ inFile, running }) => `${JSON.stringify(inFile)} ↔ ${JSON.stringify(running)}`,
  );
  return [
    ...findings,
    { about: 'drift', is, detail: `after: ${left.join('; ')} ${values.join('; ')}` },
    ...gaps.map((detail): Finding => ({ about: 'drift', is: 'unknown', detail })),
  ];
};

const ofReasons = ({ after, text }: Played): readonly Finding[] => {
  const { live } = after;
  const again = analysisOn(text, live);
  const running = runningOf(live, again, 0);
  const replicas = running.flatMap(({ deployments }) => deployments.flatMap((one) => one.replicas));
  const said = replicas.filter(({ why }) => why !== null && /^needs |waits for room/.test(why.en)).length;
  const real = Object.values(after.applications).reduce((sum, app) => sum + waitingIn(app), 0);
  const demands = statusLines(live.statusText).demands.join('; ');
  const lines = contradictionsOf(live, again, 0).map(({ en }) => en);
  const detail = `${String(real)} without a node, ${String(said)} said to wait for room; demands: ${demands}`;
  return [
    { about: 'reasons', is: said === real ? 'equal' : 'wrong', detail },
    ...lines.map((line): Finding => ({ about: 'reasons', is: 'wrong', detail: line })),
  ];
};

/** What a person would read of it. */
export const wordsOf = ({ live }: Moment, text: string): readonly string[] =>
  runningOf(live, analysisOn(text, live), 0).flatMap(({ name, status, why, deployments }) => [
    `${name} ${status} ${why.map(({ en }) => en).join(' | ')}`,
    ...deployments.map(
      (one) =>
        `  ${one.name} ${one.status} ${String(one.running)}/${String(one.target)} ${one.why.map(({ en }) => en).join(' | ')}`,
    ),
  ]);
