import { NEWEST_KNOWN } from '../../ray/facts/covered.ts';
import { byDefault } from './about.ts';
import { IMAGE, flag, list, map, said, values, whole } from './said.ts';
import type { Said } from './said.ts';

/** What KubeRay's own keys are for, by name (`ray-operator/apis/ray/v1` of KubeRay). */
export const KUBERAY_WORDS: Readonly<Record<string, Said>> = {
  serveConfigV2: said(
    'The Serve config as a text: applications and their deployments, as `serve deploy` takes them.',
    'Cấu hình Serve dạng chuỗi: các application và deployment, như `serve deploy` nhận.',
    { takes: { en: 'a text of YAML', vi: 'chuỗi YAML' }, sample: '|' },
  ),
  rayClusterConfig: said('The cluster that the service runs on.', 'Cụm mà service chạy trên đó.', {
    ...map(`rayVersion: "${NEWEST_KNOWN}"`),
    isRequired: true,
  }),
  rayVersion: said('The Ray release of the images.', 'Bản Ray của các image.', { sample: `"${NEWEST_KNOWN}"` }),
  headGroupSpec: said('The head node.', 'Head node.', { ...map('rayStartParams: {}'), isRequired: true }),
  workerGroupSpecs: said(
    'Groups of worker nodes.',
    'Các nhóm worker.',
    list('- groupName: workers\n  replicas: 1\n  rayStartParams: {}'),
  ),
  groupName: said('Name of the group.', 'Tên nhóm.', { sample: 'workers', isRequired: true }),
  replicas: said('Pods of the group at the start.', 'Số pod của nhóm lúc đầu.', whole('1')),
  minReplicas: said('Fewest pods of the group, for the autoscaler.', 'Số pod ít nhất, cho autoscaler.', whole('0')),
  maxReplicas: said('Most pods of the group, for the autoscaler.', 'Số pod nhiều nhất, cho autoscaler.', whole('1')),
  numOfHosts: said('Pods that make up one replica of the group.', 'Số pod tạo nên một replica của nhóm.', {
    ...whole('1'),
    absent: byDefault('1'),
  }),
  rayStartParams: said(
    'Options of `ray start` in these pods, each as text.',
    'Tùy chọn của `ray start` trong các pod này, đều dạng chuỗi.',
    map('num-cpus: "0"'),
  ),
  template: said('The pod: its containers, images and limits.', 'Pod: container, image và giới hạn.', {
    ...map(`spec:\n  containers:\n    - name: ray\n      image: ${IMAGE}`),
    isRequired: true,
  }),
  resources: said(
    'Resources that the nodes of the group offer to Ray, in place of the container’s limits.',
    'Tài nguyên mà node của nhóm đưa cho Ray, thay cho giới hạn của container.',
    map('CPU: "4"'),
  ),
  labels: said('Labels of the Ray nodes of the group.', 'Nhãn của các node Ray trong nhóm.', map('zone: a')),
  enableInTreeAutoscaling: said(
    'Starts Ray’s autoscaler: worker groups grow up to maxReplicas.',
    'Bật autoscaler của Ray: nhóm worker tăng tới maxReplicas.',
    flag('true'),
  ),
  autoscalerOptions: said('How Ray’s autoscaler runs.', 'Cách chạy autoscaler của Ray.', map('idleTimeoutSeconds: 60')),
  idleTimeoutSeconds: said(
    'Seconds after which an idle worker goes.',
    'Số giây rảnh trước khi bỏ worker.',
    whole('60'),
  ),
  upscalingMode: said(
    'How fast workers are added.',
    'Tốc độ thêm worker.',
    values('Default', 'Aggressive', 'Conservative'),
  ),
  upgradeStrategy: said(
    'What happens when the cluster part of the manifest changes.',
    'Điều xảy ra khi phần cụm của manifest đổi.',
    map('type: NewCluster'),
  ),
  type: said(
    'How a changed cluster is put in place.',
    'Cách thay cụm khi có thay đổi.',
    values('NewCluster', 'None', 'NewClusterWithIncrementalUpgrade'),
  ),
  serviceUnhealthySecondThreshold: said(
    'Seconds without a healthy service before a new cluster. No longer used.',
    'Số giây service không khỏe trước khi tạo cụm mới. Không còn dùng.',
    whole('900'),
  ),
  deploymentUnhealthySecondThreshold: said(
    'Seconds without a healthy deployment before a new cluster. No longer used.',
    'Số giây deployment không khỏe trước khi tạo cụm mới. Không còn dùng.',
    whole('300'),
  ),
  rayClusterDeletionDelaySeconds: said(
    'Seconds before the old cluster goes after an upgrade.',
    'Số giây trước khi bỏ cụm cũ sau nâng cấp.',
    { ...whole('60'), absent: byDefault('60') },
  ),
  excludeHeadPodFromServeSvc: said(
    'Requests do not go through the head pod.',
    'Request không đi qua head pod.',
    flag('true'),
  ),
  suspend: said('Deletes all pods while true.', 'Xóa mọi pod khi là true.', flag('false')),
  serveService: said(
    'The Kubernetes service in front of Serve.',
    'Service Kubernetes đứng trước Serve.',
    map('metadata: {}'),
  ),
  gcsFaultToleranceOptions: said(
    'Keeps the cluster’s state in Redis, so that it outlives the head.',
    'Giữ trạng thái cụm trong Redis để còn khi head hỏng.',
    map('redisAddress: redis:6379'),
  ),
  redisAddress: said('Address of Redis.', 'Địa chỉ Redis.', { sample: 'redis:6379' }),
  serviceType: said(
    'Kind of the head’s Kubernetes service.',
    'Loại service Kubernetes của head.',
    values('ClusterIP', 'NodePort', 'LoadBalancer'),
  ),
  managedBy: said(
    'The controller that looks after the object.',
    'Controller quản lý đối tượng.',
    values('ray.io/kuberay-operator', 'kueue.x-k8s.io/multikueue'),
  ),
  stepSizePercent: said('Percentage of traffic moved at once.', 'Phần trăm lưu lượng chuyển mỗi lần.', whole('10')),
  intervalSeconds: said('Seconds between two moves of traffic.', 'Số giây giữa hai lần chuyển.', whole('10')),
  maxSurgePercent: said(
    'Percentage of the new cluster started beyond what it serves.',
    'Phần trăm cụm mới chạy vượt phần đang phục vụ.',
    whole('100'),
  ),
  gatewayClassName: said('The gateway class through which traffic moves.', 'Lớp gateway dùng để chuyển lưu lượng.', {
    sample: 'istio',
  }),
  scaleStrategy: said(
    'Which pods go when the group shrinks.',
    'Pod nào bị bỏ khi nhóm giảm.',
    map('workersToDelete: []'),
  ),
  enableIngress: said('Makes an Ingress for the head.', 'Tạo Ingress cho head.', flag('true')),
  clusterUpgradeOptions: said(
    'Steps of an incremental upgrade.',
    'Các bước nâng cấp dần.',
    map('stepSizePercent: 10\nintervalSeconds: 10\ngatewayClassName: istio'),
  ),
};
