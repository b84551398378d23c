import { isAnything, isMapping, isPositive, isText } from '../../code-tests.ts';
import { BY_FACT, free, judgedBy, where } from '../../decided.ts';
import type { Options } from '../../option.ts';

/** A deployment and the life of its replicas (`DeploymentSchema`). */
export const LIFE: Options = {
  graceful_shutdown_timeout_s: {
    purpose: {
      en: 'Seconds a stopping replica gets before it is killed.',
      vi: 'Số giây chờ replica đang dừng trước khi bị hủy.',
    },
    code: { taken: isPositive },
    decided: where(BY_FACT, 'override', 'model'),
  },
  graceful_shutdown_wait_loop_s: {
    purpose: {
      en: 'Seconds between looks at whether a stopping replica still has requests.',
      vi: 'Số giây giữa các lần xem replica đang dừng còn request hay không.',
    },
    code: { taken: isPositive },
    decided: where(BY_FACT, 'override', 'model'),
  },
  health_check_period_s: {
    purpose: {
      en: 'Seconds between health checks of a replica.',
      vi: 'Số giây giữa các lần kiểm tra sức khỏe của replica.',
    },
    code: { taken: isPositive },
    decided: where(BY_FACT, 'override', 'model'),
  },
  health_check_timeout_s: {
    purpose: {
      en: 'Seconds after which a health check without answer counts as failed.',
      vi: 'Số giây sau đó lần kiểm tra không trả lời bị coi là hỏng.',
    },
    code: { taken: isPositive },
    decided: where(BY_FACT, 'override', 'model'),
  },
  logging_config: {
    purpose: { en: 'Logs of the replicas.', vi: 'Log của các replica.' },
    code: { over: isMapping, neverNull: true },
    decided: where(BY_FACT, 'override'),
  },
  name: {
    purpose: { en: 'Name of the deployment, as the code calls it.', vi: 'Tên deployment, như trong code.' },
    code: { over: isText },
    decided: where(judgedBy('unknown-deployment'), 'override', 'model'),
  },
  user_config: {
    purpose: {
      en: 'Handed to the reconfigure method of every replica; it may change without a restart.',
      vi: 'Được đưa vào phương thức reconfigure của mọi replica; đổi được mà không khởi động lại.',
    },
    hashed: true,
    code: { over: isAnything },
    decided: where(
      free('handed to the code as it is, once a replica runs (`UserCallableWrapper.call_reconfigure`, every release)'),
      'override',
      'model',
    ),
  },
};
