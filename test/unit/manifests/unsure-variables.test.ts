import { describe, expect, it } from 'vitest';
import { analyze } from '../../../server/src/core/index.ts';
import { codeFrom } from '../../../server/src/core/python/code-from.ts';
import { parsePython } from '../../../server/src/core/python/syntax/parse.ts';

const CODE = `import os
from ray import serve

@serve.deployment(num_replicas=int(os.getenv("N", "3")))
class M:
    pass

app = M.bind()
`;

const codeOf = codeFrom({
  module: (name) => (name === 'app' ? { path: 'app.py', text: CODE } : null),
  parse: parsePython,
});

/** The replicas of a RayService whose head has these lines in its container, and the application this `runtime_env`. */
const replicas = (container: string, environment = '{}'): number | undefined => {
  const text = `apiVersion: ray.io/v1
kind: RayService
metadata:
  name: demo
spec:
  serveConfigV2: |
    applications:
    - name: a
      import_path: app:app
      runtime_env: ${environment}
  rayClusterConfig:
    rayVersion: 2.47.1
    headGroupSpec:
      rayStartParams: {}
      template:
        spec:
          containers:
          - name: ray-head
            image: rayproject/ray:2.47.1
            ${container}
`;
  return analyze(text, { codeOf }).configs[0]?.applications[0]?.deployments[0]?.replicas?.initial;
};

describe('a variable that a container sets and code reads with a default', () => {
  it('has the value that is written there', () => {
    expect(replicas('env: [{ name: N, value: "5" }]')).toBe(5);
    expect(replicas('env: [{ name: OTHER, valueFrom: { fieldRef: { fieldPath: x } } }]')).toBe(3);
  });

  it('is not known where it comes from somewhere else', () => {
    expect(replicas('env: [{ name: N, valueFrom: { configMapKeyRef: { name: c, key: n } } }]')).toBeUndefined();
    expect(replicas('envFrom: [{ configMapRef: { name: c } }]')).toBeUndefined();
  });

  it('is what the application itself sets it to', () => {
    const own = '{ env_vars: { N: "2" } }';
    expect(replicas('env: [{ name: N, valueFrom: { configMapKeyRef: { name: c, key: n } } }]', own)).toBe(2);
    expect(replicas('envFrom: [{ configMapRef: { name: c } }]', own)).toBe(2);
    expect(replicas('env: []', '{ env_vars: { N: "${N}" } }')).toBeUndefined();
  });
});
