import { isDeepStrictEqual } from 'node:util';
import { readFileSync, writeFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { clusterOf } from '../../server/src/core/index.ts';
import { startHead } from './head.ts';
import type { Head } from './head.ts';
import { configOf, SHAPES } from './placements/cases.ts';
import { judge } from './placements/judge.ts';
import type { Judgement } from '../../server/src/core/fit/standing/judge.ts';
import { describe as describeNodes, nodesOn, placementOn } from './placements/real.ts';
import { deploysIn, reportOf, standsOf } from './placements/report.ts';
import type { Deploy } from './placements/report.ts';
import { ALL, LIVE_RELEASES } from './releases.ts';
import { applicationsOn, deploy, isPlaced, until } from './serve.ts';
import type { Applications } from './serve.ts';

/** Deploys on each cluster. */
const EACH = Number(process.env.LIVE_DEPLOYS ?? 2);
const REPORT = new URL('../../docs/live-placement.md', import.meta.url);
const REPORT_MS = 5000;
const deploys: Deploy[] = [];

/** Each release on nodes of another shape. */
const plans = ALL.map((release, i) => ({
  release,
  spec: SHAPES[i % SHAPES.length] ?? SHAPES[0],
  from: 100 * i,
})).filter(({ release }) => LIVE_RELEASES.includes(release));

describe.each(plans)('Ray $release on $spec', ({ release, spec, from }) => {
  let head: Head | null = null;
  afterAll(() => head?.end());

  it(`lays out ${String(EACH)} configs as our model may`, async () => {
    head = await startHead(release, spec);
    await head.startServe();
    for (let seed = from; seed < from + EACH; seed++) {
      deploys.push(await deployed(head, seed, spec));
      keep();
    }
    expect(deploys.filter(({ judgement }) => judgement === 'wrong')).toEqual([]);
  });
});

/** Of the replicas that do not run, Ray says of each that it has no room: then none of them is only slow. */
const stateOn = async (head: Head) => {
  const applications = await applicationsOn(head.address);
  const told = clusterOf(await head.status());
  const pending =
    'problem' in told ? null : (told.cluster.load?.waiting ?? []).reduce((sum, { count }) => sum + count, 0);
  const isDone = isPlaced(applications) && pending === idleIn(applications);
  return { applications, isDone };
};

const idleIn = (applications: Applications): number =>
  Object.values(applications)
    .flatMap(({ deployments }) => Object.values(deployments).flatMap(({ replicas }) => replicas))
    .filter(({ state }) => state !== 'RUNNING').length;

/** The state that is still the same after the next reports of `ray status`, which lag some seconds. */
const settled = async (head: Head) => {
  for (;;) {
    const first = await until(
      () => stateOn(head),
      ({ isDone }) => isDone,
    );
    await new Promise((resolve) => setTimeout(resolve, 2 * REPORT_MS));
    const second = await stateOn(head);
    if (second.isDone && isDeepStrictEqual(first.applications, second.applications)) return second;
  }
};

const deployed = async (head: Head, seed: number, spec: string): Promise<Deploy> => {
  const text = configOf(seed, spec);
  await deploy(head.address, text);
  const { applications } = await settled(head);
  const nodes = await nodesOn(head.address);
  const real = await placementOn(head.address, applications, nodes);
  const judgement: Judgement = judge(text, head.release, describeNodes(nodes), real);
  const found = { release: head.release, spec, seed, judgement, stands: standsOf(real) };
  console.log(JSON.stringify(found), judgement === 'wrong' ? `\n${text}` : '');
  await deploy(head.address, configOf(null, spec));
  await until(head.left, ({ clean }) => clean);
  return found;
};

/** Releases may be asked one by one: what the page tells of others stays. */
const keep = (): void => {
  if (process.env.PLACEMENTS !== 'write') return;
  const others = deploysIn(readFileSync(REPORT, 'utf8')).filter(
    ({ seed }) => !deploys.some((one) => one.seed === seed),
  );
  writeFileSync(REPORT, reportOf([...others, ...deploys].toSorted((a, b) => a.seed - b.seed)));
};
