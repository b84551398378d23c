import type { Resources } from '../ray/resources.ts';

/** `count` equal nodes. A resource that is not named does not limit if it is `memory`, else the node has none. */
export interface NodeGroup {
  readonly count: number;
  readonly resources: Resources;
  readonly labels: ReadonlyMap<string, string>;
}

export interface Cluster {
  readonly source: 'option' | 'comment' | 'manifest' | 'setting';
  /** The first node is the head. */
  readonly nodes: readonly NodeGroup[];
}
