import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { clusterOf, toRecord } from '../../server/src/core/index.ts';
import type { ClusterDescription } from '../../server/src/core/index.ts';

/** What real releases said of clusters that `npm run oracle -- status V` started: `oracle/live/statuses.py` shows which. */
const folder = new URL('ray-status/', import.meta.url);
const read = (name: string): string => readFileSync(new URL(name, folder), 'utf8');
const texts = readdirSync(folder)
  .filter((name) => name.endsWith('.txt'))
  .flatMap((name) =>
    read(name)
      .split(/^#### /m)
      .slice(1)
      .map((part) => ({
        release: name.slice(0, -4),
        title: part.slice(0, part.indexOf('\n')),
        text: part.slice(part.indexOf('\n') + 1),
      })),
  );
const answers = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .map((name) => ({ release: name.slice(0, -5), answers: JSON.parse(read(name)) as Record<string, unknown> }));

const described = (text: string): ClusterDescription => {
  const reading = clusterOf(text);
  if ('problem' in reading) throw new Error(reading.problem.en);
  return reading.cluster;
};
const cpus = (amounts: Readonly<Record<string, unknown>>): number => Number(amounts.CPU ?? 0);
const nodesOf = ({ nodes }: ClusterDescription): readonly unknown[] =>
  nodes.map(({ count, resources }) => ({ count, ...toRecord(resources) })).sort((a, b) => cpus(b) - cpus(a));

const GIB = 1024 ** 3;
const HEAD = { count: 1, CPU: 4, GPU: 1, memory: 4 * GIB };
const SECOND = { count: 1, CPU: 2, widget: 3, memory: GIB };
const TOTALS = { CPU: 6, GPU: 1, widget: 3, memory: 5 * GIB };

/** One actor of 1 CPU and half a GPU, one group of 1 + 1 CPU in which one actor runs; four GPUs wanted twice, and a group. */
const USED = { CPU: 3, GPU: 0.5 };
const WAITING = [
  { bundles: [{ CPU: 1, GPU: 4 }], strategy: null, count: 2 },
  {
    bundles: [
      { CPU: 1, GPU: 2 },
      { CPU: 3, GPU: 2 },
    ],
    strategy: 'STRICT_SPREAD',
    count: 1,
  },
];
const loadOf = ({ load }: ClusterDescription): unknown => ({
  used: toRecord(load?.used ?? new Map()),
  waiting: load?.waiting.map(({ bundles, ...rest }) => ({
    bundles: bundles.map(toRecord).sort((a, b) => cpus(a) - cpus(b)),
    ...rest,
  })),
});

describe('what `ray status` printed', () => {
  it('is kept for releases of every era', () => {
    expect(texts.length).toBeGreaterThanOrEqual(6);
  });

  it.each(texts)('$release: $title', ({ title, text }) => {
    const cluster = described(text);
    if (!title.includes('two nodes')) expect(nodesOf(cluster)).toEqual([HEAD]);
    else if (title.includes('-v')) expect(nodesOf(cluster)).toEqual([HEAD, SECOND]);
    else {
      expect(cluster.nodes).toEqual([]);
      expect(toRecord(cluster.totals ?? new Map())).toEqual(TOTALS);
    }
    expect(loadOf(cluster)).toEqual(
      title.includes('one node') ? { used: {}, waiting: [] } : { used: USED, waiting: WAITING },
    );
  });
});

describe('what the dashboard answered', () => {
  it.each(answers)('$release: /api/v0/nodes tells nodes, exact amounts and the head', ({ answers: found }) => {
    const body = found['GET /api/v0/nodes?detail=1, two nodes'];
    const cluster = described(JSON.stringify(body));
    expect(nodesOf(cluster)).toEqual([HEAD, SECOND]);
    expect(cluster.nodes.map(({ isHead }) => isHead)).toEqual([true, undefined]);
  });

  it.each(answers)('$release: /api/cluster_status', ({ answers: found }) => {
    const body = JSON.stringify(found['GET /api/cluster_status, two nodes']);
    if (!body.includes('loadMetricsReport')) return;
    const cluster = described(body);
    expect(nodesOf(cluster)).toEqual([HEAD, SECOND]);
    expect(loadOf(cluster)).toEqual({ used: USED, waiting: WAITING });
  });
});

describe('other forms of `ray status`', () => {
  const report = (lines: string): string =>
    `======== Autoscaler status: 2026-01-01 00:00:00 ========\nNode status\n---\n${lines}`;

  it('counts nodes of several types and launches, and says only totals without -v', () => {
    const text = report(
      'Active:\n 1 headgroup\n 2 gpu-group\nIdle:\n 1 gpu-group\nPending:\n gpu-group, 2 launching\n 10.0.0.9: gpu-group, setting-up\nRecent failures:\n gpu-group: NodeTerminated (ip: 10.0.0.8)\n\nResources\n---\nUsage:\n 0.0/26.0 CPU\n 1.5/3.0 GPU\n 1.00GiB/7.45GiB memory\n\nDemands:\n (no resource demands)\n',
    );
    const cluster = described(text);
    expect(cluster.nodes).toEqual([]);
    expect(toRecord(cluster.totals ?? new Map())).toEqual({ CPU: 26, GPU: 3, memory: Math.round(7.45 * GIB) });
    expect(toRecord(cluster.load?.used ?? new Map())).toEqual({ GPU: 1.5, memory: GIB });
  });

  it('counts nodes of lines that are indented by more', () => {
    const text = report('Active:\n   1 a\n\nResources\n---\nUsage:\n   0.0/2.0 CPU\n');
    expect(nodesOf(described(text))).toEqual([{ count: 1, CPU: 2 }]);
  });

  it('names the groups of KubeRay where -v shows the nodes', () => {
    const text = report(
      "Active:\n 1 headgroup\n 1 small\n\nResources\n---\nTotal Usage:\n 1.0/3.0 CPU\n\nFrom request_resources:\n {'CPU': 8}: 2 from request_resources()\nPending Demands:\n {'GPU': 0.5} * 2 (PACK): 3+ pending placement groups\n\nNode: demo-head (headgroup)\n Id: abc\n Usage:\n  1.0/2.0 CPU\n Activity:\n  Resource: CPU currently in use.\n\nNode: demo-worker (small)\n Usage:\n  0.0/1.0 CPU\n  0.0/1.0 accelerator_type:T4\n",
    );
    const { nodes, load } = described(text);
    expect(nodes.map(({ name }) => name)).toEqual(['headgroup', 'small']);
    expect(nodes.map(({ resources }) => toRecord(resources))).toEqual([
      { CPU: 2 },
      { CPU: 1, 'accelerator_type:T4': 1 },
    ]);
    expect(load?.waiting).toHaveLength(1);
    expect(load?.waiting[0]).toMatchObject({ strategy: 'PACK', count: 3 });
    expect(load?.waiting[0]?.bundles).toHaveLength(2);
  });

  it('passes over amounts that no cluster has', () => {
    const many = '9'.repeat(400);
    const text = report(
      `Active:\n 1 a\n\nResources\n---\nUsage:\n ${many}/${many} GPU\n 0.0/1.0 CPU\n\nDemands:\n {'CPU': ${many}}: 1+ pending tasks/actors\n {'CPU': 1.2.3e999}: ${many}+ pending tasks/actors\n`,
    );
    expect(described(text).nodes.map(({ resources }) => toRecord(resources))).toEqual([{ CPU: 1 }]);
  });

  it('reads the demand lines of releases that named request_resources() in them', () => {
    const text = report(
      "Active:\n 1 a\n\nResources\n---\nUsage:\n 0.0/1.0 CPU\n\nDemands:\n {'CPU': 1.0}: 3+ pending tasks/actors (1+ using placement groups)\n {'CPU': 4}: 1+ from request_resources()\n",
    );
    expect(described(text).load?.waiting.map(({ count }) => count)).toEqual([2]);
  });

  it('takes the last of several reports', () => {
    const once = (cpus: number): string =>
      report(`Active:\r\n 1 a\r\n\r\nResources\r\n---\r\nUsage:\r\n 0.0/${String(cpus)}.0 CPU\r\n\r\n`);
    expect(nodesOf(described(`$ ray status\n${once(2)}${once(3)}`))).toEqual([{ count: 1, CPU: 3 }]);
  });

  it('is a problem, not a cluster, without resources', () => {
    expect(clusterOf(report('Active:\n (no active nodes)\n'))).toHaveProperty('problem');
  });

  it('reads the text inside an answer of /api/cluster_status?format=1', () => {
    const text = report('Active:\n 1 a\n\nResources\n---\nTotal Usage:\n 0.0/2.0 CPU\n');
    const body = JSON.stringify({ result: true, msg: '', data: { clusterStatus: text } });
    expect(nodesOf(described(body))).toEqual([{ count: 1, CPU: 2 }]);
  });
});
