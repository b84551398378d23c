import { describe, expect, it } from 'vitest';
import { bodyOfRunning, bodyWithout, hidesValues, namesIn } from '../../../../client/src/live/bodies.ts';
import { curlLines, servePlace } from '../../../../client/src/live/curl.ts';
import { serveIn, type ServeAnswer } from '../../../../client/src/live/serve-answer.ts';
import { json } from './world.ts';

const serveOf = (value: unknown): ServeAnswer => {
  const serve = serveIn(json(value));
  if (serve === null) throw new Error('it was not read');
  return serve;
};

const OPTIONS = { proxy_location: 'EveryNode', http_options: { host: '0.0.0.0', port: 8100 }, target_capacity: null };
const running = serveOf({
  ...OPTIONS,
  controller_info: { node_id: 'x' },
  applications: {
    a: { status: 'RUNNING', deployed_app_config: { name: 'a', import_path: 'code:a' } },
    b: { status: 'RUNNING', deployed_app_config: { name: 'b', import_path: 'code:b' } },
    c: { status: 'RUNNING', deployed_app_config: null },
    d: { status: 'DELETING', deployed_app_config: { name: 'd', import_path: 'code:d' } },
  },
});
const kept = { proxy_location: 'EveryNode', http_options: OPTIONS.http_options };

describe('the body of a deploy', () => {
  it('of what runs holds what was deployed, with the options above it', () => {
    expect(JSON.parse(bodyOfRunning(running) ?? '')).toEqual({
      ...kept,
      applications: [
        { name: 'a', import_path: 'code:a' },
        { name: 'b', import_path: 'code:b' },
      ],
    });
  });

  it('without one application holds the others', () => {
    expect(JSON.parse(bodyWithout(running, 'a'))).toEqual({
      ...kept,
      applications: [{ name: 'b', import_path: 'code:b' }],
    });
  });

  it('of nothing that was deployed is none', () => {
    expect(bodyOfRunning(serveOf({ applications: {} }))).toBeNull();
    expect(bodyOfRunning(serveOf({ applications: { c: { status: 'RUNNING' } } }))).toBeNull();
  });

  it('may hold marks that a dashboard shows for values', () => {
    const body = (value: string): string =>
      JSON.stringify({ applications: [{ runtime_env: { env_vars: { TOKEN: value } } }] }, null, 2);
    expect([hidesValues(body('<redacted>')), hidesValues(body('one'))]).toEqual([true, false]);
  });

  it('names its applications, and the one without a name as Ray does', () => {
    expect(namesIn(JSON.stringify({ applications: [{ name: 'a' }, { import_path: 'code:b' }] }))).toEqual([
      'a',
      'default',
    ]);
  });
});

describe('lines for a shell', () => {
  const lines = (application: object, options: unknown = {}): readonly string[] =>
    curlLines(JSON.stringify({ applications: [application] }), servePlace('head', options));
  const model = (model_id: string): object => ({ model_loading_config: { model_id } });

  it('ask an LLM application for its models and for an answer of each', () => {
    expect(lines({ route_prefix: '/falcon', args: { llm_configs: [model('falcon3-1b'), 'other.yaml'] } })).toEqual([
      'curl http://head:8000/falcon/v1/models',
      `curl http://head:8000/falcon/v1/chat/completions -H 'Content-Type: application/json' -d '{"model":"falcon3-1b","messages":[{"role":"user","content":"Hello"}]}'`,
    ]);
  });

  it('ask other applications at their routes, on the port of Serve', () => {
    expect(lines({}, { port: 8100, root_path: '/root/' })).toEqual(['curl http://head:8100/root/']);
    expect(lines({ route_prefix: null })).toEqual([]);
  });

  it('keep what a name holds from the shell', () => {
    expect(lines({ args: { llm_configs: [model("it's; rm -rf")] } })[1]).toContain(`"it'\\''s; rm -rf"`);
  });
});
