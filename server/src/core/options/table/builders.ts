import type { Builder } from '../builder.ts';
import type { ModelName } from '../model-facts.ts';
import type { Options } from '../option.ts';

/** What all builders take that set an ingress before their models. */
const INGRESS: Options = {
  ingress_cls_config: {
    purpose: { en: 'The class that takes the requests, and its arguments.', vi: 'Lớp nhận request và đối số của nó.' },
  },
  ingress_deployment_config: {
    purpose: {
      en: 'Options of the deployment that takes the requests, such as num_replicas.',
      vi: 'Tùy chọn của deployment nhận request, ví dụ num_replicas.',
    },
    holds: 'options',
    inside: { autoscaling_config: 'AutoscalingConfig' },
  },
};

/** `LLMServingArgs`. */
const LLM_ARGS: Options = {
  llm_configs: {
    purpose: {
      en: 'The models to serve, each a mapping or the path of a file with one.',
      vi: 'Các mô hình cần phục vụ, mỗi mục là mapping hoặc đường dẫn file chứa mapping.',
    },
    holds: 'models',
  },
};

/** `PDServingArgs`. */
const PD_ARGS: Options = {
  decode_config: {
    purpose: { en: 'The model as it is served for the decode phase.', vi: 'Mô hình phục vụ giai đoạn decode.' },
    holds: 'models',
  },
  prefill_config: {
    purpose: { en: 'The model as it is served for the prefill phase.', vi: 'Mô hình phục vụ giai đoạn prefill.' },
    holds: 'models',
  },
  proxy_cls_config: {
    purpose: {
      en: 'The class that stands between prefill and decode, and its arguments.',
      vi: 'Lớp đứng giữa prefill và decode cùng đối số của nó.',
    },
  },
  proxy_deployment_config: {
    purpose: {
      en: 'Options of the deployment that stands between prefill and decode.',
      vi: 'Tùy chọn của deployment đứng giữa prefill và decode.',
    },
    holds: 'options',
  },
};

/** `DPOpenAiServingArgs`. */
const DP_ARGS: Options = {
  llm_config: {
    purpose: { en: 'The model to serve data parallel.', vi: 'Mô hình phục vụ song song dữ liệu.' },
    holds: 'models',
  },
};

/** `IngressClsConfig`. */
const INGRESS_CLS: Options = {
  ingress_cls: {
    purpose: { en: 'Import path of the class that takes the requests.', vi: 'Import path của lớp nhận request.' },
    isWellFormed: (text) => /[.:]/.test(text),
  },
  ingress_extra_kwargs: { purpose: { en: 'Arguments of that class by name.', vi: 'Đối số theo tên của lớp đó.' } },
};

/** `ProxyClsConfig`. */
const PROXY_CLS: Options = {
  proxy_cls: {
    purpose: {
      en: 'Import path of the class that stands between prefill and decode.',
      vi: 'Import path của lớp đứng giữa prefill và decode.',
    },
  },
  proxy_extra_kwargs: { purpose: { en: 'Arguments of that class by name.', vi: 'Đối số theo tên của lớp đó.' } },
};

/** What the builders of `ray.serve.llm` take, by model. */
export const BUILDER_MODELS = {
  LLMServingArgs: { ...INGRESS, ...LLM_ARGS },
  PDServingArgs: { ...INGRESS, ...PD_ARGS },
  DPOpenAiServingArgs: { ...INGRESS, ...DP_ARGS },
  IngressClsConfig: INGRESS_CLS,
  ProxyClsConfig: PROXY_CLS,
} as const satisfies Partial<Record<ModelName, Options>>;

/** The builders of `ray.serve.llm`; `builders/registry.ts` says what each builds. */
export const BUILDERS: readonly Builder[] = [
  { name: 'build_openai_app', formerly: [], args: 'LLMServingArgs' },
  { name: 'build_pd_openai_app', formerly: ['build_app'], args: 'PDServingArgs' },
  { name: 'build_dp_openai_app', formerly: [], args: 'DPOpenAiServingArgs' },
];
