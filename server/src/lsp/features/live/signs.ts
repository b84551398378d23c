import type { LiveCluster } from '../../../core/index.ts';

/** What decides the room that files have, and the release that they are read for. */
export const roomSignOf = ({ address, ray, nodes, groups, actors, serve }: LiveCluster): string =>
  keyOf([
    address,
    ray,
    nodes,
    groups,
    actors,
    serve?.applications.map(({ name, status, source, deployedConfig, deployments }) => [
      name,
      status === 'DELETING',
      source,
      deployedConfig == null,
      deployments.map(({ replicas }) => replicas.map(({ actor }) => actor)),
    ]),
  ]);

/** A value as text, amounts and maps too: equal texts are equal values. */
export const keyOf = (value: unknown): string =>
  JSON.stringify(value, (_, part: unknown) => {
    if (typeof part === 'bigint') return `${String(part)}n`;
    return part instanceof Map ? Array.from(part as Iterable<unknown>) : part;
  });
