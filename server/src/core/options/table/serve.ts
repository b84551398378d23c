import { BY_FACT } from '../decided.ts';
import type { Options } from '../option.ts';

/** The file as a whole (`ServeDeploySchema` in `ray/serve/schema.py`). */
export const SERVE: Options = {
  applications: {
    purpose: {
      en: 'The applications to run, each under its own name and route.',
      vi: 'Các application cần chạy, mỗi cái một tên và một route riêng.',
    },
    decided: BY_FACT,
  },
  controller_options: {
    purpose: { en: 'Options of the Serve controller itself.', vi: 'Tùy chọn của chính Serve controller.' },
  },
  grpc_options: {
    purpose: {
      en: 'How Serve takes gRPC requests. Set when Serve starts.',
      vi: 'Cách Serve nhận request gRPC. Đặt khi Serve khởi động.',
    },
    decided: BY_FACT,
  },
  http_options: {
    purpose: {
      en: 'How Serve takes HTTP requests. Set when Serve starts.',
      vi: 'Cách Serve nhận request HTTP. Đặt khi Serve khởi động.',
    },
    decided: BY_FACT,
  },
  logging_config: {
    purpose: {
      en: 'Logs of Serve, for everything that has no logging_config of its own.',
      vi: 'Log của Serve, cho mọi phần không có logging_config riêng.',
    },
    decided: BY_FACT,
  },
  proxy_location: {
    purpose: {
      en: 'Where proxies run: on every node with a replica (EveryNode), on the head node only, or nowhere.',
      vi: 'Nơi chạy proxy: mọi node có replica (EveryNode), chỉ head node, hoặc không nơi nào.',
    },
    decided: BY_FACT,
  },
  target_capacity: {
    purpose: {
      en: 'Percentage, 0 to 100, of the replicas that each deployment asks for. Null: all of them.',
      vi: 'Phần trăm, 0 đến 100, số replica mà mỗi deployment yêu cầu. Null: tất cả.',
    },
    decided: BY_FACT,
  },
  tracing_config: {
    purpose: { en: 'Traces of requests through Serve.', vi: 'Truy vết request đi qua Serve.' },
    decided: BY_FACT,
  },
};

/** `ControllerOptions`, 2.56 on. */
export const CONTROLLER: Options = {
  runtime_env: {
    purpose: { en: 'Runtime environment of the Serve controller.', vi: 'Môi trường chạy của Serve controller.' },
  },
};

/** `TracingConfig`, 2.59 on. */
export const TRACING: Options = {
  enabled: { purpose: { en: 'Turns tracing on.', vi: 'Bật truy vết.' }, decided: BY_FACT },
  exporter_import_path: {
    purpose: {
      en: 'Import path of the function that sets up where traces go.',
      vi: 'Import path của hàm đặt nơi gửi dữ liệu truy vết.',
    },
    decided: BY_FACT,
  },
  sampling_ratio: {
    purpose: { en: 'Part of the requests that are traced, 0 to 1.', vi: 'Phần request được truy vết, 0 đến 1.' },
    decided: BY_FACT,
  },
};
