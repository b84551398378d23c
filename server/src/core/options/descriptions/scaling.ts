import type { Descriptions } from './index.ts';

/** Scaling and routing of a deployment. */
export const SCALING: Descriptions = {
  AutoscalingConfig: {
    aggregation_function: {
      en: 'How measurements over the look-back period become one number.',
      vi: 'Cách gộp các lần đo trong khoảng nhìn lại thành một số.',
    },
    downscale_delay_s: {
      en: 'Seconds the load must stay low before replicas are taken away.',
      vi: 'Số giây tải phải thấp liên tục trước khi bớt replica.',
    },
    downscale_smoothing_factor: {
      en: 'Size of steps down. Now called downscaling_factor.',
      vi: 'Độ lớn mỗi bước giảm. Nay là downscaling_factor.',
    },
    downscale_to_zero_delay_s: {
      en: 'Seconds without load before the last replica goes. Null: downscale_delay_s.',
      vi: 'Số giây không tải trước khi bỏ replica cuối. Null: theo downscale_delay_s.',
    },
    downscaling_factor: {
      en: 'Size of steps down: below 1 slower, above 1 faster.',
      vi: 'Độ lớn mỗi bước giảm: dưới 1 chậm hơn, trên 1 nhanh hơn.',
    },
    initial_replicas: {
      en: 'Replicas at the start. Null: min_replicas.',
      vi: 'Số replica lúc đầu. Null: min_replicas.',
    },
    look_back_period_s: {
      en: 'Seconds of past load that a decision looks at.',
      vi: 'Số giây tải đã qua mà một quyết định xét đến.',
    },
    max_replicas: { en: 'Most replicas.', vi: 'Số replica nhiều nhất.' },
    metrics_interval_s: { en: 'Seconds between reports of load.', vi: 'Số giây giữa các lần báo tải.' },
    min_replicas: {
      en: 'Fewest replicas. 0: the deployment may go away while idle.',
      vi: 'Số replica ít nhất. 0: deployment có thể về không khi rảnh.',
    },
    policy: { en: 'The function that decides how many replicas there are.', vi: 'Hàm quyết định số replica.' },
    smoothing_factor: {
      en: 'Size of steps up and down. Now upscaling_factor and downscaling_factor.',
      vi: 'Độ lớn mỗi bước tăng và giảm. Nay là upscaling_factor và downscaling_factor.',
    },
    target_num_ongoing_requests_per_replica: {
      en: 'Requests at once that each replica should have. Now called target_ongoing_requests.',
      vi: 'Số request cùng lúc mỗi replica nên có. Nay là target_ongoing_requests.',
    },
    target_ongoing_requests: {
      en: 'Requests at once that each replica should have on average.',
      vi: 'Số request cùng lúc trung bình mỗi replica nên có.',
    },
    upscale_delay_s: {
      en: 'Seconds the load must stay high before replicas are added.',
      vi: 'Số giây tải phải cao liên tục trước khi thêm replica.',
    },
    upscale_smoothing_factor: {
      en: 'Size of steps up. Now called upscaling_factor.',
      vi: 'Độ lớn mỗi bước tăng. Nay là upscaling_factor.',
    },
    upscaling_factor: {
      en: 'Size of steps up: below 1 slower, above 1 faster.',
      vi: 'Độ lớn mỗi bước tăng: dưới 1 chậm hơn, trên 1 nhanh hơn.',
    },
  },
  AutoscalingPolicy: {
    name: { en: 'Import path of the policy function.', vi: 'Import path của hàm chính sách.' },
    policy_function: {
      en: 'Import path of the policy function or class.',
      vi: 'Import path của hàm hoặc lớp chính sách.',
    },
    policy_kwargs: { en: 'Arguments of the policy by name.', vi: 'Đối số theo tên của chính sách.' },
  },
  RequestRouterConfig: {
    backoff_multiplier: {
      en: 'What each wait for a free replica is multiplied by to get the next.',
      vi: 'Hệ số nhân mỗi lần chờ replica rảnh để ra lần chờ sau.',
    },
    initial_backoff_s: {
      en: 'Seconds of the first wait for a free replica.',
      vi: 'Số giây của lần chờ replica rảnh đầu tiên.',
    },
    max_backoff_s: {
      en: 'Longest wait for a free replica, in seconds.',
      vi: 'Lần chờ replica rảnh dài nhất, tính bằng giây.',
    },
    request_router_class: {
      en: 'Import path of the class that picks a replica for each request.',
      vi: 'Import path của lớp chọn replica cho mỗi request.',
    },
    request_router_kwargs: { en: 'Arguments of that class by name.', vi: 'Đối số theo tên của lớp đó.' },
    request_routing_stats_period_s: {
      en: 'Seconds between questions to replicas for their routing statistics.',
      vi: 'Số giây giữa các lần hỏi replica số liệu định tuyến.',
    },
    request_routing_stats_timeout_s: {
      en: 'Seconds after which such a question is given up.',
      vi: 'Số giây sau đó lần hỏi ấy bị bỏ.',
    },
  },
};
