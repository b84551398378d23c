import { BY_FACT, judgedBy } from '../decided.ts';
import type { Options } from '../option.ts';

/** `PlacementGroupConfig`, 2.51 on. */
export const GROUP: Options = {
  bundle_per_worker: {
    purpose: {
      en: 'One bundle, repeated for each worker of the engine. Excludes bundles.',
      vi: 'Một bundle, lặp lại cho mỗi worker của engine. Không đi cùng bundles.',
    },
    decided: judgedBy('placement-config'),
  },
  bundles: {
    purpose: { en: 'The bundles of one replica.', vi: 'Các bundle của một replica.' },
    decided: BY_FACT,
  },
  strategy: {
    purpose: { en: 'How the bundles lie on the nodes.', vi: 'Các bundle nằm trên node ra sao.' },
    decided: BY_FACT,
  },
};

/** `BundleConfig`. */
export const BUNDLE: Options = {
  CPU: { purpose: { en: 'CPUs of the bundle.', vi: 'Số CPU của bundle.' }, decided: BY_FACT },
  GPU: { purpose: { en: 'GPUs of the bundle.', vi: 'Số GPU của bundle.' }, decided: BY_FACT },
};

/** `CPUConfig` and `GPUConfig`, 2.56 on. */
export const HARDWARE: Options = {
  kind: { purpose: { en: 'The kind of hardware.', vi: 'Loại phần cứng.' } },
};

/** `TPUConfig`. */
export const TPU: Options = {
  ...HARDWARE,
  topology: { purpose: { en: 'Topology of the TPU slice, such as 4x4.', vi: 'Topology của lát TPU, ví dụ 4x4.' } },
};
