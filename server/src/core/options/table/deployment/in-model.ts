import { isText, orNull } from '../../code-tests.ts';
import { BY_FACT, where } from '../../decided.ts';
import type { Options } from '../../option.ts';

/** What a model’s `deployment_config` may hold beside the options of a deployment (`DeploymentConfig` in `ray/serve/_private/config.py`). */
export const IN_MODEL: Options = {
  deployment_language: { purpose: { en: 'Ray sets this itself.', vi: 'Ray tự đặt khóa này.' } },
  is_cross_language: { purpose: { en: 'Ray sets this itself.', vi: 'Ray tự đặt khóa này.' } },
  max_constructor_retry_count: {
    purpose: {
      en: 'How often a replica that fails to start is started again.',
      vi: 'Số lần khởi động lại một replica không lên được.',
    },
    decided: where(BY_FACT, 'model'),
  },
  serialized_request_router_cls: { purpose: { en: 'Ray sets this itself.', vi: 'Ray tự đặt khóa này.' } },
  user_configured_option_names: { purpose: { en: 'Ray sets this itself.', vi: 'Ray tự đặt khóa này.' } },
  version: {
    purpose: {
      en: 'Version of the deployment: a new one restarts all replicas.',
      vi: 'Phiên bản của deployment: phiên bản mới khởi động lại mọi replica.',
    },
    decided: { ...where(BY_FACT, 'model'), only: orNull(isText) },
  },
};
