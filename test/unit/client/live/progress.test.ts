import { describe, expect, it } from 'vitest';
import { follow, standingOf, standingOfEnd, type Standing } from '../../../../client/src/live/progress.ts';
import { whyIn } from '../../../../client/src/live/why.ts';
import { isChanging, serveIn, type ServeAnswer } from '../../../../client/src/live/serve-answer.ts';
import { json } from './world.ts';

const serveOf = (applications: object): ServeAnswer =>
  serveIn(json({ applications })) ?? { applications: [], options: {} };
const waits = 'Deployment "R" has 2 replicas that have taken more than 30s to be scheduled.';
const waiting = serveOf({
  a: { status: 'RUNNING', deployments: { D: { status: 'HEALTHY', message: '' } } },
  b: {
    status: 'DEPLOYING',
    deployments: { D: { status: 'HEALTHY', message: '' }, R: { status: 'UPDATING', message: `${waits}\nMore.` } },
  },
});

describe('a deploy', () => {
  it('is done once all its applications run', () => {
    expect(standingOf(waiting, ['a'])).toEqual({ is: 'done' });
    expect(standingOf(serveOf({}), [])).toEqual({ is: 'done' });
  });

  it('waits for the first that does not run, with what Ray says of it', () => {
    expect(standingOf(waiting, ['a', 'b'])).toEqual({
      is: 'waiting',
      share: 0.5,
      text: `b · R · DEPLOYING · ${waits}`,
      of: { application: 'b', deployment: 'R' },
    });
    expect(standingOf(serveOf({}), ['a'])).toEqual({ is: 'waiting', share: 0, text: '', of: null });
  });

  it('has failed where Ray gives up, for the reason it tells', () => {
    const failed = { status: 'DEPLOY_FAILED', message: 'No module named code', deployments: {} };
    expect(standingOf(serveOf({ a: failed }), ['a'])).toEqual({ is: 'failed', name: 'a', message: failed.message });
    const unhealthy = {
      status: 'UNHEALTHY',
      message: '',
      deployments: { D: { status: 'UNHEALTHY', message: 'died' } },
    };
    expect(standingOf(serveOf({ a: unhealthy }), ['a'])).toMatchObject({ is: 'failed', message: 'died' });
    expect(standingOf(serveOf({ b: failed }), ['a'])).toMatchObject({ is: 'waiting' });
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
  it('is done once nothing of it is left', () => {
    expect(standingOfEnd(waiting, 'c')).toEqual({ is: 'done' });
    expect(standingOfEnd(waiting, 'b')).toEqual({ is: 'waiting', share: 0, text: 'b · DEPLOYING', of: null });
    expect(standingOfEnd(waiting, null)).toMatchObject({ is: 'waiting' });
    expect(standingOfEnd(serveOf({}), null)).toEqual({ is: 'done' });
  });
});

describe('who follows', () => {
  const following = (reads: readonly (ServeAnswer | null)[], isOver = (): boolean => false) => {
    const told: Standing[] = [];
    let read = 0;
    let pauses = 0;
    const end = follow((serve) => standingOf(serve, ['b']), {
      read: () => Promise.resolve(reads[read++] ?? null),
      pause: () => {
        pauses++;
        return Promise.resolve();
      },
      isOver,
      told: (standing) => {
        told.push(standing);
        return Promise.resolve();
      },
    });
    return end.then((found) => ({ found, told: told.length, pauses }));
  };

  it('asks until it is done, and is not put off by one who is silent', async () => {
    const done = serveOf({ b: { status: 'RUNNING', deployments: {} } });
    expect(await following([waiting, null, waiting, done])).toEqual({ found: { is: 'done' }, told: 2, pauses: 3 });
  });

  it('asks nothing once nobody wants to know', async () => {
    expect(await following([waiting], () => true)).toEqual({ found: null, told: 0, pauses: 0 });
  });
});

describe('a cluster', () => {
  it('changes while something starts, scales or ends', () => {
    expect(isChanging(waiting)).toBe(true);
    const calm = { status: 'RUNNING', deployments: { D: { status: 'HEALTHY' } } };
    expect(isChanging(serveOf({ a: calm, b: { status: 'DEPLOY_FAILED', deployments: {} } }))).toBe(false);
    expect(isChanging(serveOf({ a: { ...calm, deployments: { D: { status: 'UPSCALING' } } } }))).toBe(true);
    expect(isChanging(serveOf({ a: { ...calm, status: 'DELETING' } }))).toBe(true);
  });
});
