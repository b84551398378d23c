/** Nodes of one replica by their places in the cluster: of its actor, or of each bundle of its group in their order. */
export type Spots = readonly number[];

/** By `ownerKey` what has found room, and how many replicas have not. */
export type RealPlacement = ReadonlyMap<string, RealReplicas>;

export interface RealReplicas {
  readonly placed: readonly Spots[];
  readonly waiting: number;
}

/** What stands for a deployment. */
export const ownerKey = (application: string, deployment: string): string => `${application}/${deployment}`;
