import { LIST, NUMBER } from './about.ts';
import { IMAGE, list, map, said, values, whole } from './said.ts';
import type { Said } from './said.ts';

const AMOUNTS: Readonly<Record<string, Said>> = {
  cpu: said('CPUs.', 'Số CPU.', { takes: NUMBER, sample: '4' }),
  memory: said('Memory, such as 16Gi.', 'Bộ nhớ, ví dụ 16Gi.', { sample: '16Gi' }),
  'nvidia.com/gpu': said('GPUs.', 'Số GPU.', whole('1')),
  'google.com/tpu': said('TPU chips.', 'Số chip TPU.', whole('4')),
  'ephemeral-storage': said('Disk.', 'Đĩa.', { sample: '50Gi' }),
};

/** Keys of Kubernetes around them, by the key that holds the mapping ('' for the object itself). */
export const KUBERNETES_WORDS: Readonly<Record<string, Readonly<Record<string, Said>>>> = {
  '': {
    apiVersion: said('Version of the API: `ray.io/v1`.', 'Phiên bản API: `ray.io/v1`.', {
      ...values('ray.io/v1'),
      isRequired: true,
    }),
    kind: said('What the object is.', 'Loại đối tượng.', {
      ...values('RayService', 'RayCluster', 'RayJob'),
      isRequired: true,
    }),
    metadata: said('Name and labels of the object.', 'Tên và nhãn của đối tượng.', {
      ...map('name: my-service'),
      isRequired: true,
    }),
    spec: said('What is wanted.', 'Điều mong muốn.', map('serveConfigV2: |')),
  },
  metadata: {
    name: said('Name of the object in its namespace.', 'Tên đối tượng trong namespace.', { sample: 'my-service' }),
    namespace: said('Namespace of the object.', 'Namespace của đối tượng.', { sample: 'default' }),
    labels: said('Labels of the object.', 'Nhãn của đối tượng.', map('app: my-service')),
    annotations: said('Annotations of the object.', 'Chú giải của đối tượng.', map('key: value')),
  },
  rayStartParams: {
    'num-cpus': said(
      'CPUs that the node offers to Ray, in place of the container’s limit. "0": no replica goes there.',
      'Số CPU node đưa cho Ray, thay cho giới hạn của container. "0": không replica nào tới đó.',
      { sample: '"0"' },
    ),
    'num-gpus': said(
      'GPUs that the node offers to Ray, in place of the container’s limit.',
      'Số GPU node đưa cho Ray, thay cho giới hạn của container.',
      { sample: '"1"' },
    ),
    memory: said('Bytes of memory that the node offers to Ray.', 'Số byte bộ nhớ node đưa cho Ray.', {
      sample: '"8000000000"',
    }),
    resources: said('Custom resources of the node, as JSON in text.', 'Tài nguyên tự đặt của node, JSON dạng chuỗi.', {
      sample: `'"{\\"name\\": 1}"'`,
    }),
    labels: said('Labels of the Ray node.', 'Nhãn của node Ray.', { sample: 'zone=a' }),
    'object-store-memory': said('Bytes of the object store.', 'Số byte của object store.', { sample: '"1000000000"' }),
    'dashboard-host': said('Address that the dashboard listens on.', 'Địa chỉ dashboard lắng nghe.', {
      sample: "'0.0.0.0'",
    }),
    block: said('The command waits for Ray to end; KubeRay sets it.', 'Lệnh chờ tới khi Ray dừng; KubeRay tự đặt.', {
      sample: "'true'",
    }),
  },
  template: {
    metadata: said('Labels and annotations of the pod.', 'Nhãn và chú giải của pod.', map('labels: {}')),
    spec: said('What the pod holds.', 'Nội dung pod.', map(`containers:\n  - name: ray\n    image: ${IMAGE}`)),
  },
  spec: {
    containers: said(
      'Containers of the pod; Ray runs in the first.',
      'Các container của pod; Ray chạy ở container đầu.',
      { ...list(`- name: ray\n  image: ${IMAGE}`), isRequired: true },
    ),
    nodeSelector: said(
      'Labels that the Kubernetes node must have.',
      'Nhãn mà node Kubernetes phải có.',
      map('key: value'),
    ),
    tolerations: said(
      'Taints that the pod bears.',
      'Các taint mà pod chấp nhận.',
      list('- key: nvidia.com/gpu\n  operator: Exists'),
    ),
    volumes: said('Volumes of the pod.', 'Các volume của pod.', list('- name: data\n  emptyDir: {}')),
    initContainers: said(
      'Containers that run first.',
      'Các container chạy trước.',
      list('- name: init\n  image: busybox'),
    ),
    serviceAccountName: said('Account that the pod runs under.', 'Tài khoản chạy pod.', { sample: 'default' }),
    affinity: said('Where the pod may go.', 'Nơi pod được đặt.', map('nodeAffinity: {}')),
    restartPolicy: said(
      'When containers start again.',
      'Khi nào container khởi động lại.',
      values('Always', 'OnFailure', 'Never'),
    ),
  },
  containers: {
    name: said('Name of the container.', 'Tên container.', { sample: 'ray', isRequired: true }),
    image: said(
      'Image of the container; its tag tells the Ray release.',
      'Image của container; tag cho biết bản Ray.',
      { sample: IMAGE },
    ),
    resources: said(
      'What the container gets; Ray offers the limits as the node’s resources.',
      'Tài nguyên của container; Ray lấy giới hạn làm tài nguyên của node.',
      map('limits:\n  cpu: 4\n  memory: 16Gi'),
    ),
    env: said('Environment variables.', 'Biến môi trường.', list('- name: NAME\n  value: "value"')),
    envFrom: said(
      'Environment variables from elsewhere.',
      'Biến môi trường lấy từ nơi khác.',
      list('- configMapRef:\n    name: config'),
    ),
    ports: said('Ports of the container.', 'Các cổng của container.', list('- containerPort: 8000\n  name: serve')),
    volumeMounts: said(
      'Volumes in the container.',
      'Các volume trong container.',
      list('- name: data\n  mountPath: /data'),
    ),
    imagePullPolicy: said(
      'When the image is fetched.',
      'Khi nào tải image.',
      values('IfNotPresent', 'Always', 'Never'),
    ),
    command: said('Command in place of the image’s own.', 'Lệnh thay cho lệnh của image.', {
      takes: LIST,
      shape: 'values',
      sample: '- sh',
    }),
    args: said('Arguments of the command.', 'Đối số của lệnh.', { takes: LIST, shape: 'values', sample: '- -c' }),
    lifecycle: said(
      'What runs at the start and before the end.',
      'Lệnh chạy lúc đầu và trước khi dừng.',
      map('preStop:\n  exec:\n    command: [sh, -c, ray stop]'),
    ),
  },
  resources: {
    limits: said(
      'Most that the container gets: what Ray offers as the node’s CPU, memory and GPU.',
      'Mức tối đa của container: Ray lấy làm CPU, bộ nhớ và GPU của node.',
      map('cpu: 4\nmemory: 16Gi'),
    ),
    requests: said(
      'What Kubernetes sets aside; where no CPU limit stands Ray takes its CPU.',
      'Phần Kubernetes dành riêng; khi không có giới hạn CPU thì Ray lấy CPU ở đây.',
      map('cpu: 4\nmemory: 16Gi'),
    ),
  },
  limits: AMOUNTS,
  requests: AMOUNTS,
  env: {
    name: said('Name of the variable.', 'Tên biến.', { sample: 'NAME', isRequired: true }),
    value: said('Its value, as text.', 'Giá trị, dạng chuỗi.', { sample: '"value"' }),
    valueFrom: said(
      'Where its value comes from.',
      'Nơi lấy giá trị.',
      map('secretKeyRef:\n  name: secret\n  key: key'),
    ),
  },
  ports: {
    containerPort: said('The port.', 'Số cổng.', { ...whole('8000'), isRequired: true }),
    name: said(
      'Name of the port; `serve` is the one that requests go to.',
      'Tên cổng; `serve` là cổng nhận request.',
      values('serve', 'gcs-server', 'dashboard', 'client'),
    ),
  },
};
