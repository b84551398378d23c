/** What an example of a rule about manifests has otherwise than the plain RayService. */
interface Change {
  readonly name?: string;
  readonly version?: string;
  /** `rayStartParams` of the head. */
  readonly params?: string;
  /** Ports of the containers, the head first. */
  readonly ports?: readonly [head: string, worker: string];
  readonly headLimits?: string;
  /** Lines of `spec` before `serveConfigV2`. */
  readonly spec?: string;
  /** What stands behind `serveConfigV2:`, its line breaks included. */
  readonly config?: string;
  readonly workerLimits?: string;
}

const CONFIG = `|
    applications:
    - name: main
      import_path: app:main
`;

const portsOf = (ports: string): string => (ports === '' ? '' : `\n            ports: ${ports}`);

/** A RayService of one head and one worker, the same for every example but for what it shows. */
export const exampleManifest = ({
  name = 'demo',
  version = '2.60.0',
  params = '{ num-cpus: "0" }',
  ports = ['', ''],
  headLimits = '{ cpu: 2 }',
  spec = '',
  config = ` ${CONFIG}`,
  workerLimits = '{ cpu: 4 }',
}: Change = {}): string => `apiVersion: ray.io/v1
kind: RayService
metadata:
  name: ${name}
spec:
${spec}  serveConfigV2:${config}  rayClusterConfig:
    rayVersion: "${version}"
    headGroupSpec:
      rayStartParams: ${params}
      template:
        spec:
          containers:
          - name: head
            image: rayproject/ray:2.60.0${portsOf(ports[0])}
            resources: { limits: ${headLimits} }
    workerGroupSpecs:
    - groupName: workers
      replicas: 1
      template:
        spec:
          containers:
          - name: worker
            image: rayproject/ray:2.60.0${portsOf(ports[1])}
            resources: { limits: ${workerLimits} }
`;
