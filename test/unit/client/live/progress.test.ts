import { describe, expect, it } from 'vitest';
import { follow, standingOf, standingOfEnd, type Standing } from '../../../../client/src/live/progress.ts';
import { whyIn } from '../../../../client/src/live/why.ts';
import { isChanging } from '../../../../client/src/live/serve-answer.ts';
import type { LiveApplication, LiveServe } from '../../../../server/src/core/index.ts';
import { standOf } from '../../../../server/src/core/live/standing.ts';
import { standOfShutdown } from '../../../../server/src/core/live/following.ts';
import { application, cluster, deployment } from '../../live/live.ts';

const serveOf = (...applications: readonly LiveApplication[]): LiveServe => {
  const { serve } = cluster({}, ...applications);
  if (serve === null) throw new Error('there is no Serve');
  return serve;
};

const waits = 'Deployment "R" has 2 replicas that have taken more than 30s to be scheduled.';
const waiting = serveOf(
  application('a', { deployments: [deployment('D', 'HEALTHY', 1, [])] }),
  application('b', {
    status: 'DEPLOYING',
    deployments: [
      deployment('D', 'HEALTHY', 1, []),
      { ...deployment('R', 'UPDATING', 2, []), message: `${waits}\nMore.` },
    ],
  }),
);
const told = ({ applications }: LiveServe, names: readonly string[]): Standing =>
  standingOf(standOf(applications, names), names.length);

describe('a deploy', () => {
  it('is done once all its applications run', () => {
    expect(told(waiting, ['a'])).toEqual({ is: 'done' });
    expect(told(serveOf(), [])).toEqual({ is: 'done' });
  });

  it('waits for the first that does not run, with what Ray says of it', () => {
    expect(told(waiting, ['a', 'b'])).toEqual({
      is: 'waiting',
      share: 0.5,
      text: `b · R · DEPLOYING · ${waits}`,
      of: { application: 'b', deployment: 'R' },
    });
    expect(told(serveOf(), ['a'])).toEqual({ is: 'waiting', share: 0, text: '', of: null });
  });

  it('has failed where Ray gives up, for the reason it tells', () => {
    const failed = (name: string) => application(name, { status: 'DEPLOY_FAILED', message: 'No module named code' });
    expect(told(serveOf(failed('a')), ['a'])).toEqual({ is: 'failed', name: 'a', message: 'No module named code' });
    const died = { ...deployment('D', 'UNHEALTHY', 1, []), message: 'died' };
    const unhealthy = application('a', { status: 'UNHEALTHY', deployments: [died] });
    expect(told(serveOf(unhealthy), ['a'])).toMatchObject({ is: 'failed', message: 'died' });
    expect(told(serveOf(failed('b')), ['a'])).toMatchObject({ is: 'waiting' });
  });
});

describe('why a deployment waits', () => {
  const rows = [
    {
      id: '1',
      label: 'b',
      application: 'b',
      children: [{ id: '2', label: 'R', why: 'needs 1 CPU; 4 of 4 are reserved' }],
    },
  ];

  it('is what its row says of that', () => {
    const of = (application: string, deployment: string): string | null => whyIn(rows, { application, deployment });
    expect(of('b', 'R')).toBe('b · R: needs 1 CPU; 4 of 4 are reserved');
    expect([of('b', 'D'), of('R', 'R')]).toEqual([null, null]);
  });
});

describe('a shutdown', () => {
  const { applications: before } = waiting;
  const end = (names: readonly string[], ...now: readonly LiveApplication[]): Standing =>
    standingOfEnd(standOfShutdown(now, { names, before }), names.length);

  it('is done once nothing of it is left, and tells what is until then', () => {
    expect(end(['b'], application('a'))).toEqual({ is: 'done' });
    expect(end(['b'], application('b', { status: 'DELETING' }))).toEqual({
      is: 'waiting',
      share: 0,
      text: 'b · DELETING',
      of: null,
    });
    expect(end(['a', 'b'], application('b'))).toMatchObject({ is: 'waiting', share: 0.5 });
  });

  it('has failed where somebody deploys it anew', () => {
    expect(end(['b'], application('b', { status: 'DEPLOYING', deployedAt: 7 }))).toMatchObject({
      is: 'failed',
      name: 'b',
    });
  });
});

describe('who follows', () => {
  const following = (reads: readonly (LiveServe | null)[], isOver = (): boolean => false) => {
    const heard: Standing[] = [];
    let read = 0;
    let pauses = 0;
    const end = follow((serve) => told(serve, ['b']), {
      read: () => Promise.resolve(reads[read++] ?? null),
      pause: () => {
        pauses++;
        return Promise.resolve();
      },
      isOver,
      told: (standing) => {
        heard.push(standing);
        return Promise.resolve();
      },
    });
    return end.then((found) => ({ found, told: heard.length, pauses }));
  };

  it('asks until it is done, and is not put off by one who is silent', async () => {
    const done = serveOf(application('b'));
    expect(await following([waiting, null, waiting, done])).toEqual({ found: { is: 'done' }, told: 2, pauses: 3 });
  });

  it('asks nothing once nobody wants to know', async () => {
    expect(await following([waiting], () => true)).toEqual({ found: null, told: 0, pauses: 0 });
  });
});

describe('a cluster', () => {
  it('changes while something starts, scales or ends', () => {
    expect(isChanging(waiting)).toBe(true);
    const calm = (status: string): LiveApplication =>
      application('a', { deployments: [deployment('D', status, 1, [])] });
    expect(isChanging(serveOf(calm('HEALTHY'), application('b', { status: 'DEPLOY_FAILED' })))).toBe(false);
    expect(isChanging(serveOf(calm('UPSCALING')))).toBe(true);
    expect(isChanging(serveOf(application('a', { status: 'DELETING' })))).toBe(true);
  });
});
