import generated from './generated/kuberay.json' with { type: 'json' };
import { own } from '../../text/own.ts';

/** Objects of KubeRay's own; `cluster` is a `RayClusterSpec`, whatever holds it. */
export type KuberayObject =
  | 'RayService.spec'
  | 'RayService.spec.upgradeStrategy'
  | 'RayService.spec.upgradeStrategy.clusterUpgradeOptions'
  | 'cluster'
  | 'cluster.authOptions'
  | 'cluster.autoscalerOptions'
  | 'cluster.gcsFaultToleranceOptions'
  | 'cluster.headGroupSpec'
  | 'cluster.workerGroupSpecs'
  | 'cluster.workerGroupSpecs.scaleStrategy';

/** The first release of KubeRay that has a key, and the first that has it no more. */
export type KuberaySpan = readonly [since: string, until: string | null];

type Keys = Readonly<Partial<Record<string, KuberaySpan>>>;

/** As the CRDs of KubeRay's releases have them, by version of the API (`oracle/serve_oracle/kuberay.py`). */
const KEYS = generated.keys as unknown as Readonly<Partial<Record<string, Readonly<Partial<Record<string, Keys>>>>>>;

/** The newest release of KubeRay that was read. */
export const NEWEST_KUBERAY = generated.releases.at(-1) ?? '';

/** The oldest release of KubeRay that was read. */
export const OLDEST_KUBERAY = generated.releases[0] ?? '';

/** Every key that an object ever had; undefined where that version of the API has no such object. */
export const kuberayKeys = (api: string, object: KuberayObject): Keys | undefined => own(KEYS, api)?.[object];

/** The version of the API that is deprecated, and the release that drops it (`rayservice_types.go` of 1.7). */
export const FORMER_API = { name: 'v1alpha1', current: 'v1', gone: '1.9' };

/** The first release that refuses steps above the surge (`ValidateClusterUpgradeOptions` in `validation.go`). */
export const STEPS_CHECKED = '1.7';
