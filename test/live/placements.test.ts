import { writeFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { startHead } from './head.ts';
import type { Head } from './head.ts';
import { configOf, SHAPES } from './placements/cases.ts';
import { judge } from './placements/judge.ts';
import type { Judgement } from './placements/judge.ts';
import { describe as describeNodes, nodesOn, placementOn } from './placements/real.ts';
import { reportOf } from './placements/report.ts';
import type { Deploy } from './placements/report.ts';
import { LIVE_RELEASES } from './releases.ts';
import { applicationsOn, deploy, isPlaced, shutDown, until } from './serve.ts';

/** Deploys on each cluster; each release has two of the shapes, so that all are seen on several releases. */
const EACH = Number(process.env.LIVE_DEPLOYS ?? 1);
const REPORT = new URL('../../docs/live-placement.md', import.meta.url);
const deploys: Deploy[] = [];

const plans = LIVE_RELEASES.flatMap((release, i) =>
  [0, 1].map((turn) => ({
    release,
    spec: SHAPES[(2 * i + turn) % SHAPES.length] ?? SHAPES[0],
    from: 100 * i + 10 * turn,
  })),
);

describe.each(plans)('Ray $release on $spec', ({ release, spec, from }) => {
  let head: Head | null = null;
  afterAll(() => head?.end());

  it(`lays out ${String(EACH)} configs as our model may`, async () => {
    head = await startHead(release, spec);
    for (let seed = from; seed < from + EACH; seed++) deploys.push(await deployed(head, seed, spec));
    expect(deploys.filter(({ judgement }) => judgement === 'wrong')).toEqual([]);
  });
});

const deployed = async (head: Head, seed: number, spec: string): Promise<Deploy> => {
  const text = configOf(seed, spec);
  await deploy(head.address, text);
  const applications = await until(() => applicationsOn(head.address), isPlaced);
  const nodes = await nodesOn(head.address);
  const real = await placementOn(head.address, applications, nodes);
  const judgement: Judgement = judge(text, head.release, describeNodes(nodes), real);
  const found = { release: head.release, spec, seed, judgement, real: [...real] };
  console.log(JSON.stringify(found), judgement === 'wrong' ? `\n${text}` : '');
  await shutDown(head.address);
  await until(head.left, ({ clean }) => clean);
  return found;
};

afterAll(() => {
  if (process.env.PLACEMENTS === 'write') writeFileSync(REPORT, reportOf(deploys));
});
