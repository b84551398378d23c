import { BY_FACT, judgedBy } from '../decided.ts';
import { acceleratorsOn } from '../../ray/facts/accelerators.ts';
import { asMap, isNull, stringOf } from '../../yaml/tree.ts';
import type { Tree } from '../../yaml/tree.ts';
import { isOwnServer } from '../own-server.ts';
import type { FormOf } from '../form.ts';
import type { Options } from '../option.ts';

const acceleratorNames: FormOf = ({ accepts }, release) => {
  const names = acceleratorsOn(release);
  return names.length === 0
    ? undefined
    : { kind: 'choice', values: [...names, ...(accepts?.includes('n') === true ? [null] : [])] };
};

/** Fields of `CallbackConfig` (`ray/llm/_internal/common/callbacks/base.py`, 2.51 on); the class is imported later. */
const isPlainCallback = (value: Tree): boolean =>
  [...(asMap(value)?.entries.values() ?? [])].every(({ key, value: inner }) => {
    if (key === 'callback_class') return stringOf(inner) !== undefined;
    if (key === 'callback_kwargs') return asMap(inner) !== undefined;
    return key === 'raise_error_on_callback' && inner.kind === 'scalar' && inner.type === 'bool';
  }) && asMap(value) !== undefined;

/** A model of `ray.serve.llm` (`LLMConfig`). */
export const LLM_MODEL: Options = {
  accelerator_config: {
    purpose: {
      en: 'Kind of hardware the engine runs on, with what that kind needs to know.',
      vi: 'Loại phần cứng chạy engine, cùng thông tin loại đó cần.',
    },
    models: ['CPUConfig', 'GPUConfig', 'TPUConfig'],
    decided: judgedBy('accelerator-config'),
  },
  accelerator_type: {
    purpose: { en: 'Accelerator each bundle asks for.', vi: 'Loại accelerator mà mỗi bundle yêu cầu.' },
    form: acceleratorNames,
    decided: judgedBy('accelerator-name', 'accelerator-config'),
  },
  callback_config: {
    purpose: {
      en: 'Hooks of your own around the start of the engine.',
      vi: 'Các hook tự viết quanh lúc engine khởi động.',
    },
    decided: { by: [], only: isPlainCallback },
  },
  deployment_config: {
    purpose: {
      en: 'Options of the model’s deployment: replicas, scaling, resources of the replica’s actor.',
      vi: 'Tùy chọn deployment của mô hình: replica, co giãn, tài nguyên của actor.',
    },
    models: ['DeploymentConfig'],
    decided: judgedBy('deployment-option', 'data-parallel', 'resource-amount', 'empty-first-bundle'),
  },
  engine_kwargs: {
    purpose: {
      en: 'Arguments of the engine by name, as vLLM calls them. The parallel sizes decide how many bundles a replica has.',
      vi: 'Đối số của engine theo tên như vLLM gọi. Các kích thước song song quyết định số bundle của replica.',
    },
    decided: judgedBy('engine-argument', 'engine-value'),
  },
  experimental_configs: {
    purpose: {
      en: 'Switches that may change or go with any release.',
      vi: 'Các công tắc có thể đổi hoặc mất ở bản bất kỳ.',
    },
    decided: judgedBy('router-count-key'),
  },
  llm_engine: { purpose: { en: 'The engine that runs the model.', vi: 'Engine chạy mô hình.' }, decided: BY_FACT },
  log_engine_metrics: {
    purpose: {
      en: 'Shows the engine’s metrics among those of Ray.',
      vi: 'Đưa số liệu của engine vào số liệu của Ray.',
    },
    decided: BY_FACT,
  },
  lora_config: {
    purpose: { en: 'LoRA adapters that are loaded on request.', vi: 'Các adapter LoRA được nạp theo yêu cầu.' },
    decided: judgedBy('cloud-path', 'prefill-decode'),
  },
  model_loading_config: {
    purpose: { en: 'Name of the model and where it is loaded from.', vi: 'Tên mô hình và nơi nạp mô hình.' },
    decided: judgedBy('model-list', 'prefill-decode'),
  },
  placement_group_config: {
    purpose: {
      en: 'Bundles each replica reserves, in place of those Ray would make.',
      vi: 'Các bundle mỗi replica giữ, thay cho bundle Ray tự đặt.',
    },
    models: ['PlacementGroupConfig'],
    decided: judgedBy('placement-config'),
  },
  resources_per_bundle: {
    purpose: {
      en: 'Resources of each bundle, amount by name, in place of one GPU.',
      vi: 'Tài nguyên của mỗi bundle, lượng theo tên, thay cho một GPU.',
    },
    decided: BY_FACT,
  },
  runtime_env: {
    purpose: { en: 'Runtime environment of the model’s replicas.', vi: 'Môi trường chạy của các replica của mô hình.' },
    decided: BY_FACT,
  },
  server_cls: {
    purpose: {
      en: 'Import path of the class that serves the model, in place of Ray’s.',
      vi: 'Import path của lớp phục vụ mô hình, thay cho lớp của Ray.',
    },
    imports: true,
    decided: { by: ['class-path'], only: (tree, release) => isNull(tree) || isOwnServer(tree, release) },
  },
  use_cpu: {
    purpose: {
      en: 'Runs the engine on CPUs. Null: decided by accelerator_type.',
      vi: 'Chạy engine trên CPU. Null: tùy accelerator_type.',
    },
    decided: BY_FACT,
  },
};
