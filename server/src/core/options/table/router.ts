import { BY_FACT } from '../decided.ts';
import type { Options } from '../option.ts';

/** `RequestRouterConfig`, 2.48 on. */
export const ROUTER: Options = {
  backoff_multiplier: {
    purpose: {
      en: 'What each wait for a free replica is multiplied by to get the next.',
      vi: 'Hệ số nhân mỗi lần chờ replica rảnh để ra lần chờ sau.',
    },
    decided: BY_FACT,
  },
  initial_backoff_s: {
    purpose: { en: 'Seconds of the first wait for a free replica.', vi: 'Số giây của lần chờ replica rảnh đầu tiên.' },
    decided: BY_FACT,
  },
  max_backoff_s: {
    purpose: {
      en: 'Longest wait for a free replica, in seconds.',
      vi: 'Lần chờ replica rảnh dài nhất, tính bằng giây.',
    },
    decided: BY_FACT,
  },
  request_router_class: {
    purpose: {
      en: 'Import path of the class that picks a replica for each request.',
      vi: 'Import path của lớp chọn replica cho mỗi request.',
    },
    imports: true,
  },
  request_router_kwargs: {
    purpose: { en: 'Arguments of that class by name.', vi: 'Đối số theo tên của lớp đó.' },
    decided: BY_FACT,
  },
  request_routing_stats_period_s: {
    purpose: {
      en: 'Seconds between questions to replicas for their routing statistics.',
      vi: 'Số giây giữa các lần hỏi replica số liệu định tuyến.',
    },
    decided: BY_FACT,
  },
  request_routing_stats_timeout_s: {
    purpose: { en: 'Seconds after which such a question is given up.', vi: 'Số giây sau đó lần hỏi ấy bị bỏ.' },
    decided: BY_FACT,
  },
};

/** `BackpressureConfig`, 2.58 on. */
export const BACKPRESSURE: Options = {
  retry_after_s: {
    purpose: {
      en: 'Seconds after which the client may try again, sent as Retry-After. Null: not sent.',
      vi: 'Số giây sau đó client có thể thử lại, gửi qua Retry-After. Null: không gửi.',
    },
    decided: BY_FACT,
  },
  status_code: {
    purpose: { en: 'HTTP status of the answer.', vi: 'Mã trạng thái HTTP của câu trả lời.' },
    decided: BY_FACT,
  },
};
