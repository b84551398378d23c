import { releaseOfBuild } from '../ray/release.ts';
import type { LiveCluster } from './live-cluster.ts';

/** The release that a cluster is read as: of a build between releases the one it goes to; null where none is told. */
export const releaseOf = ({ ray }: Pick<LiveCluster, 'ray'>): string | null =>
  ray === null ? null : releaseOfBuild(ray);
