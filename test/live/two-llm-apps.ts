import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { analyze, applyEdits, clusterOf, fixer, runningOf, toRecord } from '../../server/src/core/index.ts';
import type { Analysis, ClusterDescription, LiveCluster } from '../../server/src/core/index.ts';
import type { Head } from './head.ts';
import { readHead } from './read.ts';
import { applicationsOn, deploy, isPlaced, isWaiting, until } from './serve.ts';
import type { Applications } from './serve.ts';

const NODES = 'cpu=4,gpu=1';
const example = readFileSync(new URL('../../examples/two-llm-apps.yaml', import.meta.url), 'utf8');

/** The two apps as a release takes them, with two replicas each of what answers in front of the models. */
interface Scene {
  readonly release: string;
  readonly both: string;
  /** The deployment in front of the models. */
  readonly front: string;
}

/** 2.51 and later refuse `resources_per_bundle`, and have one replica in front unless the file says more. */
const inNewForm = example.replaceAll(
  'resources_per_bundle: { CPU: 0.5, GPU: 0.4 }',
  'placement_group_config: { bundles: [{ CPU: 0.5, GPU: 0.4 }] }',
);
const withTwoEach = inNewForm.replaceAll(
  '    args:\n',
  '    args:\n      ingress_deployment_config: { autoscaling_config: { min_replicas: 2, max_replicas: 2 } }\n',
);
const later = { both: withTwoEach, front: 'OpenAiIngress' };
const SCENES: readonly Scene[] = [
  { release: '2.47.1', both: example, front: 'LLMRouter' },
  { release: '2.52.1', ...later },
  { release: '2.60.0', ...later },
];

/** As our reason calls what is in front of the models. */
const ROUTERS = /\d hidden routers? of falcon3-1b/;

const judged = (text: string, rayVersionOption: string): Analysis =>
  analyze(text, { rayVersionOption, clusterOption: NODES });
const demandOf = (text: string, release: string): Readonly<Record<string, number>> => {
  const demand = judged(text, release).configs[0]?.demand;
  return demand ? toRecord(demand.initial) : {};
};

/** The text as the first fix of our finding about room leaves it. */
const mended = (text: string, release: string): string => {
  const analysis = judged(text, release);
  const problem = analysis.problems.find(({ code }) => code === 'cpu-contention');
  const fix = problem && fixer(analysis)(problem)[0];
  if (fix === undefined) throw new Error('no fix');
  return applyEdits(text, fix.edits);
};

/** The text of `ray status` once it has heard of what is reserved (its reports lag), with that and with what waits. */
const statusOnce = async (head: Head, CPU: number, waits: number) => {
  const seen = await until(
    async () => readStatus(await head.status()),
    (now) => now?.used.CPU === CPU && now.waiting.length === waits,
  );
  if (seen === null) throw new Error('no status');
  return seen;
};
const readStatus = (text: string) => {
  const reading = clusterOf(text);
  if ('problem' in reading) return null;
  return { text, used: usedOf(reading.cluster), waiting: waitingOf(reading.cluster) };
};
const usedOf = ({ load }: ClusterDescription) => {
  const { CPU, GPU } = toRecord(load?.used ?? new Map());
  return { CPU, GPU };
};
const waitingOf = ({ load }: ClusterDescription) =>
  (load?.waiting ?? []).map(({ bundles, count }) => ({ bundles: bundles.map(toRecord), count }));

/** Whether the first one runs, and of the second one every replica stands or is told to wait. */
const isHalfPlaced = (apps: Applications): boolean =>
  apps['falcon3-1b']?.status === 'RUNNING' && apps['falcon-h1-0.5b']?.status === 'DEPLOYING' && isPlaced(apps);

const frontOf = (live: LiveCluster, { release, both, front }: Scene) =>
  runningOf(live, judged(both, release), 0)
    .find(({ name }) => name === 'falcon-h1-0.5b')
    ?.deployments.find(({ name }) => name === front);

/** Whether both run. */
const isWholeUp = (apps: Applications): boolean =>
  ['falcon3-1b', 'falcon-h1-0.5b'].every((name) => apps[name]?.status === 'RUNNING');

/** Deploys what has room for all, and waits until `ray status` says what we do. */
const runs = async (head: Head, text: string): Promise<void> => {
  await deploy(head.address, text);
  const apps = await until(() => applicationsOn(head.address), isWholeUp);
  expect(Object.keys(apps).toSorted()).toEqual(['falcon-h1-0.5b', 'falcon3-1b']);
  const demand = demandOf(text, head.release);
  expect(await statusOnce(head, 4, 0)).toMatchObject({ used: demand, waiting: [] });
};

const runsFirst = async (head: Head, { release, both }: Scene): Promise<void> => {
  const first = both.slice(0, both.indexOf('  - name: falcon-h1-0.5b'));
  await deploy(head.address, first);
  await until(
    () => applicationsOn(head.address),
    (apps) => apps['falcon3-1b']?.status === 'RUNNING' && apps['falcon-h1-0.5b'] === undefined,
  );
  expect(await statusOnce(head, 3, 0)).toMatchObject({ used: demandOf(first, release), waiting: [] });
};

const showsWhatWaits = async (head: Head, scene: Scene): Promise<void> => {
  const { release, both, front } = scene;
  await deploy(head.address, both);
  const apps = await until(() => applicationsOn(head.address), isHalfPlaced);
  const waits = Object.entries(apps['falcon-h1-0.5b']?.deployments ?? {}).filter(([, one]) => isWaiting(one));
  expect(waits.map(([name]) => name)).toEqual([front]);

  const { text, used, waiting } = await statusOnce(head, 4, 1);
  expect(waiting).toEqual([{ bundles: [{ CPU: 1 }], count: 2 }]);
  expect({ CPU: (used.CPU ?? 0) + 2, GPU: used.GPU }).toEqual(demandOf(both, release));

  const fit = judged(both, release).configs[0]?.fit?.initial;
  expect(fit).toMatchObject({ status: 'does-not-fit', pendingTotal: 2 });
  expect(fit?.reason).toMatchObject({ application: 'falcon-h1-0.5b', deployment: front });

  const seen = await until(
    async () => frontOf(await readHead(head.address), scene),
    (one) => one?.why.some(({ en }) => ROUTERS.test(en)) === true,
  );
  const why = seen?.why.map(({ en }) => en).join(' ') ?? '';
  console.log(`${text}\n${why}`);
  expect(seen).toMatchObject({ running: 0, target: 2 });
  expect(why).toMatch(/1 CPU/);
  expect(why).toMatch(/falcon3-1b/);
  expect(why).toMatch(ROUTERS);
};

/** The two LLM apps on a head with 4 CPUs and 1 GPU on which Serve does not run yet. */
export const describeTwoApps = (release: string, startedHead: () => Head): void => {
  describe.each(SCENES.filter((one) => one.release === release))('with the two LLM apps', (scene) => {
    let head: Head;
    beforeAll(async () => {
      head = startedHead();
      await head.startServe();
    });

    it.runIf(scene.both !== example)('both run as the example has them', () => runs(head, inNewForm));
    it('the first one alone runs, and `ray status` reserves what we say', () => runsFirst(head, scene));
    it('with the second one what is in front of its model waits, as we say and why', () => showsWhatWaits(head, scene));
    it('after our fix both run, once nothing of before does', async () => {
      await deploy(head.address, 'proxy_location: Disabled\napplications: []\n');
      await until(head.left, ({ clean }) => clean);
      await runs(head, mended(scene.both, release));
    });
  });
};
