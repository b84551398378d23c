import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { goldenCode } from './code.ts';
import { analyze } from '../../server/src/core/index.ts';

/** What stayed pending on real multi-node Ray with made-up resources (`npm run oracle -- fit`). */
interface Golden {
  readonly id: string;
  readonly text: string;
  readonly cluster: string;
  readonly answers: readonly { readonly on: readonly string[]; readonly is: Readonly<Record<string, Application>> }[];
}

interface Application {
  readonly status: string;
  readonly deployments: Readonly<Record<string, { readonly wanted: number; readonly pending: number }>>;
}

const goldens = readFileSync(new URL('../../oracle/golden/fit.jsonl', import.meta.url), 'utf8')
  .split('\n')
  .filter(Boolean)
  .map((line) => JSON.parse(line) as Golden);

const runs = goldens.flatMap(({ id, text, cluster, answers }) =>
  answers.flatMap(({ on, is }) => on.map((release) => ({ id, text, cluster, release, is }))),
);

const configOf = (text: string, release: string, cluster: string) =>
  analyze(text, { rayVersionOption: release, clusterOption: cluster, codeOf: goldenCode }).configs[0];

describe('what real Ray nodes leave pending', () => {
  it.each(runs.map((run) => [run.id, run.release, run] as const))('%s on %s', (_id, release, { text, cluster, is }) => {
    const config = configOf(text, release, cluster);
    const fit = config?.fit?.initial;
    if (fit === undefined || fit.status === 'unknown' || config?.verdict.status === 'rejected') return;
    const waiting = Object.entries(is).flatMap(([application, { deployments }]) =>
      Object.entries(deployments).flatMap(([deployment, { pending }]) =>
        pending === 0 ? [] : [{ application, deployment, replicas: pending }],
      ),
    );
    const total = waiting.reduce((sum, { replicas }) => sum + replicas, 0);
    if (fit.status !== 'depends') expect(fit.status).toBe(total === 0 ? 'fits' : 'does-not-fit');
    if (fit.pendingTotal !== null) expect(fit.pendingTotal).toBe(total);
    if (fit.pending !== null) expect(fit.pending).toEqual(waiting);
  });

  it('is decided for most', () => {
    const decided = runs.filter(({ text, cluster, release }) => {
      const fit = configOf(text, release, cluster)?.fit?.initial;
      return fit !== undefined && fit.status !== 'unknown';
    });
    expect(decided.length).toBeGreaterThan(runs.length / 2);
  });
});
