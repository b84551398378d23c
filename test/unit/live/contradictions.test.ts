import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { analyze, contradictionsOf, deployBody, resources } from '../../../server/src/core/index.ts';
import type { LiveActor, LiveCluster, LiveDeployment, LiveGroup } from '../../../server/src/core/index.ts';
import { application, cluster, deployment, node } from './live.ts';

const RELEASE = '2.47.1';
const text = readFileSync(new URL('../../../examples/two-llm-apps.yaml', import.meta.url), 'utf8');
const analysis = analyze(text, { rayVersionOption: RELEASE });

interface Told {
  /** CPU of the head. */
  readonly cpus?: number;
  /** CPU of the first bundle of each model server. */
  readonly bundle?: number;
  readonly routers?: number;
  readonly waits?: boolean;
  readonly ray?: string;
  readonly edit?: (config: Record<string, unknown>) => Record<string, unknown>;
  readonly growing?: boolean;
}

/** Both applications as they run on one node, or their last router waits there. */
const told = ({
  cpus = 8,
  bundle = 0.5,
  routers = 2,
  waits = false,
  ray = RELEASE,
  edit,
  growing = false,
}: Told): LiveCluster => {
  const sent = deployBody(analysis, 0);
  if ('fault' in sent) throw new Error(sent.fault.en);
  const configs = (JSON.parse(sent.body) as { applications: (Record<string, unknown> & { name: string })[] })
    .applications;
  const groups: LiveGroup[] = [];
  const actors: LiveActor[] = [];
  const old = (one: LiveDeployment): LiveDeployment => ({
    ...one,
    replicas: one.replicas.map((each) => ({ ...each, startedAt: 1000 })),
  });
  const apps = configs.map((config, index) => {
    const server = `LLMDeployment${config.name.replaceAll('.', '_')}`;
    const isShort = waits && index === configs.length - 1;
    const places = Array.from({ length: routers }, (_, at) => (isShort && at === routers - 1 ? null : '1'));
    groups.push({
      id: `g${String(index)}`,
      name: `SERVE_REPLICA::${config.name}#${server}#${server}0`,
      state: 'CREATED',
      bundles: [
        { resources: resources({ CPU: bundle }), node: '1' },
        { resources: resources({ CPU: 0.5, GPU: 0.4 }), node: '1' },
      ],
    });
    places.forEach((on, at) =>
      actors.push({
        id: `${config.name}${String(at)}`,
        className: `ServeReplica:${config.name}:LLMRouter`,
        name: `SERVE_REPLICA::${config.name}#LLMRouter#LLMRouter${String(at)}`,
        state: on === null ? 'PENDING_CREATION' : 'ALIVE',
        node: on,
        required: resources({ CPU: 1 }),
        group: null,
      }),
    );
    return application(config.name, {
      status: isShort ? 'DEPLOYING' : 'RUNNING',
      deployedConfig: edit?.(config) ?? config,
      deployments: [
        old(deployment(server, 'HEALTHY', 1, ['1'])),
        old(deployment('LLMRouter', isShort ? 'UPDATING' : 'HEALTHY', routers, places)),
      ],
    });
  });
  const waiting = waits ? [{ bundles: [resources({ CPU: 1 })], strategy: null, count: 1 }] : [];
  const nodes = [node('1', { CPU: cpus, GPU: 1 }, null, true)];
  return { ...cluster({ nodes, groups, actors, waiting, growing, ray }, ...apps), readAt: 2_000_000 };
};

const lines = (given: Told): readonly string[] => contradictionsOf(told(given), analysis, 0).map(({ en }) => en);

describe('what contradicts us in a running cluster', () => {
  it('is nothing where it runs as we said', () => {
    expect(lines({})).toEqual([]);
  });

  it('is a replica that holds something else', () => {
    expect(lines({ bundle: 1 })).toEqual([
      'Ray 2.47.1: deployment 1.1 (builder, explicit): said that a replica reserves 1 CPU, 0.4 GPU in 2, it holds 1.5 CPU, 0.4 GPU in 2',
      'Ray 2.47.1: deployment 2.1 (builder, explicit): said that a replica reserves 1 CPU, 0.4 GPU in 2, it holds 1.5 CPU, 0.4 GPU in 2',
    ]);
  });

  it('is a replica that waits where we say that all has room, and nothing where we say the same', () => {
    expect(lines({ waits: true, cpus: 8 })).toEqual([
      'Ray 2.47.1: said that everything has room on its nodes, and 1 replicas wait for room',
    ]);
    expect(lines({ waits: true, cpus: 5 })).toEqual([]);
  });

  it('is what runs where we say that there is no room', () => {
    expect(lines({ cpus: 5 })).toEqual([
      'Ray 2.47.1: said that not everything has room on its nodes, and everything runs',
    ]);
  });

  it('is never told of another release, another config, a cluster that grows, or without an analysis', () => {
    expect(lines({ bundle: 1, ray: '2.46.0' })).toEqual([]);
    expect(lines({ bundle: 1, edit: (config) => ({ ...config, route_prefix: '/other' }) })).toEqual([]);
    expect(lines({ cpus: 5, growing: true })).toEqual([]);
    expect(contradictionsOf(told({ bundle: 1 }), null, 0)).toEqual([]);
  });

  it('holds no name and no value of the file', () => {
    const all = [...lines({ bundle: 1 }), ...lines({ cpus: 5 }), ...lines({ waits: true })].join('\n');
    expect(all).not.toMatch(/falcon|tiiuae|Instruct/);
  });
});
