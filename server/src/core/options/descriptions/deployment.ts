import type { Words } from '../../text/words.ts';
import type { Descriptions } from './index.ts';

const OWN: Words = { en: 'Ray sets this itself.', vi: 'Ray tự đặt khóa này.' };

/** One deployment and what its replicas ask for. */
export const DEPLOYMENT: Descriptions = {
  DeploymentSchema: {
    autoscaling_config: {
      en: 'Scales the replicas by load. Excludes a fixed num_replicas.',
      vi: 'Co giãn số replica theo tải. Không đi cùng num_replicas cố định.',
    },
    backpressure_config: {
      en: 'Answer to requests that are turned away because the queue is full.',
      vi: 'Câu trả lời cho request bị từ chối vì hàng đợi đầy.',
    },
    deployment_actors: {
      en: 'Further actors that are started for this deployment and shared by its replicas.',
      vi: 'Các actor thêm được khởi động cho deployment này, các replica dùng chung.',
    },
    gang_scheduling_config: {
      en: 'Starts replicas in gangs: all of a gang or none.',
      vi: 'Khởi động replica theo nhóm: cả nhóm hoặc không replica nào.',
    },
    graceful_shutdown_timeout_s: {
      en: 'Seconds a stopping replica gets before it is killed.',
      vi: 'Số giây chờ replica đang dừng trước khi bị hủy.',
    },
    graceful_shutdown_wait_loop_s: {
      en: 'Seconds between looks at whether a stopping replica still has requests.',
      vi: 'Số giây giữa các lần xem replica đang dừng còn request hay không.',
    },
    health_check_period_s: {
      en: 'Seconds between health checks of a replica.',
      vi: 'Số giây giữa các lần kiểm tra sức khỏe của replica.',
    },
    health_check_timeout_s: {
      en: 'Seconds after which a health check without answer counts as failed.',
      vi: 'Số giây sau đó lần kiểm tra không trả lời bị coi là hỏng.',
    },
    logging_config: { en: 'Logs of the replicas.', vi: 'Log của các replica.' },
    max_concurrent_queries: {
      en: 'Requests one replica takes at once. Now called max_ongoing_requests.',
      vi: 'Số request một replica nhận cùng lúc. Nay là max_ongoing_requests.',
    },
    max_ongoing_requests: { en: 'Requests one replica takes at once.', vi: 'Số request một replica nhận cùng lúc.' },
    max_queued_requests: {
      en: 'Requests that wait in each handle or proxy before more are turned away. -1: no limit.',
      vi: 'Số request chờ ở mỗi handle hoặc proxy trước khi bị từ chối. -1: không giới hạn.',
    },
    max_replicas_per_node: {
      en: 'Most replicas of this deployment on one node, 1 to 100. Excludes placement_group_bundles.',
      vi: 'Số replica tối đa của deployment trên một node, 1 đến 100. Không đi cùng placement_group_bundles.',
    },
    max_surge_percent: {
      en: 'Percentage of replicas that an update may start beyond the count asked for.',
      vi: 'Phần trăm replica mà bản cập nhật được chạy vượt số yêu cầu.',
    },
    name: { en: 'Name of the deployment, as the code calls it.', vi: 'Tên deployment, như trong code.' },
    num_replicas: {
      en: 'Fixed number of replicas. auto: autoscaling with settings of Ray’s own.',
      vi: 'Số replica cố định. auto: tự co giãn theo thiết lập của Ray.',
    },
    placement_group_bundle_label_selector: {
      en: 'Labels of the nodes that the bundles may go to: one mapping for all or one for each bundle.',
      vi: 'Nhãn của node nhận bundle: một mapping cho tất cả hoặc mỗi bundle một mapping.',
    },
    placement_group_bundles: {
      en: 'Resources each replica reserves together, one mapping for each bundle. The replica’s actor runs in the first.',
      vi: 'Tài nguyên mỗi replica giữ cùng lúc, mỗi bundle một mapping. Actor của replica chạy ở bundle đầu.',
    },
    placement_group_strategy: {
      en: 'How the bundles of a replica lie on the nodes: together (PACK) or apart (SPREAD), by preference or strictly.',
      vi: 'Các bundle của replica nằm trên node ra sao: gần nhau (PACK) hay tách ra (SPREAD), ưu tiên hoặc bắt buộc.',
    },
    ray_actor_options: {
      en: 'Resources and environment of each replica’s actor.',
      vi: 'Tài nguyên và môi trường của actor mỗi replica.',
    },
    request_router_class: {
      en: 'Import path of the class that picks a replica for each request.',
      vi: 'Import path của lớp chọn replica cho mỗi request.',
    },
    request_router_config: {
      en: 'How a replica is picked for each request.',
      vi: 'Cách chọn replica cho mỗi request.',
    },
    rolling_update_percentage: {
      en: 'Part of the replicas that an update replaces at once, above 0 up to 1.',
      vi: 'Phần replica mà bản cập nhật thay cùng lúc, lớn hơn 0 đến 1.',
    },
    route_prefix: {
      en: 'Path under which HTTP reaches the deployment. The application’s route_prefix has taken its place.',
      vi: 'Đường dẫn để HTTP tới deployment. Nay dùng route_prefix của application.',
    },
    user_config: {
      en: 'Handed to the reconfigure method of every replica; it may change without a restart.',
      vi: 'Được đưa vào phương thức reconfigure của mọi replica; đổi được mà không khởi động lại.',
    },
    version: {
      en: 'Version of the deployment: a new one restarts all replicas.',
      vi: 'Phiên bản của deployment: phiên bản mới khởi động lại mọi replica.',
    },
  },
  DeploymentConfig: {
    deployment_language: OWN,
    max_constructor_retry_count: {
      en: 'How often a replica that fails to start is started again.',
      vi: 'Số lần khởi động lại một replica không lên được.',
    },
    serialized_request_router_cls: OWN,
    user_configured_option_names: OWN,
  },
  RayActorOptionsSchema: {
    accelerator_type: {
      en: 'Accelerator that the node must have, such as L4.',
      vi: 'Loại accelerator mà node phải có, ví dụ L4.',
    },
    fallback_strategy: {
      en: 'Further label selectors, tried in order where no node suits label_selector.',
      vi: 'Các bộ chọn nhãn khác, thử lần lượt khi không node nào hợp label_selector.',
    },
    label_selector: { en: 'Labels that the node must have.', vi: 'Nhãn mà node phải có.' },
    memory: { en: 'Memory one replica reserves, in bytes.', vi: 'Bộ nhớ một replica giữ, tính bằng byte.' },
    num_cpus: {
      en: 'CPUs one replica reserves. Parts such as 0.5 are taken.',
      vi: 'Số CPU một replica giữ. Nhận cả phần lẻ như 0.5.',
    },
    num_gpus: {
      en: 'GPUs one replica reserves. Below 1, parts such as 0.5 are taken.',
      vi: 'Số GPU một replica giữ. Dưới 1 thì nhận phần lẻ như 0.5.',
    },
    object_store_memory: {
      en: 'Object store memory one replica reserves, in bytes.',
      vi: 'Bộ nhớ object store một replica giữ, tính bằng byte.',
    },
    resources: {
      en: 'Custom resources one replica reserves, amount by name.',
      vi: 'Tài nguyên tự đặt mà một replica giữ, lượng theo tên.',
    },
    runtime_env: {
      en: 'Runtime environment of the replicas, merged over the application’s.',
      vi: 'Môi trường chạy của replica, ghép đè lên của application.',
    },
  },
  BackpressureConfig: {
    retry_after_s: {
      en: 'Seconds after which the client may try again, sent as Retry-After. Null: not sent.',
      vi: 'Số giây sau đó client có thể thử lại, gửi qua Retry-After. Null: không gửi.',
    },
    status_code: { en: 'HTTP status of the answer.', vi: 'Mã trạng thái HTTP của câu trả lời.' },
  },
  DeploymentActorConfig: {
    actor_class: { en: 'Import path of the actor’s class.', vi: 'Import path của lớp actor.' },
    actor_options: {
      en: 'Options the actor is started with, such as num_cpus.',
      vi: 'Tùy chọn khi khởi động actor, ví dụ num_cpus.',
    },
    init_args: { en: 'Arguments of the class by position.', vi: 'Đối số theo vị trí của lớp.' },
    init_kwargs: { en: 'Arguments of the class by name.', vi: 'Đối số theo tên của lớp.' },
    name: { en: 'Name under which replicas find the actor.', vi: 'Tên để replica tìm actor.' },
  },
  GangSchedulingConfig: {
    gang_placement_strategy: { en: 'Whether a gang lies together or apart.', vi: 'Nhóm nằm gần nhau hay tách ra.' },
    gang_size: {
      en: 'Replicas in one gang. The replicas must be a multiple of it.',
      vi: 'Số replica trong một nhóm. Số replica phải là bội của nó.',
    },
    runtime_failure_policy: {
      en: 'What happens to a gang when one of its replicas fails.',
      vi: 'Nhóm ra sao khi một replica trong đó hỏng.',
    },
  },
};
