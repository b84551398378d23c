import type { Descriptions } from './index.ts';

/** What the builders of `ray.serve.llm` take. */
export const LLM: Descriptions = {
  LLMServingArgs: {
    ingress_cls_config: {
      en: 'The class that takes the requests, and its arguments.',
      vi: 'Lớp nhận request và đối số của nó.',
    },
    ingress_deployment_config: {
      en: 'Options of the deployment that takes the requests, such as num_replicas.',
      vi: 'Tùy chọn của deployment nhận request, ví dụ num_replicas.',
    },
    llm_configs: {
      en: 'The models to serve, each a mapping or the path of a file with one.',
      vi: 'Các mô hình cần phục vụ, mỗi mục là mapping hoặc đường dẫn file chứa mapping.',
    },
  },
  PDServingArgs: {
    decode_config: { en: 'The model as it is served for the decode phase.', vi: 'Mô hình phục vụ giai đoạn decode.' },
    prefill_config: {
      en: 'The model as it is served for the prefill phase.',
      vi: 'Mô hình phục vụ giai đoạn prefill.',
    },
    proxy_cls_config: {
      en: 'The class that stands between prefill and decode, and its arguments.',
      vi: 'Lớp đứng giữa prefill và decode cùng đối số của nó.',
    },
    proxy_deployment_config: {
      en: 'Options of the deployment that stands between prefill and decode.',
      vi: 'Tùy chọn của deployment đứng giữa prefill và decode.',
    },
  },
  DPOpenAiServingArgs: {
    llm_config: { en: 'The model to serve data parallel.', vi: 'Mô hình phục vụ song song dữ liệu.' },
  },
  IngressClsConfig: {
    ingress_cls: { en: 'Import path of the class that takes the requests.', vi: 'Import path của lớp nhận request.' },
    ingress_extra_kwargs: { en: 'Arguments of that class by name.', vi: 'Đối số theo tên của lớp đó.' },
  },
  ProxyClsConfig: {
    proxy_cls: {
      en: 'Import path of the class that stands between prefill and decode.',
      vi: 'Import path của lớp đứng giữa prefill và decode.',
    },
    proxy_extra_kwargs: { en: 'Arguments of that class by name.', vi: 'Đối số theo tên của lớp đó.' },
  },
  LLMConfig: {
    accelerator_config: {
      en: 'Kind of hardware the engine runs on, with what that kind needs to know.',
      vi: 'Loại phần cứng chạy engine, cùng thông tin loại đó cần.',
    },
    accelerator_type: { en: 'Accelerator each bundle asks for.', vi: 'Loại accelerator mà mỗi bundle yêu cầu.' },
    callback_config: {
      en: 'Hooks of your own around the start of the engine.',
      vi: 'Các hook tự viết quanh lúc engine khởi động.',
    },
    deployment_config: {
      en: 'Options of the model’s deployment: replicas, scaling, resources of the replica’s actor.',
      vi: 'Tùy chọn deployment của mô hình: replica, co giãn, tài nguyên của actor.',
    },
    engine_kwargs: {
      en: 'Arguments of the engine by name, as vLLM calls them. The parallel sizes decide how many bundles a replica has.',
      vi: 'Đối số của engine theo tên như vLLM gọi. Các kích thước song song quyết định số bundle của replica.',
    },
    experimental_configs: {
      en: 'Switches that may change or go with any release.',
      vi: 'Các công tắc có thể đổi hoặc mất ở bản bất kỳ.',
    },
    llm_engine: { en: 'The engine that runs the model.', vi: 'Engine chạy mô hình.' },
    log_engine_metrics: {
      en: 'Shows the engine’s metrics among those of Ray.',
      vi: 'Đưa số liệu của engine vào số liệu của Ray.',
    },
    lora_config: { en: 'LoRA adapters that are loaded on request.', vi: 'Các adapter LoRA được nạp theo yêu cầu.' },
    model_loading_config: {
      en: 'Name of the model and where it is loaded from.',
      vi: 'Tên mô hình và nơi nạp mô hình.',
    },
    placement_group_config: {
      en: 'Bundles each replica reserves, in place of those Ray would make.',
      vi: 'Các bundle mỗi replica giữ, thay cho bundle Ray tự đặt.',
    },
    resources_per_bundle: {
      en: 'Resources of each bundle, amount by name, in place of one GPU.',
      vi: 'Tài nguyên của mỗi bundle, lượng theo tên, thay cho một GPU.',
    },
    runtime_env: {
      en: 'Runtime environment of the model’s replicas.',
      vi: 'Môi trường chạy của các replica của mô hình.',
    },
    server_cls: {
      en: 'Import path of the class that serves the model, in place of Ray’s.',
      vi: 'Import path của lớp phục vụ mô hình, thay cho lớp của Ray.',
    },
    use_cpu: {
      en: 'Runs the engine on CPUs. Null: decided by accelerator_type.',
      vi: 'Chạy engine trên CPU. Null: tùy accelerator_type.',
    },
  },
  ModelLoadingConfig: {
    model_id: {
      en: 'Name of the model in requests; without model_source also where it is loaded from.',
      vi: 'Tên mô hình trong request; không có model_source thì cũng là nơi nạp.',
    },
    model_source: {
      en: 'Where the model is loaded from: a Hugging Face name, a path, or a mapping with a bucket.',
      vi: 'Nơi nạp mô hình: tên trên Hugging Face, đường dẫn, hoặc mapping có bucket.',
    },
    tokenizer_source: {
      en: 'Where the tokenizer is loaded from. Null: the model’s place.',
      vi: 'Nơi nạp tokenizer. Null: cùng nơi với mô hình.',
    },
  },
  LoraConfig: {
    download_timeout_s: {
      en: 'Seconds one adapter’s download may take. Null: no limit.',
      vi: 'Số giây tối đa để tải một adapter. Null: không giới hạn.',
    },
    dynamic_lora_loading_path: {
      en: 'Bucket path of the folder that holds one folder for each adapter.',
      vi: 'Đường dẫn bucket của thư mục chứa mỗi adapter một thư mục.',
    },
    max_download_tries: { en: 'How often an adapter’s download is tried.', vi: 'Số lần thử tải một adapter.' },
    max_num_adapters_per_replica: {
      en: 'Most adapters one replica holds.',
      vi: 'Số adapter nhiều nhất một replica giữ.',
    },
  },
  PlacementGroupConfig: {
    bundle_per_worker: {
      en: 'One bundle, repeated for each worker of the engine. Excludes bundles.',
      vi: 'Một bundle, lặp lại cho mỗi worker của engine. Không đi cùng bundles.',
    },
    bundles: { en: 'The bundles of one replica.', vi: 'Các bundle của một replica.' },
    strategy: { en: 'How the bundles lie on the nodes.', vi: 'Các bundle nằm trên node ra sao.' },
  },
  BundleConfig: {
    CPU: { en: 'CPUs of the bundle.', vi: 'Số CPU của bundle.' },
    GPU: { en: 'GPUs of the bundle.', vi: 'Số GPU của bundle.' },
  },
  CPUConfig: {
    kind: { en: 'The kind of hardware.', vi: 'Loại phần cứng.' },
    topology: { en: 'Topology of the TPU slice, such as 4x4.', vi: 'Topology của lát TPU, ví dụ 4x4.' },
  },
  CloudMirrorConfig: {
    bucket_uri: { en: 'Bucket path of the model’s files.', vi: 'Đường dẫn bucket chứa file của mô hình.' },
    extra_files: { en: 'Further files to download to the node.', vi: 'Các file khác cần tải về node.' },
    s3_aws_credentials: {
      en: 'How credentials for the bucket are fetched.',
      vi: 'Cách lấy thông tin xác thực cho bucket.',
    },
    s3_sync_args: { en: 'Further arguments of aws s3 sync.', vi: 'Đối số thêm của aws s3 sync.' },
  },
  ExtraFiles: {
    bucket_uri: { en: 'Bucket path to download from.', vi: 'Đường dẫn bucket để tải về.' },
    destination_path: { en: 'Path on the node to download to.', vi: 'Đường dẫn trên node để lưu.' },
  },
  S3AWSCredentials: {
    auth_token_env_variable: {
      en: 'Environment variable with the token for that address.',
      vi: 'Biến môi trường chứa token cho địa chỉ đó.',
    },
    create_aws_credentials_url: { en: 'Address that hands out credentials.', vi: 'Địa chỉ cấp thông tin xác thực.' },
  },
};
