import { describe, expect, it } from 'vitest';
import { analyze, codeFrom, deployBody, driftOf, parsePython } from '../../../server/src/core/index.ts';
import { liveOf } from './live-of.ts';
import type { ServeAnswer } from './live-of.ts';

const NEWEST = '2.60.0';

const running = (config: object, deployment: object = {}): ServeAnswer => ({
  proxy_location: 'EveryNode',
  http_options: {},
  grpc_options: {},
  target_capacity: null,
  applications: {
    one: {
      name: 'one',
      status: 'RUNNING',
      route_prefix: '/',
      source: 'declarative',
      deployed_app_config: { name: 'one', import_path: 'app:app', ...config },
      deployments: {
        Api: {
          name: 'Api',
          status: 'HEALTHY',
          deployment_config: { name: 'Api', num_replicas: 1, max_ongoing_requests: 5, ...deployment },
        },
      },
    },
  },
});

/** [deployment, option, in the file, running, the text it is told on] of each difference. */
const told = (text: string, answer: ServeAnswer, code?: string) => {
  const { text: whole, differences } = driftIn(text, answer, code);
  return differences.map(({ deployment, option, inFile, running: live, range }) => [
    deployment,
    option,
    inFile,
    live,
    range && whole.slice(range.start, range.end),
  ]);
};

/** `code`: what stands behind the decorator; none: nobody reads the code. */
const driftIn = (text: string, answer: ServeAnswer, code?: string) => {
  const source = `from ray import serve\n@serve.deployment${code ?? ''}\nclass Api: ...\napp = Api.bind()\n`;
  const module = () => (code === undefined ? null : { path: 'app.py', text: source });
  const analysis = analyze(text, { rayVersionOption: NEWEST, codeOf: codeFrom({ module, parse: parsePython }) });
  return { text: analysis.text, ...driftOf(analysis, 0, liveOf(NEWEST, answer)) };
};

const FILE = 'applications:\n- name: one\n  import_path: app:app\n';

describe('a file beside what runs', () => {
  it('tells nothing of what is only spelled otherwise', () => {
    const text = `${FILE}  args: {size: 1.0, "on": true}
  route_prefix: /
  deployments:
  - name: Api
    ray_actor_options: {num_cpus: 1, num_gpus: null}
    max_queued_requests: -1
    user_config:
`;
    const deployed = { args: { size: 1, on: true }, deployments: [{ name: 'Api', ray_actor_options: {} }] };
    expect(told(text, running(deployed, { user_config: null, max_queued_requests: -1 }))).toEqual([]);
  });

  it('tells each value that differs on its own place', () => {
    const text = `${FILE}  args: {models: [{id: a, size: 2}]}
  deployments:
  - name: Api
    num_replicas: 3
    user_config: {threshold: 0.5}
`;
    const deployed = {
      args: { models: [{ id: 'b', size: 2 }] },
      deployments: [{ name: 'Api', num_replicas: 2, user_config: { threshold: 0.4 } }],
    };
    expect(told(text, running(deployed, { num_replicas: 2, user_config: { threshold: 0.4 } }))).toEqual([
      [null, 'args.models.0.id', 'a', 'b', 'a'],
      ['Api', 'num_replicas', 3, 2, '3'],
      ['Api', 'user_config.threshold', 0.5, 0.4, '0.5'],
    ]);
  });

  it('tells what the file no longer says where it stands nearest', () => {
    const deployed = { deployments: [{ name: 'Api', num_replicas: 4, max_ongoing_requests: 9 }] };
    const answer = running(deployed, { num_replicas: 4, max_ongoing_requests: 9 });
    expect(told(FILE, answer, '')).toEqual([
      ['Api', 'num_replicas', 1, 4, 'one'],
      ['Api', 'max_ongoing_requests', 5, 9, 'one'],
    ]);
    expect(told(FILE, answer, '(num_replicas=4, max_ongoing_requests=9)')).toEqual([]);
  });

  it('does not know what the file no longer says where nobody reads the code', () => {
    const own = { num_replicas: 4, max_ongoing_requests: 9, ray_actor_options: { num_cpus: 2 } };
    const { differences, unknown } = driftIn(FILE, running({ deployments: [{ name: 'Api', ...own }] }, own));
    expect(differences).toEqual([]);
    expect(unknown.map(({ deployment, detail }) => [deployment, detail])).toEqual([
      [null, 'app:app'],
      ['Api', 'num_replicas'],
      ['Api', 'ray_actor_options'],
      ['Api', 'max_ongoing_requests'],
    ]);
  });

  it('lets autoscaling move replicas and reads its options under all their names', () => {
    const text = `${FILE}  deployments:
  - name: Api
    autoscaling_config: {min_replicas: 1, max_replicas: 8, upscale_smoothing_factor: 2}
`;
    const scaling = { min_replicas: 1, max_replicas: 8, upscaling_factor: 2, target_ongoing_requests: 2 };
    const deployed = { deployments: [{ name: 'Api', autoscaling_config: scaling }] };
    const inForce = { num_replicas: undefined, autoscaling_config: { ...scaling, smoothing_factor: 1 } };
    expect(told(text, running(deployed, inForce))).toEqual([]);
    expect(told(text.replace('8', '9'), running(deployed, inForce))).toEqual([
      ['Api', 'autoscaling_config.max_replicas', 9, 8, '9'],
    ]);
  });
});

describe('the body of a deploy', () => {
  const bodyOf = (text: string, release = NEWEST) => deployBody(analyze(text, { rayVersionOption: release }), 0);

  it('keeps whole numbers and fractions apart and leaves out what the release drops', () => {
    const text = `${FILE}  note: x\n  args: {a: 1.0, b: 1, yes: 2, c: 0x10}\n`;
    const args = '"args": {"a": 1.0, "b": 1, "true": 2, "c": 16}';
    const app = '"name": "one", "import_path": "app:app"';
    expect(bodyOf(text)).toEqual({ body: `{"applications": [{${app}, ${args}}]}` });
    expect(bodyOf(text, '2.9.3')).toEqual({ body: `{"applications": [{${app}, "note": "x", ${args}}]}` });
  });

  it.each([
    ['a date', `${FILE}  args: {when: 2026-01-01}\n`, /date/],
    ['several documents', `${FILE}---\n${FILE}`, /several YAML documents/],
    ['what Ray refuses', `${FILE}  runtime_env: 3\n`, /refuses/],
    ['what is no YAML', `${FILE}  args: [\n`, /YAML/],
    ['no config', 'a: 1\n', /no Serve config/],
  ])('says why %s cannot be sent', (_, text, words) => {
    const sent = bodyOf(text);
    expect('fault' in sent && sent.fault.en).toMatch(words);
  });
});
