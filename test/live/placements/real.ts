import type { ClusterDescription } from '../../../server/src/core/index.ts';
import { resources } from '../../../server/src/core/ray/amounts.ts';
import type { RealPlacement, Spots } from '../../../server/src/core/fit/standing/real.ts';
import { ask } from '../serve.ts';
import type { Applications } from '../serve.ts';

interface Listed<T> {
  readonly data: { readonly result: { readonly result: readonly T[] } };
}
interface NodeRow {
  readonly node_id: string;
  readonly state: string;
  readonly start_time_ms: number;
  readonly resources_total: Readonly<Record<string, number>>;
}
interface GroupRow {
  readonly name: string;
  readonly state: string;
  readonly bundles: readonly { readonly node_id: string | null }[] | null;
}

const listOf = async <T>(address: string, what: string): Promise<readonly T[]> =>
  (JSON.parse(await ask('GET', `${address}/api/v0/${what}?detail=1&limit=10000`)) as Listed<T>).data.result.result;

/** The living nodes of a head in the order in which they were started. */
export const nodesOn = async (address: string): Promise<readonly NodeRow[]> => {
  const rows = await listOf<NodeRow>(address, 'nodes');
  return rows.filter(({ state }) => state === 'ALIVE').sort((a, b) => a.start_time_ms - b.start_time_ms);
};

/** The nodes as a cluster is described, each for itself. */
export const describe = (nodes: readonly NodeRow[]): ClusterDescription['nodes'] =>
  nodes.map(({ resources_total }) => ({
    count: 1,
    resources: resources(
      Object.fromEntries(
        Object.entries(resources_total).filter(([name]) => !name.startsWith('node:') && name !== 'object_store_memory'),
      ),
    ),
    labels: new Map(),
  }));

/** Where each replica really stands. */
export const placementOn = async (
  address: string,
  applications: Applications,
  nodes: readonly NodeRow[],
): Promise<RealPlacement> => {
  const groups = await listOf<GroupRow>(address, 'placement_groups');
  const placeOf = (id: string | null | undefined): number => nodes.findIndex(({ node_id }) => node_id === id);
  const bundlesOf = (name: string | null): Spots | null => {
    const group = groups.find((one) => one.name === name && one.state === 'CREATED');
    return group?.bundles?.map(({ node_id }) => placeOf(node_id)) ?? null;
  };
  return new Map(
    Object.entries(applications).flatMap(([application, { deployments }]) =>
      Object.entries(deployments).map(([name, { replicas }]) => {
        const placed = replicas.filter(({ node_id, state }) => typeof node_id === 'string' && state !== 'STOPPING');
        return [
          `${application}/${name}`,
          {
            placed: placed.map(({ actor_name, node_id }) => bundlesOf(actor_name) ?? [placeOf(node_id)]),
            waiting: replicas.filter(({ state }) => state !== 'STOPPING').length - placed.length,
          },
        ] as const;
      }),
    ),
  );
};
