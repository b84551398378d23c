import { kuberayKeys, NEWEST_KUBERAY, OLDEST_KUBERAY } from '../../ray/facts/kuberay.ts';
import type { KuberayObject } from '../../ray/facts/kuberay.ts';
import type { Words } from '../../text/words.ts';
import { ANYTHING, keyAbout } from './about.ts';
import type { Ground, KeyAbout } from './about.ts';
import { KUBERAY_WORDS } from './kuberay-words.ts';
import { KUBERNETES_WORDS } from './kubernetes-words.ts';
import { own } from '../../text/own.ts';

/** The objects whose keys KubeRay reads itself, by the keys that lead there from a `RayClusterSpec`. */
const IN_CLUSTER: Readonly<Record<string, KuberayObject>> = {
  '': 'cluster',
  authOptions: 'cluster.authOptions',
  autoscalerOptions: 'cluster.autoscalerOptions',
  gcsFaultToleranceOptions: 'cluster.gcsFaultToleranceOptions',
  headGroupSpec: 'cluster.headGroupSpec',
  workerGroupSpecs: 'cluster.workerGroupSpecs',
  'workerGroupSpecs.scaleStrategy': 'cluster.workerGroupSpecs.scaleStrategy',
};

const IN_SERVICE: Readonly<Record<string, KuberayObject>> = {
  spec: 'RayService.spec',
  'spec.upgradeStrategy': 'RayService.spec.upgradeStrategy',
  'spec.upgradeStrategy.clusterUpgradeOptions': 'RayService.spec.upgradeStrategy.clusterUpgradeOptions',
};

const CLUSTER_AT: Readonly<Record<string, string>> = {
  RayService: 'spec.rayClusterConfig',
  RayCluster: 'spec',
  RayJob: 'spec.rayClusterSpec',
};

/** What the mapping is in a manifest of that kind to which these keys lead; null where it is not told. */
export const manifestGround = (kind: string, api: string, trail: readonly string[]): Ground | null => {
  const object = objectAt(kind, trail.join('.'));
  const known = object === undefined ? undefined : kuberayKeys(api, object);
  if (known !== undefined) {
    const keys = Object.keys(known).filter((key) => known[key]?.[1] === null);
    return {
      keys: [
        ...Object.keys(KUBERAY_WORDS).filter((key) => keys.includes(key)),
        ...keys.filter((key) => own(KUBERAY_WORDS, key) === undefined),
      ],
      about: (key) => (keys.includes(key) ? ofKuberay(key, known[key]?.[0]) : null),
      knower: `KubeRay ${NEWEST_KUBERAY}`,
      unknown: { en: '`kubectl` refuses it, other tools drop it.', vi: '`kubectl` từ chối, công cụ khác bỏ qua.' },
    };
  }
  return ofKubernetes(trail);
};

const objectAt = (kind: string, path: string): KuberayObject | undefined => {
  const cluster = own(CLUSTER_AT, kind);
  const inside =
    cluster === undefined || !`${path}.`.startsWith(`${cluster}.`) ? undefined : path.slice(cluster.length + 1);
  return (
    (inside === undefined ? undefined : own(IN_CLUSTER, inside)) ??
    (kind === 'RayService' ? own(IN_SERVICE, path) : undefined)
  );
};

const ofKuberay = (key: string, since: string | undefined): KeyAbout =>
  keyAbout(key, {
    ...(own(KUBERAY_WORDS, key) ?? { purpose: OF_KUBERAY, takes: ANYTHING }),
    spans:
      since === undefined || since === OLDEST_KUBERAY
        ? []
        : [{ en: `Since KubeRay ${since}.`, vi: `Có từ KubeRay ${since}.` }],
  });

const OF_KUBERAY: Words = { en: 'Read by KubeRay.', vi: 'KubeRay đọc khóa này.' };

const ofKubernetes = (trail: readonly string[]): Ground | null => {
  const holder = trail.at(-1) ?? '';
  const said = KUBERNETES_WORDS[holder === 'initContainers' ? 'containers' : holder];
  if (said === undefined) return null;
  return {
    keys: Object.keys(said),
    about: (key) => {
      const own = Object.hasOwn(said, key) ? said[key] : undefined;
      return own === undefined ? null : keyAbout(key, own);
    },
    knower: 'Kubernetes',
    unknown: null,
  };
};
