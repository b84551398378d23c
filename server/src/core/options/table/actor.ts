import { BY_FACT, judgedBy } from '../decided.ts';
import {
  isAmount,
  isGpuAmount,
  isNumber,
  isPlainResources,
  isResources,
  isText,
  isWhole,
  orNull,
} from '../code-tests.ts';
import { areNoResources, isNoAmount } from '../code-faults.ts';
import { isPlainEnvironment } from '../plain-environment.ts';
import type { Options } from '../option.ts';

/** What a replica’s actor asks for (`RayActorOptionsSchema`). */
export const ACTOR: Options = {
  accelerator_type: {
    purpose: {
      en: 'Accelerator that the node must have, such as L4.',
      vi: 'Loại accelerator mà node phải có, ví dụ L4.',
    },
    code: { read: orNull(isText), taken: isText, refused: (tree) => !orNull(isText)(tree) },
    decided: BY_FACT,
  },
  fallback_strategy: {
    purpose: {
      en: 'Further label selectors, tried in order where no node suits label_selector.',
      vi: 'Các bộ chọn nhãn khác, thử lần lượt khi không node nào hợp label_selector.',
    },
    decided: BY_FACT,
  },
  label_selector: { purpose: { en: 'Labels that the node must have.', vi: 'Nhãn mà node phải có.' }, decided: BY_FACT },
  memory: {
    purpose: { en: 'Memory one replica reserves, in bytes.', vi: 'Bộ nhớ một replica giữ, tính bằng byte.' },
    code: { read: orNull(isNumber), taken: isWhole(0, 1e15), refused: isNoAmount },
    decided: BY_FACT,
  },
  num_cpus: {
    purpose: {
      en: 'CPUs one replica reserves. Parts such as 0.5 are taken.',
      vi: 'Số CPU một replica giữ. Nhận cả phần lẻ như 0.5.',
    },
    code: { read: orNull(isNumber), taken: isAmount, refused: isNoAmount },
    decided: judgedBy('resource-amount'),
  },
  num_gpus: {
    purpose: {
      en: 'GPUs one replica reserves. Below 1, parts such as 0.5 are taken.',
      vi: 'Số GPU một replica giữ. Dưới 1 thì nhận phần lẻ như 0.5.',
    },
    code: { read: orNull(isNumber), taken: isGpuAmount, refused: isNoAmount },
    decided: judgedBy('resource-amount'),
  },
  object_store_memory: {
    purpose: {
      en: 'Object store memory one replica reserves, in bytes.',
      vi: 'Bộ nhớ object store một replica giữ, tính bằng byte.',
    },
    decided: judgedBy('object-store-memory'),
  },
  resources: {
    purpose: {
      en: 'Custom resources one replica reserves, amount by name.',
      vi: 'Tài nguyên tự đặt mà một replica giữ, lượng theo tên.',
    },
    hashed: true,
    code: { read: isResources, taken: isPlainResources, refused: areNoResources },
    decided: judgedBy('resource-amount'),
  },
  runtime_env: {
    purpose: {
      en: 'Runtime environment of the replicas, merged over the application’s.',
      vi: 'Môi trường chạy của replica, ghép đè lên của application.',
    },
    hashed: true,
    code: { taken: (tree) => isPlainEnvironment(tree, '') },
    decided: judgedBy('remote-code'),
  },
};
