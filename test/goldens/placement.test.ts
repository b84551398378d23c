import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { analyze, placementsOf } from '../../server/src/core/index.ts';
import type { ConfigAnalysis, Fit, Placement } from '../../server/src/core/index.ts';
import { goldenCode } from './code.ts';

interface Golden {
  readonly id: string;
  readonly text: string;
  readonly cluster: string;
  readonly answers: readonly { readonly on: readonly string[] }[];
}

const goldens = readFileSync(new URL('../../oracle/golden/fit.jsonl', import.meta.url), 'utf8')
  .split('\n')
  .filter(Boolean)
  .map((line) => JSON.parse(line) as Golden);

const asked = goldens.flatMap(({ id, text, cluster, answers }) =>
  answers
    .flatMap(({ on }) => on)
    .flatMap((release) =>
      (['initial', 'max'] as const).map((level) => [`${id} on ${release}`, level, { text, cluster, release }] as const),
    ),
);

const configOf = (text: string, release: string, cluster: string): ConfigAnalysis | undefined =>
  analyze(text, { rayVersionOption: release, clusterOption: cluster, codeOf: goldenCode }).configs[0];

const key = ({ application, deployment }: { readonly application: string; readonly deployment: string }): string =>
  `${application}/${deployment}`;

const sumsBy = <T>(items: readonly T[], name: (item: T) => string, amount: (item: T) => number) => {
  const sums = new Map<string, number>();
  for (const item of items) sums.set(name(item), (sums.get(name(item)) ?? 0) + amount(item));
  return sums;
};

/** Replicas by deployment that run, wait and lie anywhere. */
const counted = ({ spots, waiting, anywhere }: Placement) => {
  const running = new Map<string, Set<number>>();
  for (const spot of spots)
    if (spot.replica > 0 && spot.starts)
      running.set(key(spot), (running.get(key(spot)) ?? new Set<number>()).add(spot.replica));
  const replicas = ({ replicas: count }: { readonly replicas: number }): number => count;
  return { running, waiting: sumsBy(waiting, key, replicas), anywhere: sumsBy(anywhere, key, replicas) };
};

const checkPlacement = (placement: Placement, config: ConfigAnalysis, fit: Fit, level: 'initial' | 'max'): void => {
  const { running, waiting, anywhere } = counted(placement);
  for (const { name: application, deployments } of config.applications)
    for (const { name: deployment, replicas } of deployments) {
      const who = key({ application, deployment });
      const told = (running.get(who)?.size ?? 0) + (waiting.get(who) ?? 0) + (anywhere.get(who) ?? 0);
      expect(told, who).toBe(replicas?.[level]);
    }
  for (const { resources } of placement.nodes)
    for (const { name, used, total } of resources) expect(used, name).toBeLessThanOrEqual(total + 1e-9);
  for (const cards of placement.cards) expect(Math.max(0, ...cards)).toBeLessThanOrEqual(1);
  for (const [node, { resources }] of placement.nodes.entries())
    for (const { name, used } of resources) {
      const here = placement.spots.filter((spot) => spot.node === node);
      const held = here.reduce((sum, { amounts }) => sum + (amounts[name] ?? 0), 0);
      expect(held, `${name} of node ${String(node)}`).toBeCloseTo(used, 3);
    }
  const pending = [...waiting].flatMap(([who, replicas]) => (replicas > 0 ? [`${who} ${String(replicas)}`] : []));
  if (fit.pending !== null)
    expect(pending.sort()).toEqual(fit.pending.map((one) => `${key(one)} ${String(one.replicas)}`).sort());
};

describe('what a picture shows is one of the outcomes that the fit speaks of', () => {
  it.each(asked)('%s at %s', (_id, level, { text, cluster, release }) => {
    const config = configOf(text, release, cluster);
    const fit = config?.fit?.[level];
    if (config?.cluster == null || fit === undefined) return;
    const question = { level, release: config.ray.version, isWhole: config.demand !== null };
    const found = placementsOf(config.applications, config.cluster, question, fit);
    expect(found === null).toBe(fit.status === 'unknown' && fit.undecided !== true);
    for (let i = 0; i < (found?.outcomes ?? 0); i++)
      if (found !== null) checkPlacement(found.of(i), config, fit, level);
  });

  it('where chance decides whether all has room, both outcomes are there to see', () => {
    const open = asked.flatMap(([id, level, { text, cluster, release }]) => {
      const config = configOf(text, release, cluster);
      const fit = config?.fit?.[level];
      if (config?.cluster == null || fit?.status !== 'depends') return [];
      const question = { level, release: config.ray.version, isWhole: true };
      const found = placementsOf(config.applications, config.cluster, question, fit);
      const waits = Array.from({ length: found?.outcomes ?? 0 }, (_, i) => (found?.of(i).waiting.length ?? 0) > 0);
      return [{ id, both: waits.includes(true) && waits.includes(false) }];
    });
    expect(open.length).toBeGreaterThan(0);
    expect(open.filter(({ both }) => !both)).toEqual([]);
  });
});
