import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { startHead } from './head.ts';
import type { Head } from './head.ts';
import { configOf, SHAPES } from './placements/cases.ts';
import { judge } from './placements/judge.ts';
import type { Judgement } from './placements/judge.ts';
import { describe as describeNodes, nodesOn, placementOn } from './placements/real.ts';
import { reportOf } from './placements/report.ts';
import type { Deploy } from './placements/report.ts';
import { ALL, LIVE_RELEASES } from './releases.ts';
import { applicationsOn, deploy, isPlaced, until } from './serve.ts';

/** Deploys on each cluster. */
const EACH = Number(process.env.LIVE_DEPLOYS ?? 2);
const REPORT = new URL('../../docs/live-placement.md', import.meta.url);
const FOUND = new URL('../../node_modules/.cache/live-placements.json', import.meta.url);
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
  await deploy(head.address, configOf(null, spec));
  await until(head.left, ({ clean }) => clean);
  return found;
};

/** What was found is kept by release, so that releases may be asked one by one. */
afterAll(() => {
  if (process.env.PLACEMENTS !== 'write') return;
  const kept = existsSync(FOUND) ? (JSON.parse(readFileSync(FOUND, 'utf8')) as readonly Deploy[]) : [];
  const others = kept.filter(({ release }) => !LIVE_RELEASES.includes(release));
  const all = [...others, ...deploys].toSorted((a, b) => a.seed - b.seed);
  writeFileSync(FOUND, JSON.stringify(all));
  writeFileSync(REPORT, reportOf(all));
});
