import type { ConfigAnalysis } from '../../analysis/analysis.ts';
import { heldIn } from '../../live/held.ts';
import type { LiveCluster } from '../../live/live-cluster.ts';
import type { Words } from '../../text/words.ts';
import { ageOf } from './age.ts';
import { isNothing } from './cause.ts';
import type { Deployed } from './deployed.ts';

/**
 * Why what runs cannot surely be held against a first deploy of a config onto empty nodes; null where it can: the config runs
 * as it is written, nothing else does, no autoscaler adds nodes, every deployment has the replicas that it starts with, and
 * nothing of it is young.
 */
export const whyNoFirstDeploy = (
  live: LiveCluster,
  own: ConfigAnalysis,
  deployed: readonly Deployed[],
): Words | null => {
  if (deployed.length < own.applications.length) return NOT_AS_WRITTEN;
  if (own.demand === null) return NO_DEMAND;
  if (!isAlone(live, deployed)) return NOT_ALONE;
  if (live.growing !== false) return GROWS;
  if (!deployed.every(isAtStart)) return OTHER_NUMBERS;
  return isOld(live) ? null : YOUNG;
};

const isAlone = (live: LiveCluster, { length }: readonly Deployed[]): boolean =>
  live.serve?.applications.length === length &&
  heldIn(live).holdings?.all.every(({ owner, resources }) => owner !== null || isNothing(resources)) === true;

const isAtStart = ({ demand, live }: Deployed): boolean =>
  live.deployments.length === demand.deployments.length &&
  live.deployments.every(({ name, target }) => {
    const said = demand.deployments.find((one) => one.name === name)?.replicas;
    return said?.initial === target;
  });

/** What starts takes its room in seconds; a minute is far beyond that. */
const isOld = (live: LiveCluster): boolean =>
  (live.serve?.applications ?? []).every(({ deployments }) =>
    deployments.every(({ replicas }) => replicas.every(({ startedAt }) => (ageOf(live, startedAt) ?? 0) > OLD)),
  );

/** In seconds. */
const OLD = 60;

const NOT_AS_WRITTEN: Words = {
  en: 'the file is not what was deployed',
  vi: 'file không đúng như phần đã deploy',
};
const NO_DEMAND: Words = {
  en: 'what the file reserves is not known',
  vi: 'không biết file giữ bao nhiêu tài nguyên',
};
const NOT_ALONE: Words = {
  en: 'something else holds room there, or who holds it is not told',
  vi: 'có thứ khác đang giữ chỗ ở đó, hoặc không rõ ai giữ',
};
const GROWS: Words = {
  en: 'an autoscaler may have added nodes meanwhile',
  vi: 'autoscaler có thể đã thêm node trong lúc đó',
};
const OTHER_NUMBERS: Words = {
  en: 'other numbers of replicas run than those that it starts with',
  vi: 'số replica đang chạy khác với số lúc bắt đầu',
};
const YOUNG: Words = {
  en: 'some of it was started a moment ago, or its age is not told',
  vi: 'có phần vừa khởi động, hoặc không rõ tuổi',
};
