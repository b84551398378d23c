import { readFileSync } from 'node:fs';
import {
  NOTHING_ELSE,
  analyze,
  codeFrom,
  parsePython,
  pictureOf,
  withEngines,
  withLive,
} from '../../server/src/core/index.ts';
import type { Scene } from '../../server/src/core/index.ts';
import { application as runs, cluster, deployment as deployed, node } from '../unit/live/live.ts';
import type { PlacedScene, ToPage } from '../../panels/src/picture/messages.ts';

/** The code behind an application: its deployments, the first one in front. */
const code = (names: readonly string[]): string =>
  [
    'from ray import serve',
    ...names.map((name) => `@serve.deployment\nclass ${name}:\n    def __init__(self, *others): ...`),
    `app = ${names[0] ?? ''}.bind(${names
      .slice(1)
      .map((name) => `${name}.bind()`)
      .join(', ')})`,
  ].join('\n');

/** Code that reserves otherwise where a variable is set. */
const CONDITION = `import os
from ray import serve
USE_GPU = os.environ.get("USE_GPU")
@serve.deployment(num_replicas=2, ray_actor_options={"num_cpus": 3, "num_gpus": 1} if USE_GPU else {"num_cpus": 3})
class Model: ...
app = Model.bind()
`;

const CODE: Readonly<Partial<Record<string, string>>> = {
  chat: code(['Api', 'Model']),
  search: code(['Embed', 'Rank']),
  batch: code(['Work', 'Train']),
  web: code(['Api', 'Model']),
  either: CONDITION,
};

const codeOf = codeFrom({
  module: (name) => {
    const text = CODE[name];
    return text === undefined ? null : { path: `${name}.py`, text };
  },
  parse: parsePython,
});

const scene = (
  text: string,
  clusterOption: string,
  level: 'initial' | 'max' = 'initial',
  outcome = 0,
  way = 0,
  rayVersionOption = '2.47.1',
): PlacedScene => {
  const analysis = analyze(text, { clusterOption, codeOf, rayVersionOption });
  const [config] = analysis.configs;
  if (config === undefined) throw new Error('no config');
  const drawn: Scene = withEngines(pictureOf(config, { level, outcome, way, whatIf: NOTHING_ELSE }), analysis, 0);
  return {
    ...drawn,
    deployments: drawn.deployments.map((one) => ({ ...one, range: analysis.lines.rangeOf(one.range) })),
  };
};

const EXAMPLE = readFileSync('examples/two-llm-apps.yaml', 'utf8');

/** Both engines of the example on one card of 24 GiB, with one router each. */
const CARDS = EXAMPLE.replaceAll(
  /^( +)runtime_env: .*$/gm,
  (found, indent: string) => `${found}\n${indent}experimental_configs: { num_router_replicas: 1 }`,
);

const toPage = (drawn: PlacedScene): ToPage => ({
  type: 'scene',
  uri: 'file:///serve.yaml',
  config: 0,
  configs: 1,
  scene: drawn,
});

const application = (name: string, deployments: readonly string[]): string =>
  `- name: ${name}\n  route_prefix: /${name}\n  import_path: ${name}:app\n  deployments:\n${deployments.join('')}`;

const deployment = (name: string, replicas: number, cpus: number, gpus = 0): string =>
  `  - name: ${name}\n    num_replicas: ${String(replicas)}\n    ray_actor_options: { num_cpus: ${String(cpus)}, num_gpus: ${String(gpus)} }\n`;

const config = (...applications: readonly string[]): string => `applications:\n${applications.join('')}`;

const CHAT = application('chat', [deployment('Api', 3, 1), deployment('Model', 2, 2, 0.5)]);
const SEARCH = application('search', [deployment('Embed', 4, 1, 0.25), deployment('Rank', 2, 4, 1)]);

/** Two of three replicas run, one waits; something else runs beside them, and the cluster is silent. */
const live = (drawn: PlacedScene): PlacedScene => {
  const running = cluster(
    { nodes: [node('1', { CPU: 8, GPU: 2 }, { CPU: 2, GPU: 1 }, true), node('2', { CPU: 8, GPU: 2 }, null)] },
    runs('chat', {
      deployments: [deployed('Api', 'UPDATING', 3, ['1', '2', null]), deployed('Model', 'HEALTHY', 2, ['1', '2'])],
    }),
    runs('other', { deployments: [deployed('Old', 'UNHEALTHY', 1, ['2'])] }),
  );
  const whyOf = (_: string, name: string) => (name === 'Api' ? [{ en: 'needs 1 CPU', vi: 'cần 1 CPU' }] : []);
  const standing = {
    is: 'otherwise' as const,
    why: null,
    differs: [
      { node: '1', application: 'chat', deployment: 'Model', said: 2, stands: 1 },
      { node: '2', application: 'chat', deployment: 'Model', said: 0, stands: 1 },
    ],
  };
  const around = { cluster: running, isSilent: true, whyOf, standing, isAsItStands: true };
  const places = drawn.deployments.map((one) => ({ ...one, range: { start: 0, end: 0 } }));
  const { live: shown } = withLive({ ...drawn, deployments: places }, around);
  return { ...drawn, ...(shown && { live: shown }) };
};

/** What the page is shown in the tests and pictures, as the editor would send it. */
export const messages = (): Readonly<Record<string, ToPage>> => ({
  fits: toPage(scene(config(CHAT), '2 x cpu=8,gpu=2')),
  ways: toPage(scene('applications:\n- name: either\n  import_path: either:app\n', 'cpu=4; cpu=4,gpu=1')),
  live: toPage(live(scene(config(CHAT), '2 x cpu=8,gpu=2'))),
  bundles: toPage(scene(EXAMPLE, 'cpu=8,gpu=1')),
  cards: toPage(scene(CARDS, 'cpu=4,gpu=1,gpu:memory=24GiB', 'initial', 0, 0, '2.49.2')),
  'does-not-fit': toPage(scene(config(CHAT, SEARCH), 'cpu=8,gpu=2; cpu=4,gpu=1')),
  'twenty-nodes': toPage(
    scene(
      config(CHAT, SEARCH, application('batch', [deployment('Work', 30, 3), deployment('Train', 12, 4, 2)])),
      'head: cpu=4; 12 x cpu=32,gpu=8,memory=64GiB; 7 x cpu=48',
    ),
  ),
  large: toPage(
    scene(config(application('web', [deployment('Api', 120, 1), deployment('Model', 80, 2, 0.5)])), '50 x cpu=8,gpu=2'),
  ),
  larger: toPage(
    scene(config(application('web', [deployment('Api', 119, 1), deployment('Model', 81, 2, 0.5)])), '50 x cpu=8,gpu=2'),
  ),
});
