import type { LiveRequest } from './answers.ts';

/** Every path stands in each release covered (`ray/dashboard/modules/{job,serve,state,reporter,node}`, 2.9 – 2.60). */
export const PATHS = {
  version: '/api/version',
  serve: '/api/serve/applications/',
  nodes: '/api/v0/nodes?detail=1&limit=10000',
  groups:
    '/api/v0/placement_groups?detail=1&limit=10000&filter_keys=state&filter_predicates=!%3D&filter_values=REMOVED',
  actors: '/api/v0/actors?detail=1&limit=10000&filter_keys=state&filter_predicates=!%3D&filter_values=DEAD',
  status: '/api/cluster_status',
  statusText: '/api/cluster_status?format=1',
  /** Without `nocache` the dashboard sends what it had answered the time before. */
  usage: '/nodes?view=summary&nocache=1',
} as const;

/** Of a few lines. */
const SHORT = 1_000_000;

/** Of lists that grow with the cluster: 10,000 actors with their details are about 10 million characters. */
const LONG = 64_000_000;

const get = (path: string, limit: number): LiveRequest => ({ method: 'GET', path, limit });

/**
 * What is asked of a dashboard to read a cluster, whatever its release; the version first: where that fails the others
 * need not be asked.
 */
export const READS: readonly LiveRequest[] = [
  get(PATHS.version, SHORT),
  get(PATHS.serve, LONG),
  get(PATHS.nodes, LONG),
  get(PATHS.groups, LONG),
  get(PATHS.actors, LONG),
  get(PATHS.status, LONG),
  get(PATHS.statusText, LONG),
  get(PATHS.usage, LONG),
];
