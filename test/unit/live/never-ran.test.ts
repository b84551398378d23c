import { expect, it } from 'vitest';
import { runningOf } from '../../../server/src/core/index.ts';
import { application, cluster, deployment } from './live.ts';

/** What heads of 2.47.1 and 2.60.0 said of a deployment once a node died on which a new replica of it was about to start. */
const MESSAGE =
  'The deployment failed to start 1 times in a row. This may be due to a problem with its constructor or initial health check failing. See controller logs for details. Retrying 2 more time(s). Error:\nThe actor never ran - it was cancelled before it started running.';

it('a replica that was ended before it started has no fault in its constructor', () => {
  const model = { ...deployment('Model', 'UPDATING', 1, []), message: MESSAGE };
  const live = cluster({}, application('app', { status: 'DEPLOYING', deployments: [model] }));
  expect(runningOf(live, null, 0)[0]?.deployments[0]?.why.map(({ en }) => en)).toEqual([
    'a replica never ran (2 more tries): it was ended before it started, as happens where its node goes away',
  ]);
});
