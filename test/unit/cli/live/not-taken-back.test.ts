import { expect, it } from 'vitest';
import { notTakenBack } from '../../../../server/src/cli/live/not-taken-back.ts';

const app = (deployment: object, more: object = {}) => ({
  name: 'a',
  import_path: 'm:app',
  deployments: [{ name: 'd', ...deployment }],
  ...more,
});
const lost = (before: object, after: object) =>
  notTakenBack({ applications: [before] }, JSON.stringify({ applications: [after] }));

it('names what a new config sets and the earlier one left out, where the code stays the same', () => {
  const more = { num_replicas: 2, ray_actor_options: { num_cpus: 3 } };
  expect(lost(app({ num_replicas: 1 }), app(more))).toEqual(['a/d: ray_actor_options']);
  expect(lost(app(more), app({ num_replicas: 1 }))).toEqual([]);
  expect(lost(app({}), app(more, { args: { size: 2 } }))).toEqual([]);
  expect(lost({ name: 'b' }, app(more))).toEqual([]);
});
