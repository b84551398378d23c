import { told } from './told.ts';

export const indented = (text: string, by: number): string => text.replaceAll('\n', `\n${' '.repeat(by)}`);

/** A RayCluster with one worker group: its keys, its start parameters, the resources of its container. */
export const cluster = (group: string, params: string, container: string, spec = ''): string => `apiVersion: ray.io/v1
kind: RayCluster
metadata: { name: demo }
spec:
  ${spec}
  headGroupSpec:
    rayStartParams: { num-cpus: "0", num-gpus: "0" }
    template: { spec: { containers: [{ name: ray-head, resources: { limits: { cpu: 2, memory: 4Gi } } }] } }
  workerGroupSpecs:
    - groupName: w
      ${indented(group, 6)}
      rayStartParams:
        ${indented(params || 'block: "true"', 8)}
      template:
        spec:
          containers:
            - name: ray-worker
              resources:
                ${indented(container || '{}', 16)}
`;

/** The worker group of such a manifest, as it is told. */
export const worker = (group: string, params: string, container: string, spec?: string): string | undefined =>
  told(cluster(group, params, container, spec))[1];
