import { EARLY, LATER, MIDDLE, NEWEST, OLD, deploy, file, one, room } from './files.ts';
import type { Situation } from '../situation.ts';

export const FAILING: readonly Situation[] = [
  room('a constructor that raises', [OLD, MIDDLE], one('num_replicas: 2', { path: 'troubled:failing', of: 'Failing' })),
  room('a constructor that takes long', [EARLY, NEWEST], one('num_replicas: 1', { path: 'troubled:slow', of: 'Slow' })),
  room(
    'a health check that fails after the start',
    [LATER],
    one('num_replicas: 1', { path: 'troubled:sick', of: 'Sick' }),
  ),
  room('a deployment that the code does not have', [OLD, NEWEST], one('num_replicas: 1', { of: 'Absent' })),
  room('two applications on one route', [EARLY], file({ name: 'a' }, { name: 'b' }).replace('/b', '/a')),
  {
    name: 'an application that failed, mended',
    releases: [MIDDLE, NEWEST],
    steps: [
      deploy(one('num_replicas: 1', { path: 'troubled:failing', of: 'Failing' })),
      deploy(one('num_replicas: 1')),
    ],
  },
  {
    name: 'one that cannot be imported beside one that runs, twice',
    releases: [LATER],
    steps: [
      deploy(file({ name: 'a' }, { name: 'b', path: 'not_there:app' })),
      deploy(file({ name: 'a' }, { name: 'b', path: 'not_there:app' })),
    ],
  },
];
