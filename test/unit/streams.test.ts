import { describe, expect, it } from 'vitest';
import { analyze, manifestOf, say } from '../../server/src/core/index.ts';

const service = (name: string, key: string): string => `apiVersion: ray.io/v1
kind: RayService
metadata:
  name: ${name}
spec:
  serveConfigV2: |
    applications:
    - name: ${name}
      import_path: app:app
      deployments:
      - name: Model
        num_replicas: 2
        ${key}: 1
        ray_actor_options: { num_cpus: 3 }
  rayClusterConfig:
    rayVersion: 2.52.1
    headGroupSpec:
      template: { spec: { containers: [{ name: head, image: "rayproject/ray:2.52.1", resources: { limits: { cpu: 2 } } }] } }
`;

const CLUSTER = `apiVersion: ray.io/v1
kind: RayCluster
metadata: { name: batch }
spec:
  workerGroupSpec: []
`;

const HOOK = service('hooked', 'num_replica').replace(
  'metadata:\n',
  'metadata:\n  annotations: { "helm.sh/hook": post-install }\n',
);

const PARTS = [service('first', 'max_ongoing_request'), CLUSTER, HOOK, service('last', 'max_ongoing_requests')];

/** What is said of a text, without where it stands. */
const told = (text: string) => {
  const { configs, problems } = analyze(text);
  return {
    configs: configs.map(({ demand, atLeast, verdict, cluster, fit, ray }) => ({
      demand,
      atLeast,
      status: verdict.status,
      cluster: cluster?.nodes,
      fit,
      ray,
    })),
    problems: problems.map(({ code, message }) => `${code}: ${say(message, 'en')}`).sort(),
  };
};

const alone = PARTS.map(told);
const WHOLE = {
  configs: alone.flatMap(({ configs }) => configs),
  problems: alone.flatMap(({ problems }) => problems).sort(),
};

const inList = (text: string): string => text.replace(/^(?=.)/gm, '  ').replace(' ', '-');

const ALERT = "apiVersion: v1\nkind: ConfigMap\ndata:\n  summary: '{{ $labels.instance }} is down'\n";
const BROKEN = 'apiVersion: v1\nkind: Service\nmetadata: {name: a\nspec: }\n';
const TABBED = 'apiVersion: v1\nkind: Service\nmetadata:\n\tname: a\n';
const TWICE = 'apiVersion: v1\nkind: Service\nkind: Service\nmetadata: { name: a }\n';
const rendered = (part: string, index: number): string =>
  `---\n# Source: models/templates/${String(index)}.yaml\n${part}`;

describe('a stream of documents', () => {
  it('has four parts of which each alone says something', () => {
    expect(WHOLE.configs).toHaveLength(3);
    expect(WHOLE.problems.map((problem) => problem.split(':')[0])).toEqual([
      'cpu-contention',
      'cpu-contention',
      'cpu-contention',
      'manifest-key',
      'unknown-key',
      'unknown-key',
    ]);
  });

  it.each([
    ['divided by ---', PARTS.join('---\n')],
    ['divided by a marker with a comment', PARTS.join('--- # next\n')],
    [
      'with blank and empty documents',
      `---\n---\n# nothing\n---\n${PARTS.join('\n---  \n\n---\n# only words\n---\n')}\n---\n`,
    ],
    ['with marks of the end', PARTS.join('...\n---\n')],
    ['with Windows line ends', PARTS.join('---\n').replaceAll('\n', '\r\n')],
    ['with a byte order mark', `\uFEFF${PARTS.join('---\n')}`],
    ['with a directive', `%YAML 1.1\n---\n${PARTS.join('---\n')}`],
    ['in a List', `apiVersion: v1\nkind: List\nitems:\n${PARTS.map(inList).join('')}`],
    [
      'in a List and beside it',
      `apiVersion: v1\nkind: List\nitems:\n${PARTS.slice(0, 3).map(inList).join('')}---\n${PARTS[3] ?? ''}`,
    ],
    ['behind Helm’s comments', PARTS.map(rendered).join('')],
    ['beside an alert with a template of its own', [ALERT, ...PARTS, ALERT].join('---\n')],
    ['beside such an alert that Helm rendered', [ALERT, ...PARTS].map(rendered).join('')],
    ['behind a document that is no YAML', [BROKEN, ...PARTS].join('---\n')],
    ['before a document that is no YAML', [...PARTS, BROKEN].join('---\n')],
    ['behind a document that a tab breaks', [TABBED, ...PARTS].join('---\n')],
    ['behind a document with a key twice', [TWICE, ...PARTS].join('---\n')],
  ])('%s is told whole', (_how, text) => {
    expect(told(text)).toEqual(WHOLE);
  });

  it('names the object that each config stands in', () => {
    const analysis = analyze(PARTS.join('---\n'));
    expect(analysis.configs.map((config) => manifestOf(analysis, config))).toEqual(
      ['first', 'hooked', 'last'].map((name) => ({ kind: 'RayService', name })),
    );
    const plain = analyze('applications:\n- name: a\n  import_path: m:app\n');
    expect(plain.configs.map((config) => manifestOf(plain, config))).toEqual([null]);
  });

  it('that is a template in a part of ours, or in one that is no YAML, is still said to be one', () => {
    const codes = (text: string) => analyze(text).problems.map(({ code }) => code);
    expect(codes([ALERT, PARTS[0]?.replace('num_cpus: 3', 'num_cpus: "{{ .Values.cpus }}"')].join('---\n'))).toContain(
      'template-file',
    );
    expect(codes(['kind: Service\nmetadata: {{ .Values.x }}\nspec: }\n', PARTS[0]].join('---\n'))).toContain(
      'template-file',
    );
  });
});
