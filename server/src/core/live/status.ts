import { isRayStatus, readStatus } from '../clusters/read/ray-status.ts';
import type { Load } from '../clusters/cluster.ts';
import { textOf } from './json.ts';
import type { JsonObject } from './json.ts';
import { PATHS } from './reads.ts';
import { unread } from './told.ts';
import type { Told } from './told.ts';

/** The text of `ray status` and what it says; only the text where no autoscaler has written a report yet. */
export interface StatusText {
  readonly text: string;
  readonly load: Load | null;
  readonly growing: boolean | null;
}

/** `clusterStatus` of `/api/cluster_status?format=1`. */
export const statusOf = (told: Told<JsonObject>): Told<StatusText> => {
  if (told === null || 'unread' in told) return told;
  const text = textOf(told.value.clusterStatus);
  if (text === null) return unread(PATHS.statusText, 'other-shape', '', 200);
  if (!isRayStatus(text)) return { value: { text, load: null, growing: null } };
  const { used, waiting, nodeTypes } = readStatus(text);
  const types = [...nodeTypes.keys()];
  return {
    value: { text, load: { used, waiting }, growing: types.length === 0 ? null : !types.every(isOfNoAutoscaler) },
  };
};

/** `node_<id>` is the type of a node that nobody scales (`ray/autoscaler/_private/readonly/node_provider.py`). */
const isOfNoAutoscaler = (type: string): boolean => /^node_[0-9a-f]{56}$/.test(type);
