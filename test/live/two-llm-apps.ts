import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { analyze, applyEdits, clusterOf, fixer, runningOf, toRecord } from '../../server/src/core/index.ts';
import type { Analysis, ClusterDescription, LiveCluster } from '../../server/src/core/index.ts';
import type { Head } from './head.ts';
import { readHead } from './read.ts';
import { applicationsOn, deploy, isPlaced, isWaiting, until } from './serve.ts';
import type { Applications } from './serve.ts';

const RELEASE = '2.47.1';
const NODES = 'cpu=4,gpu=1';
const both = readFileSync(new URL('../../examples/two-llm-apps.yaml', import.meta.url), 'utf8');
const first = both.slice(0, both.indexOf('  - name: falcon-h1-0.5b'));

const judged = (text: string): Analysis => analyze(text, { rayVersionOption: RELEASE, clusterOption: NODES });
const demandOf = (text: string): Readonly<Record<string, number>> => {
  const demand = judged(text).configs[0]?.demand;
  return demand ? toRecord(demand.initial) : {};
};

/** The text as the first fix of our finding about room leaves it. */
const mended = (text: string): string => {
  const analysis = judged(text);
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

const routerOf = (live: LiveCluster) =>
  runningOf(live, judged(both), 0)
    .find(({ name }) => name === 'falcon-h1-0.5b')
    ?.deployments.find(({ name }) => name === 'LLMRouter');

const runsFirst = async (head: Head): Promise<void> => {
  await deploy(head.address, first);
  await until(
    () => applicationsOn(head.address),
    (apps) => apps['falcon3-1b']?.status === 'RUNNING',
  );
  expect(await statusOnce(head, 3, 0)).toMatchObject({ used: demandOf(first), waiting: [] });
};

const showsWhyRoutersWait = async (head: Head): Promise<void> => {
  await deploy(head.address, both);
  const apps = await until(() => applicationsOn(head.address), isHalfPlaced);
  const routers = Object.entries(apps['falcon-h1-0.5b']?.deployments ?? {}).filter(([, one]) => isWaiting(one));
  expect(routers.map(([name]) => name)).toEqual(['LLMRouter']);

  const { text, used, waiting } = await statusOnce(head, 4, 1);
  expect(waiting).toEqual([{ bundles: [{ CPU: 1 }], count: 2 }]);
  expect({ CPU: (used.CPU ?? 0) + 2, GPU: used.GPU }).toEqual(demandOf(both));

  const fit = judged(both).configs[0]?.fit?.initial;
  expect(fit).toMatchObject({ status: 'does-not-fit', pendingTotal: 2 });
  expect(fit?.reason).toMatchObject({ application: 'falcon-h1-0.5b', deployment: 'LLMRouter' });

  const router = await until(
    async () => routerOf(await readHead(head.address)),
    (one) => one?.why.some(({ en }) => /router/i.test(en)) === true,
  );
  const why = router?.why.map(({ en }) => en).join(' ') ?? '';
  console.log(`${text}\n${why}`);
  expect(router).toMatchObject({ hidden: true, running: 0, target: 2 });
  expect(why).toMatch(/1 CPU/);
  expect(why).toMatch(/falcon3-1b/);
  expect(why).toMatch(/router/i);
};

const runsBothOnceMended = async (head: Head): Promise<void> => {
  const fixed = mended(both);
  await deploy(head.address, fixed);
  const apps = await until(
    () => applicationsOn(head.address),
    (now) => ['falcon3-1b', 'falcon-h1-0.5b'].every((name) => now[name]?.status === 'RUNNING'),
  );
  expect(Object.keys(apps)).toEqual(['falcon3-1b', 'falcon-h1-0.5b']);
  expect(await statusOnce(head, 4, 0)).toMatchObject({ used: demandOf(fixed), waiting: [] });
};

/** The two LLM apps on a head of 2.47.1 with 4 CPUs and 1 GPU on which Serve does not run yet. */
export const describeTwoApps = (release: string, startedHead: () => Head): void => {
  describe.runIf(release === RELEASE)('with the two LLM apps', () => {
    let head: Head;
    beforeAll(async () => {
      head = startedHead();
      await head.startServe();
    });

    it('the first one alone runs, and `ray status` reserves what we say', () => runsFirst(head));
    it('with the second one its routers wait, as we say and why', () => showsWhyRoutersWait(head));
    it('after our fix both run', () => runsBothOnceMended(head));
  });
};
