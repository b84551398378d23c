import type { Descriptions } from './index.ts';

/** The file itself and what stands at its top. */
export const SERVE: Descriptions = {
  ServeDeploySchema: {
    applications: {
      en: 'The applications to run, each under its own name and route.',
      vi: 'Các application cần chạy, mỗi cái một tên và một route riêng.',
    },
    controller_options: { en: 'Options of the Serve controller itself.', vi: 'Tùy chọn của chính Serve controller.' },
    grpc_options: {
      en: 'How Serve takes gRPC requests. Set when Serve starts.',
      vi: 'Cách Serve nhận request gRPC. Đặt khi Serve khởi động.',
    },
    http_options: {
      en: 'How Serve takes HTTP requests. Set when Serve starts.',
      vi: 'Cách Serve nhận request HTTP. Đặt khi Serve khởi động.',
    },
    logging_config: {
      en: 'Logs of Serve, for everything that has no logging_config of its own.',
      vi: 'Log của Serve, cho mọi phần không có logging_config riêng.',
    },
    proxy_location: {
      en: 'Where proxies run: on every node with a replica (EveryNode), on the head node only, or nowhere.',
      vi: 'Nơi chạy proxy: mọi node có replica (EveryNode), chỉ head node, hoặc không nơi nào.',
    },
    target_capacity: {
      en: 'Percentage, 0 to 100, of the replicas that each deployment asks for. Null: all of them.',
      vi: 'Phần trăm, 0 đến 100, số replica mà mỗi deployment yêu cầu. Null: tất cả.',
    },
    tracing_config: { en: 'Traces of requests through Serve.', vi: 'Truy vết request đi qua Serve.' },
  },
  HTTPOptionsSchema: {
    host: {
      en: 'Address the HTTP proxies listen on. 0.0.0.0 is every address of the machine.',
      vi: 'Địa chỉ mà proxy HTTP lắng nghe. 0.0.0.0 là mọi địa chỉ của máy.',
    },
    keep_alive_timeout_s: {
      en: 'Seconds an idle HTTP connection is kept open.',
      vi: 'Số giây giữ một kết nối HTTP đang rảnh.',
    },
    port: { en: 'Port the HTTP proxies listen on.', vi: 'Cổng mà proxy HTTP lắng nghe.' },
    request_timeout_s: {
      en: 'Seconds after which a request is given up. Null: never.',
      vi: 'Số giây sau đó request bị bỏ. Null: không bao giờ.',
    },
    root_path: {
      en: 'Path before every route, for Serve behind a reverse proxy.',
      vi: 'Đường dẫn đứng trước mọi route, khi Serve ở sau reverse proxy.',
    },
    ssl_ca_certs: {
      en: 'File with the authorities that client certificates are checked against.',
      vi: 'File chứa các CA dùng để kiểm chứng chỉ của client.',
    },
    ssl_certfile: {
      en: 'File with the certificate for HTTPS. Goes with ssl_keyfile.',
      vi: 'File chứng chỉ cho HTTPS. Đi cùng ssl_keyfile.',
    },
    ssl_keyfile: {
      en: 'File with the private key for HTTPS. Goes with ssl_certfile.',
      vi: 'File khóa riêng cho HTTPS. Đi cùng ssl_certfile.',
    },
    ssl_keyfile_password: { en: 'Password of the private key.', vi: 'Mật khẩu của khóa riêng.' },
  },
  gRPCOptionsSchema: {
    enable_reflection: {
      en: 'Lets clients ask which gRPC services there are.',
      vi: 'Cho client hỏi có những dịch vụ gRPC nào.',
    },
    grpc_servicer_functions: {
      en: 'Import paths of the functions that add your gRPC services. Empty: no gRPC proxy.',
      vi: 'Import path của các hàm thêm dịch vụ gRPC. Rỗng: không có proxy gRPC.',
    },
    port: { en: 'Port the gRPC proxies listen on.', vi: 'Cổng mà proxy gRPC lắng nghe.' },
    request_timeout_s: {
      en: 'Seconds after which a gRPC request is given up. Null: never.',
      vi: 'Số giây sau đó request gRPC bị bỏ. Null: không bao giờ.',
    },
  },
  LoggingConfig: {
    additional_log_standard_attrs: {
      en: 'Names of further attributes of Python log records to write out.',
      vi: 'Tên các thuộc tính khác của bản ghi log Python cần ghi ra.',
    },
    enable_access_log: { en: 'Writes one line for each request.', vi: 'Ghi một dòng cho mỗi request.' },
    encoding: { en: 'Form of the log lines.', vi: 'Dạng của dòng log.' },
    log_level: {
      en: 'The least serious messages that are still written. Capital letters.',
      vi: 'Mức thấp nhất còn được ghi. Viết hoa.',
    },
    logs_dir: {
      en: 'Folder for the log files. Null: that of the Ray session.',
      vi: 'Thư mục chứa file log. Null: thư mục của phiên Ray.',
    },
  },
  ControllerOptions: {
    runtime_env: { en: 'Runtime environment of the Serve controller.', vi: 'Môi trường chạy của Serve controller.' },
  },
  TracingConfig: {
    enabled: { en: 'Turns tracing on.', vi: 'Bật truy vết.' },
    exporter_import_path: {
      en: 'Import path of the function that sets up where traces go.',
      vi: 'Import path của hàm đặt nơi gửi dữ liệu truy vết.',
    },
    sampling_ratio: { en: 'Part of the requests that are traced, 0 to 1.', vi: 'Phần request được truy vết, 0 đến 1.' },
  },
  ServeApplicationSchema: {
    args: {
      en: 'Arguments for the builder function that import_path names. A ready application takes none.',
      vi: 'Đối số cho hàm builder mà import_path chỉ tới. Application dựng sẵn không nhận đối số.',
    },
    autoscaling_policy: {
      en: 'Policy that scales all deployments of the application together.',
      vi: 'Chính sách co giãn chung cho mọi deployment của application.',
    },
    deployments: {
      en: 'Options of deployments, by name. They win over those in the code.',
      vi: 'Tùy chọn của các deployment, theo tên. Thắng tùy chọn trong code.',
    },
    external_scaler_enabled: {
      en: 'Lets something outside Serve set the replicas. Excludes autoscaling.',
      vi: 'Cho bên ngoài Serve đặt số replica. Không đi cùng tự co giãn.',
    },
    host: { en: 'Refused here: write it under http_options.', vi: 'Bị từ chối ở đây: hãy viết trong http_options.' },
    import_path: {
      en: 'Where the application or its builder is: module:name or package.module.name.',
      vi: 'Nơi có application hoặc builder: module:tên hoặc package.module.tên.',
    },
    logging_config: {
      en: 'Logs of the deployments of this application.',
      vi: 'Log của các deployment trong application này.',
    },
    name: { en: 'Name of the application; each has its own.', vi: 'Tên application; không được trùng.' },
    port: { en: 'Refused here: write it under http_options.', vi: 'Bị từ chối ở đây: hãy viết trong http_options.' },
    route_prefix: {
      en: 'Path under which HTTP reaches the application; each has its own. Null: no HTTP.',
      vi: 'Đường dẫn để HTTP tới application; không được trùng. Null: không có HTTP.',
    },
    runtime_env: {
      en: 'Runtime environment of the application: packages, code, environment variables.',
      vi: 'Môi trường chạy của application: gói, code, biến môi trường.',
    },
  },
};
