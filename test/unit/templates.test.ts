import { describe, expect, it, test } from 'vitest';
import { analyze, fixer } from '../../server/src/core/index.ts';

const codes = (text: string): readonly string[] => analyze(text).problems.map(({ code }) => code);

const HELM = `apiVersion: ray.io/v1
kind: RayService
metadata:
  name: {{ include "chart.name" . }}
  labels:
    {{- include "chart.labels" . | nindent 4 }}
spec:
  serveConfigV2: |
    applications:
    {{- range .Values.apps }}
    - name: {{ .name | quote }}
      import_path: {{ .path }}
      deployments:
      - name: Model
        num_replicas: {{ .replicas | default 2 }}
        num_replica: 2
    {{- end }}
  rayClusterConfig:
    rayVersion: {{ .Values.rayVersion | quote }}
    headGroupSpec:
      rayStartParams: {}
      template: { spec: { containers: [{ name: head, image: "{{ .Values.image }}" }] } }
    workerGroupSpecs:
    - groupName: w
      replicas: {{ .Values.workers }}
      template:
        spec:
          containers:
          - name: worker
            resources: {{- toYaml .Values.resources | nindent 14 }}
`;

const INLINE = `applications:
- name: {{ .Values.name }}
  import_path: {{ .Values.path }}
  route_prefix: {{ .Values.route }}
  deployments:
  - name: Model
    num_replicas: {{ .Values.replicas }}
    max_ongoing_requests: {{ .Values.requests }}
    num_replica: 2
    ray_actor_options: { num_cpus: {{ .Values.cpus }} }
`;

const JINJA = `applications:
{% for model in models %}
- name: {{ model.name }}
  import_path: app:build
  args: { replicas: {{ model.replicas }} }
{% endfor %}
`;

const SHELL = `applications:
- name: llm
  import_path: ray.serve.llm:build_openai_app
  args:
    llm_configs:
    - model_loading_config: { model_id: $MODEL }
      accelerator_type: \${ACCELERATOR}
      deployment_config:
        num_replicas: \${REPLICAS}
        max_replica: 3
`;

const CHAT = `applications:
- name: llm
  import_path: ray.serve.llm:build_openai_app
  args:
    llm_configs:
    - model_loading_config: { model_id: m }
      engine_kwargs:
        chat_template: |
          {% for message in messages %}
          {{ message.content }}
          {% endfor %}
`;

describe('a template', () => {
  it.each([
    ['a Helm chart', HELM],
    ['a Helm chart whose text is YAML by chance', INLINE],
    ['Jinja', JINJA],
    ['envsubst', SHELL],
  ])('of %s is said to be one, once, and its own text is never an error', (_what, text) => {
    const { problems, configs } = analyze(text, { rayVersionOption: '2.60.0', clusterOption: 'cpu=1' });
    expect(problems.filter(({ code }) => code === 'template-file')).toHaveLength(1);
    for (const { code, range } of problems) {
      const told = text.slice(range.start, range.end);
      if (code !== 'template-file') expect(told).not.toMatch(/\{\{|\{%|\$/);
    }
    for (const { verdict, fit } of configs) {
      expect(verdict.status).not.toBe('accepted');
      expect(fit?.initial.status ?? 'unknown').toBe('unknown');
    }
  });

  it('still has its certain mistakes told', () => {
    expect(codes(INLINE)).toContain('unknown-key');
    expect(codes(SHELL)).toContain('deployment-option');
  });

  it('offers the command that checks what it becomes', () => {
    const analysis = analyze(HELM);
    const [fix] = analysis.problems.slice(0, 1).flatMap(fixer(analysis));
    expect(fix?.copy).toBe('helm template . | npx ray-serve-lens check -');
  });

  it('is not what a prompt in a config is, nor a comment, nor a variable for the replicas', () => {
    expect(codes(CHAT)).not.toContain('template-file');
    expect(codes(`# {{ .Values.x }}\n${CHAT}`)).not.toContain('template-file');
    const variable = 'applications:\n- import_path: a:b\n  runtime_env: { env_vars: { P: "${HOME}/x" } }\n';
    expect(codes(variable)).not.toContain('template-file');
    expect(analyze(CHAT, { rayVersionOption: '2.60.0' }).configs[0]?.verdict.status).toBe('accepted');
  });
});

describe('words of a model’s vocabulary', () => {
  const config = (value: string): string =>
    `applications:\n- name: a\n  import_path: m:app\n  args:\n    prompt: { bos: ${value} }\n`;
  it.each(['"<|begin_of_text|>"', "'<|eot_id|>'", '</s>', '<s>', '<think>', '<tool_call>', '"<｜end▁of▁sentence｜>"'])(
    '%s is a text',
    (value) => {
      expect(codes(config(value))).toEqual([]);
    },
  );
  it.each(['<your model>', '<MODEL_ID>', '"<model-path>"'])('%s is filled in later', (value) => {
    expect(codes(config(value))).toEqual(['template-file']);
  });
});

test('an item of a list that a template fills in is nothing that Ray would refuse', () => {
  const text = 'applications:\n  - name: a\n    import_path: m:app\n  - {{ .Values.more }}\n';
  expect(codes(text)).toEqual(['template-file']);
  expect(analyze(text).configs[0]?.verdict.status).toBe('unknown');
});
