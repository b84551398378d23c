import { NEWEST_KNOWN } from '../../ray/facts/covered.ts';
import type { Words } from '../../text/words.ts';
import { IMAGE } from '../keys/said.ts';
import type { Offer } from './offer.ts';
import type { Probe } from './probe.ts';

interface Snippet {
  readonly label: string;
  readonly about: Words;
  /** Lines from column 0 on. */
  readonly text: string;
}

const APPLICATION: Snippet = {
  label: 'application',
  about: { en: 'An application with a deployment', vi: 'Một application có một deployment' },
  text: 'name: ${1:app}\nroute_prefix: ${2:/app}\nimport_path: ${3:module:app}\ndeployments:\n  - name: ${4:Deployment}\n    num_replicas: ${5:1}',
};

const LLM_APPLICATION: Snippet = {
  label: 'LLM application',
  about: { en: 'An application that serves a language model', vi: 'Application phục vụ một mô hình ngôn ngữ' },
  text: [
    'name: ${1:llm}',
    'route_prefix: ${2:/llm}',
    'import_path: ray.serve.llm:build_openai_app',
    'args:',
    '  llm_configs:',
    '    - model_loading_config:',
    '        model_id: ${3:my-model}',
    '        model_source: ${4:organization/model}',
    '      accelerator_type: ${5:L4}',
    '      deployment_config:',
    '        autoscaling_config:',
    '          min_replicas: ${6:1}',
    '          max_replicas: ${7:1}',
    '      engine_kwargs:',
    '        tensor_parallel_size: ${8:1}',
  ].join('\n'),
};

const indented = (text: string, by: number): string => text.replaceAll('\n', `\n${' '.repeat(by)}`);

const CONFIG: Snippet = {
  label: 'applications',
  about: { en: 'A Serve config with one application', vi: 'Cấu hình Serve với một application' },
  text: `applications:\n  - ${indented(APPLICATION.text, 4)}`,
};

const LLM_CONFIG: Snippet = {
  label: 'applications (LLM)',
  about: { en: 'A Serve config that serves a language model', vi: 'Cấu hình Serve phục vụ một mô hình ngôn ngữ' },
  text: `applications:\n  - ${indented(LLM_APPLICATION.text, 4)}`,
};

const MODEL: Snippet = {
  label: 'model_loading_config',
  about: { en: 'A model of ray.serve.llm in a file of its own', vi: 'Một mô hình của ray.serve.llm trong file riêng' },
  text: 'model_loading_config:\n  model_id: ${1:my-model}\n  model_source: ${2:organization/model}\naccelerator_type: ${3:L4}\nengine_kwargs:\n  tensor_parallel_size: ${4:1}',
};

const POD = (name: string, limits: string): string =>
  `template:\n  spec:\n    containers:\n      - name: ${name}\n        image: ${IMAGE}\n        resources:\n          limits:\n            ${limits}`;

const SERVICE: Snippet = {
  label: 'apiVersion (RayService)',
  about: { en: 'A RayService of KubeRay', vi: 'RayService của KubeRay' },
  text: [
    'apiVersion: ray.io/v1',
    'kind: RayService',
    'metadata:',
    '  name: ${1:my-service}',
    'spec:',
    '  serveConfigV2: |',
    '    applications:',
    '      - name: ${2:app}',
    '        route_prefix: /',
    '        import_path: ${3:module:app}',
    '  rayClusterConfig:',
    `    rayVersion: "${NEWEST_KNOWN}"`,
    '    headGroupSpec:',
    '      rayStartParams:',
    '        num-cpus: "0"',
    `      ${indented(POD('ray-head', '{ cpu: ${4:2}, memory: ${5:8Gi} \\}'), 6)}`,
    '    workerGroupSpecs:',
    '      - groupName: ${6:workers}',
    '        replicas: ${7:1}',
    '        rayStartParams: {\\}',
    `        ${indented(POD('ray-worker', '{ cpu: ${8:4}, memory: ${9:16Gi} \\}'), 8)}`,
  ].join('\n'),
};

/** Whole configs, where a file has nothing yet. */
export const startOffers = (probe: Probe): readonly Offer[] =>
  [CONFIG, LLM_CONFIG, SERVICE, MODEL].map((snippet, index) => offerOf(snippet, probe, index));

/** Whole applications, as items of their list; each name and route may stand once. */
export const applicationOffers = (probe: Probe, lead: string, taken: ReadonlySet<string>): readonly Offer[] =>
  [APPLICATION, LLM_APPLICATION].map((snippet, index) => {
    const [, name = ''] = /^name: \$\{1:(\w+)\}/.exec(snippet.text) ?? [];
    const text = snippet.text
      .replace(`{1:${name}}`, `{1:${freeName(name, taken)}}`)
      .replace(`{2:/${name}}`, `{2:/${freeName(name, taken)}}`);
    return offerOf({ ...snippet, text }, { ...probe, lead }, index);
  });

const freeName = (name: string, taken: ReadonlySet<string>): string => {
  for (let count = 1; ; count++) {
    const free = count === 1 ? name : `${name}-${String(count)}`;
    if (!taken.has(free)) return free;
  }
};

const offerOf = ({ label, about, text }: Snippet, { range, lead, column, rank }: Probe, index: number): Offer => ({
  label,
  kind: 'snippet',
  detail: about,
  documentation: { en: `${about.en}.`, vi: `${about.vi}.` },
  range,
  snippet: lead + indented(text, column),
  rank: rank * 1000 + 50 + index,
});
