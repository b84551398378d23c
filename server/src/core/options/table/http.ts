import { BY_FACT, judgedBy } from '../decided.ts';
import { alsoTaking } from '../form.ts';
import type { FieldFact } from '../model-facts.ts';
import type { Options } from '../option.ts';

/** Uvicorn takes nothing and empty text for no file; Ray hands it on as it is. */
const orEmpty = (fact: FieldFact): FieldFact => alsoTaking(fact, 'ne');

/** `HTTPOptionsSchema` in `ray/serve/schema.py`. */
export const HTTP: Options = {
  host: {
    purpose: {
      en: 'Address the HTTP proxies listen on. 0.0.0.0 is every address of the machine.',
      vi: 'Địa chỉ mà proxy HTTP lắng nghe. 0.0.0.0 là mọi địa chỉ của máy.',
    },
    decided: BY_FACT,
  },
  keep_alive_timeout_s: {
    purpose: { en: 'Seconds an idle HTTP connection is kept open.', vi: 'Số giây giữ một kết nối HTTP đang rảnh.' },
    decided: BY_FACT,
  },
  port: { purpose: { en: 'Port the HTTP proxies listen on.', vi: 'Cổng mà proxy HTTP lắng nghe.' }, decided: BY_FACT },
  request_timeout_s: {
    purpose: {
      en: 'Seconds after which a request is given up. Null: never.',
      vi: 'Số giây sau đó request bị bỏ. Null: không bao giờ.',
    },
    decided: BY_FACT,
  },
  root_path: {
    purpose: {
      en: 'Path before every route, for Serve behind a reverse proxy.',
      vi: 'Đường dẫn đứng trước mọi route, khi Serve ở sau reverse proxy.',
    },
    decided: BY_FACT,
  },
  ssl_ca_certs: {
    purpose: {
      en: 'File with the authorities that client certificates are checked against.',
      vi: 'File chứa các CA dùng để kiểm chứng chỉ của client.',
    },
    takes: orEmpty,
    decided: BY_FACT,
  },
  ssl_certfile: {
    purpose: {
      en: 'File with the certificate for HTTPS. Goes with ssl_keyfile.',
      vi: 'File chứng chỉ cho HTTPS. Đi cùng ssl_keyfile.',
    },
    takes: orEmpty,
    decided: judgedBy('ssl-pair'),
  },
  ssl_keyfile: {
    purpose: {
      en: 'File with the private key for HTTPS. Goes with ssl_certfile.',
      vi: 'File khóa riêng cho HTTPS. Đi cùng ssl_certfile.',
    },
    takes: orEmpty,
    decided: BY_FACT,
  },
  ssl_keyfile_password: {
    purpose: { en: 'Password of the private key.', vi: 'Mật khẩu của khóa riêng.' },
    takes: orEmpty,
    decided: BY_FACT,
  },
};

/** `gRPCOptionsSchema`. */
export const GRPC: Options = {
  enable_reflection: {
    purpose: { en: 'Lets clients ask which gRPC services there are.', vi: 'Cho client hỏi có những dịch vụ gRPC nào.' },
    decided: BY_FACT,
  },
  grpc_servicer_functions: {
    purpose: {
      en: 'Import paths of the functions that add your gRPC services. Empty: no gRPC proxy.',
      vi: 'Import path của các hàm thêm dịch vụ gRPC. Rỗng: không có proxy gRPC.',
    },
    decided: BY_FACT,
  },
  port: { purpose: { en: 'Port the gRPC proxies listen on.', vi: 'Cổng mà proxy gRPC lắng nghe.' }, decided: BY_FACT },
  request_timeout_s: {
    purpose: {
      en: 'Seconds after which a gRPC request is given up. Null: never.',
      vi: 'Số giây sau đó request gRPC bị bỏ. Null: không bao giờ.',
    },
    decided: BY_FACT,
  },
};
