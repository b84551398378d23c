import { describe, expect, it } from 'vitest';
import { bodyOfRunning, bodyWithout, namesIn } from '../../../../client/src/live/bodies.ts';
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

  it('names its applications, and the one without a name as Ray does', () => {
    expect(namesIn(JSON.stringify({ applications: [{ name: 'a' }, { import_path: 'code:b' }] }))).toEqual([
      'a',
      'default',
    ]);
  });
});
