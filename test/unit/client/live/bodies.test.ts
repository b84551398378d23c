import { describe, expect, it } from 'vitest';
import { bodyOfRunning, bodyWithout, namesIn } from '../../../../client/src/live/bodies.ts';
import { serveIn } from '../../../../client/src/live/serve-answer.ts';
import type { LiveServe } from '../../../../server/src/core/index.ts';
import { json } from './world.ts';

const serveOf = (value: object): LiveServe => {
  const serve = serveIn(json({ controller_info: { node_id: 'x' }, ...value }));
  if (serve === null) throw new Error('it was not read');
  return serve;
};

const app = (name: string, status: string, isByConfig = true): object => ({
  name,
  status,
  deployments: {},
  deployed_app_config: isByConfig ? { name, import_path: `code:${name}` } : null,
});

const OPTIONS = { proxy_location: 'EveryNode', http_options: { host: '0.0.0.0', port: 8100 }, target_capacity: null };
const running = serveOf({
  ...OPTIONS,
  applications: {
    a: app('a', 'RUNNING'),
    b: app('b', 'RUNNING'),
    c: app('c', 'RUNNING', false),
    d: app('d', 'DELETING'),
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
    expect(bodyOfRunning(serveOf({ applications: {}, controller_info: {} }))).toBeNull();
    expect(bodyOfRunning(serveOf({ applications: { c: app('c', 'RUNNING', false) } }))).toBeNull();
  });

  it('is not read of an answer that is not whole, which a deploy would lose', () => {
    const half = { controller_info: { node_id: 'x' }, applications: { a: app('a', 'RUNNING'), b: { name: 'b' } } };
    expect(serveIn(json(half))).toBeNull();
  });

  it('names its applications, and the one without a name as Ray does', () => {
    const applications = [{ name: 'a' }, { import_path: 'code:b' }, { name: 123 }];
    expect(namesIn(JSON.stringify({ applications }))).toEqual(['a', 'default', '123']);
  });
});
