import { BY_FACT, judgedBy } from '../decided.ts';
import { isOwnPolicy } from '../read/pace.ts';
import { isAnything, isPositive, isWhole, orNull } from '../code-tests.ts';
import type { CodeValue } from '../option.ts';
import type { Options } from '../option.ts';

/** What the bounds say together, the reader of `scaling` judges. */
const BOUND: CodeValue = { read: orNull(isWhole(0)), taken: isAnything };

/** `AutoscalingConfig` in `ray/serve/config.py`. */
export const SCALING: Options = {
  aggregation_function: {
    purpose: {
      en: 'How measurements over the look-back period become one number.',
      vi: 'Cách gộp các lần đo trong khoảng nhìn lại thành một số.',
    },
    form: ({ choices = [] }) => ({ kind: 'word', values: choices.map(String) }),
    decided: BY_FACT,
  },
  downscale_delay_s: {
    purpose: {
      en: 'Seconds the load must stay low before replicas are taken away.',
      vi: 'Số giây tải phải thấp liên tục trước khi bớt replica.',
    },
    code: { taken: isPositive },
    decided: BY_FACT,
  },
  downscale_smoothing_factor: {
    purpose: {
      en: 'Size of steps down. Now called downscaling_factor.',
      vi: 'Độ lớn mỗi bước giảm. Nay là downscaling_factor.',
    },
    decided: BY_FACT,
  },
  downscale_to_zero_delay_s: {
    purpose: {
      en: 'Seconds without load before the last replica goes. Null: downscale_delay_s.',
      vi: 'Số giây không tải trước khi bỏ replica cuối. Null: theo downscale_delay_s.',
    },
    decided: BY_FACT,
  },
  downscaling_factor: {
    purpose: {
      en: 'Size of steps down: below 1 slower, above 1 faster.',
      vi: 'Độ lớn mỗi bước giảm: dưới 1 chậm hơn, trên 1 nhanh hơn.',
    },
    decided: BY_FACT,
  },
  initial_replicas: {
    purpose: { en: 'Replicas at the start. Null: min_replicas.', vi: 'Số replica lúc đầu. Null: min_replicas.' },
    code: BOUND,
    decided: judgedBy('replica-range'),
  },
  look_back_period_s: {
    purpose: {
      en: 'Seconds of past load that a decision looks at.',
      vi: 'Số giây tải đã qua mà một quyết định xét đến.',
    },
    code: { taken: isPositive },
    decided: BY_FACT,
  },
  max_replicas: {
    purpose: { en: 'Most replicas.', vi: 'Số replica nhiều nhất.' },
    code: BOUND,
    decided: judgedBy('replica-range'),
  },
  metrics_interval_s: {
    purpose: { en: 'Seconds between reports of load.', vi: 'Số giây giữa các lần báo tải.' },
    decided: BY_FACT,
  },
  min_replicas: {
    purpose: {
      en: 'Fewest replicas. 0: the deployment may go away while idle.',
      vi: 'Số replica ít nhất. 0: deployment có thể về không khi rảnh.',
    },
    code: BOUND,
    decided: judgedBy('replica-range'),
  },
  policy: {
    purpose: { en: 'The function that decides how many replicas there are.', vi: 'Hàm quyết định số replica.' },
    models: ['AutoscalingPolicy'],
    // Another one is imported where the config is read or built.
    decided: { ...BY_FACT, only: isOwnPolicy },
  },
  smoothing_factor: {
    purpose: {
      en: 'Size of steps up and down. Now upscaling_factor and downscaling_factor.',
      vi: 'Độ lớn mỗi bước tăng và giảm. Nay là upscaling_factor và downscaling_factor.',
    },
    decided: BY_FACT,
  },
  target_num_ongoing_requests_per_replica: {
    purpose: {
      en: 'Requests at once that each replica should have. Now called target_ongoing_requests.',
      vi: 'Số request cùng lúc mỗi replica nên có. Nay là target_ongoing_requests.',
    },
    decided: BY_FACT,
  },
  target_ongoing_requests: {
    purpose: {
      en: 'Requests at once that each replica should have on average.',
      vi: 'Số request cùng lúc trung bình mỗi replica nên có.',
    },
    code: { taken: isPositive },
    decided: BY_FACT,
  },
  upscale_delay_s: {
    purpose: {
      en: 'Seconds the load must stay high before replicas are added.',
      vi: 'Số giây tải phải cao liên tục trước khi thêm replica.',
    },
    code: { taken: isPositive },
    decided: BY_FACT,
  },
  upscale_smoothing_factor: {
    purpose: {
      en: 'Size of steps up. Now called upscaling_factor.',
      vi: 'Độ lớn mỗi bước tăng. Nay là upscaling_factor.',
    },
    decided: BY_FACT,
  },
  upscaling_factor: {
    purpose: {
      en: 'Size of steps up: below 1 slower, above 1 faster.',
      vi: 'Độ lớn mỗi bước tăng: dưới 1 chậm hơn, trên 1 nhanh hơn.',
    },
    decided: BY_FACT,
  },
};

/** `AutoscalingPolicy`. */
export const POLICY: Options = {
  name: {
    purpose: { en: 'Import path of the policy function.', vi: 'Import path của hàm chính sách.' },
    decided: BY_FACT,
  },
  policy_function: {
    purpose: { en: 'Import path of the policy function or class.', vi: 'Import path của hàm hoặc lớp chính sách.' },
    imports: true,
    decided: judgedBy('class-path'),
  },
  policy_kwargs: {
    purpose: { en: 'Arguments of the policy by name.', vi: 'Đối số theo tên của chính sách.' },
    decided: BY_FACT,
  },
};
