import { describe, expect, it } from 'vitest';
import {
  changeEnd,
  deployedConfig,
  deployedSince,
  hidesValues,
  nodeFault,
  standOfDeploy,
  standOfShutdown,
  timeFor,
} from '../../../server/src/core/index.ts';
import { standOf } from '../../../server/src/core/live/standing.ts';
import type { LiveAnswer } from '../../../server/src/core/index.ts';

const answer = (status: number, text = ''): LiveAnswer => ({ status, contentType: 'text/plain', text });
const fault = (kind: Extract<LiveAnswer, { readonly fault: string }>['fault'], detail = ''): LiveAnswer => ({
  fault: kind,
  detail,
});

describe('a change that was sent', () => {
  it.each<[LiveAnswer, string, RegExp?]>([
    [answer(200), 'taken'],
    [answer(400, 'ValidationError'), 'refused', /^Ray does not take it: ValidationError$/],
    [answer(500, 'RayServeException'), 'refused', /RayServeException$/],
    [answer(401), 'refused', /token/],
    [fault('unreachable'), 'refused', /nobody listens/],
    [fault('timeout', '120 s'), 'unknown', /^the cluster has not answered within 120 s, and may still take it/],
    [answer(504), 'unknown', /gave up waiting \(504\)/],
    [fault('broken-off'), 'unknown', /may have taken it/],
    [fault('cancelled'), 'unknown', /may have taken it/],
  ])('with %j is %s', (given, is, why = /^$/) => {
    const end = changeEnd(given);
    expect(end.is).toBe(is);
    expect('why' in end ? end.why.en : '').toMatch(why);
  });

  it('has more time than a read', () => {
    expect([timeFor('GET', 1_000), timeFor('PUT', 1_000), timeFor('DELETE', 300_000)]).toEqual([
      1_000, 120_000, 300_000,
    ]);
  });
});

describe('applications of a deploy', () => {
  const app = (name: string, status: string, deployedAt = 1) => ({ name, status, deployedAt });

  it('run once all do, and fail where one failed or lost its health', () => {
    const names = ['a', 'b'];
    expect(standOf([app('a', 'RUNNING'), app('b', 'RUNNING'), app('c', 'DEPLOY_FAILED')], names).is).toBe('runs');
    expect(standOf([app('a', 'RUNNING')], names)).toEqual({ is: 'waits', of: undefined, running: 1 });
    expect(standOf([app('a', 'DEPLOYING'), app('b', 'RUNNING')], names)).toMatchObject({
      is: 'waits',
      of: { name: 'a' },
    });
    for (const status of ['DEPLOY_FAILED', 'UNHEALTHY'])
      expect(standOf([app('a', 'DEPLOYING'), app('b', status)], names)).toMatchObject({
        is: 'fails',
        of: { name: 'b' },
      });
  });

  it('count by what they are since they were sent, or where no new time was told in three looks', () => {
    const [before, names] = [[app('a', 'RUNNING')], ['a']];
    const stand = (now: ReturnType<typeof app>, looks: number, isTaken = true) =>
      standOfDeploy([now], { names, before, isTaken }, looks).is;
    expect(stand(app('a', 'RUNNING', 2), 0)).toBe('runs');
    expect([0, 2, 3].map((looks) => stand(app('a', 'RUNNING'), looks))).toEqual(['waits', 'waits', 'runs']);
    expect(stand(app('a', 'DEPLOY_FAILED'), 2)).toBe('waits');
    expect(stand(app('a', 'DEPLOY_FAILED'), 3)).toBe('fails');
    expect(stand(app('a', 'RUNNING'), 99, false)).toBe('waits');
  });

  it('that are shut down are left until none is, or one was deployed anew', () => {
    const before = [app('a', 'RUNNING'), app('b', 'RUNNING')];
    const stand = (...now: readonly ReturnType<typeof app>[]) => standOfShutdown(now, { names: ['a'], before });
    expect(stand(app('a', 'RUNNING'), app('b', 'RUNNING'))).toMatchObject({ is: 'left', left: [{ name: 'a' }] });
    expect(stand(app('a', 'DELETING', 2))).toMatchObject({ is: 'left' });
    expect(stand(app('b', 'RUNNING'))).toEqual({ is: 'gone' });
    expect(stand(app('a', 'DEPLOYING', 2))).toMatchObject({ is: 'again', of: { name: 'a' } });
  });

  it('are known by a new time', () => {
    const before = [app('a', 'RUNNING', 1), app('b', 'RUNNING', 1)];
    const now = [app('a', 'RUNNING', 1), app('b', 'RUNNING', 2), app('c', 'DEPLOYING', 3)];
    expect(deployedSince(now, before).map(({ name }) => name)).toEqual(['b', 'c']);
  });
});

describe('what was deployed', () => {
  const own = (name: string, status: string, config: unknown) => ({ name, status, config });

  it('is a config of all that a config brought and that stays, without the one that is named', () => {
    const applications = [
      own('a', 'RUNNING', { name: 'a' }),
      own('b', 'RUNNING', { name: 'b' }),
      own('by-hand', 'RUNNING', null),
      own('gone', 'DELETING', { name: 'gone' }),
    ];
    const options = { proxy_location: 'HeadOnly' };
    expect(deployedConfig({ applications, options })).toEqual({
      ...options,
      applications: [{ name: 'a' }, { name: 'b' }],
    });
    expect(deployedConfig({ applications, options }, 'a')).toEqual({ ...options, applications: [{ name: 'b' }] });
  });

  it('may hold marks that a dashboard shows for values', () => {
    const config = (value: string) => ({ applications: [{ runtime_env: { env_vars: { TOKEN: value } } }] });
    expect([hidesValues(config('<redacted>')), hidesValues(config('one')), hidesValues(null)]).toEqual([
      true,
      false,
      false,
    ]);
  });
});

describe('an error of Node', () => {
  const error = (code: string): Error => Object.assign(new Error('told'), { code });

  it.each([
    ['ECONNREFUSED', 'unreachable'],
    ['ENOTFOUND', 'unknown-host'],
    ['EAI_AGAIN', 'unknown-host'],
    ['ETIMEDOUT', 'timeout'],
    ['EACCES', 'blocked'],
    ['DEPTH_ZERO_SELF_SIGNED_CERT', 'tls'],
    ['ERR_TLS_CERT_ALTNAME_INVALID', 'tls'],
    ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'tls'],
    ['EPROTO', 'tls'],
    ['ECONNRESET', 'broken-off'],
    ['HPE_INVALID_CONSTANT', 'broken-off'],
  ])('%s is told as %s', (code, kind) => {
    expect(nodeFault(error(code))).toEqual({ fault: kind, detail: code });
    expect(nodeFault(new AggregateError([error(code), error('ETIMEDOUT')]))).toEqual({ fault: kind, detail: code });
  });

  it('without a code is one that broke off', () => {
    expect(nodeFault(null)).toEqual({ fault: 'broken-off', detail: '' });
  });
});
