import { describe, expect, it } from 'vitest';
import { curlLines } from '../../../server/src/core/index.ts';
import type { AskPlace } from '../../../server/src/core/index.ts';

const HEAD: AskPlace = { host: 'head', httpOptions: { host: '0.0.0.0' }, proxyLocation: 'EveryNode', applications: [] };

const told = (application: object, place: Partial<AskPlace> = {}) =>
  curlLines(JSON.stringify({ applications: [application] }), { ...HEAD, ...place });

const lines = (application: object, place: Partial<AskPlace> = {}): readonly string[] => told(application, place).lines;

const model = (model_id: string): object => ({ model_loading_config: { model_id } });

describe('lines for a shell', () => {
  it('ask an LLM application for its models and for an answer of each', () => {
    expect(lines({ route_prefix: '/falcon', args: { llm_configs: [model('falcon3-1b'), 'other.yaml'] } })).toEqual([
      'curl http://head:8000/falcon/v1/models',
      `curl http://head:8000/falcon/v1/chat/completions -H 'Content-Type: application/json' -d '{"model":"falcon3-1b","messages":[{"role":"user","content":"Hello"}]}'`,
    ]);
  });

  it.each<[builder: string, args: object, models: readonly string[]]>([
    ['build_openai_app', { llm_configs: [model('one'), model('two')] }, ['one', 'two']],
    ['build_openai_app', { llm_configs: ['one.yaml'] }, []],
    ['build_pd_openai_app', { prefill_config: model('one'), decode_config: model('one') }, ['one']],
    ['build_dp_openai_app', { llm_config: model('one') }, ['one']],
  ])('know where %s of %j has its models', (builder, args, models) => {
    const found = lines({ import_path: `ray.serve.llm:${builder}`, args });
    expect(found[0]).toBe('curl http://head:8000/v1/models');
    expect(found.slice(1).map((line) => /"model":"([^"]*)"/.exec(line)?.[1])).toEqual(models);
  });

  it('ask other applications at their routes: those that Serve has, else those of the body', () => {
    expect(lines({})).toEqual(['curl http://head:8000/']);
    expect(lines({ route_prefix: null })).toEqual([]);
    const applications = [{ name: 'a', routePrefix: '/by-code' }];
    expect(lines({ name: 'a', route_prefix: '/a' }, { applications })).toEqual(['curl http://head:8000/by-code/']);
  });

  it.each<[options: object, host: string, expected: string, isAway?: boolean]>([
    [{ port: 8100, root_path: '/root/' }, 'head', 'http://head:8100/root/'],
    [{ host: '0.0.0.0', ssl_certfile: '/c.pem', ssl_keyfile: '/k.pem' }, 'head', 'https://head:8000/'],
    [{ host: '10.0.0.7' }, 'head', 'http://10.0.0.7:8000/'],
    [{ host: 'fd00::7' }, 'head', "'http://[fd00::7]:8000/'"],
    [{ host: '127.0.0.1' }, 'localhost', 'http://localhost:8000/'],
    [{ host: '127.0.0.1' }, 'head', 'http://127.0.0.1:8000/', true],
  ])('go where Serve listens: %j at %s', (httpOptions, host, expected, isAway = false) => {
    const { lines: found, note } = told({}, { host, httpOptions });
    expect(found).toEqual([`curl ${expected}`]);
    expect(note?.en ?? '').toMatch(isAway ? /^on the head node/ : /^$/);
  });

  it('are none where Serve has no proxy', () => {
    const { lines: found, note } = told({}, { proxyLocation: 'Disabled' });
    expect(found).toEqual([]);
    expect(note?.vi).toMatch(/proxy_location: Disabled/);
  });

  it('keep what a name holds from the shell', () => {
    expect(lines({ args: { llm_configs: [model("it's; rm -rf")] } })[1]).toContain(`"it'\\''s; rm -rf"`);
  });
});
