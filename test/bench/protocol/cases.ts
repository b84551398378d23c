import type { Asked } from './asked.ts';
import type { Case } from './beside.ts';
import { generated, generatedService, manyDeployments } from '../data/generated.ts';

const ALL: readonly Asked[] = ['open', 'edit', 'hover', 'lens', 'completion', 'hints', 'action', 'actions'];
const NO_WHOLE = ALL.filter((asked) => asked !== 'actions');

/** Medians that are wanted, in milliseconds, by the column of the table of goals. */
const goals = (edit: number, request: number, action: number, actions: number | null, open: number) => ({
  open,
  edit,
  hover: request,
  lens: request,
  completion: request,
  hints: request,
  action,
  ...(actions !== null && { actions }),
});

const SMALL = goals(5, 5, 5, 20, 30);
const MIDDLE = goals(10, 8, 10, 50, 40);
const LARGE = goals(20, 15, 20, 200, 150);
const HUGE = goals(60, 50, 60, null, 1_500);

const sized = (lines: number, applications: number, rounds: number, goal: Case['goals']): Case => ({
  name: `${lines.toLocaleString('en-US')} lines`,
  lines,
  text: (seed) => generated({ applications, seed }),
  key: 'max_replicas',
  rounds,
  goals: goal,
  asked: 'actions' in goal ? ALL : NO_WHOLE,
});

/** All documents; `share` of the usual number of rounds. */
export const casesOf = (share: number): readonly Case[] => {
  const rounds = (usual: number): number => Math.max(4, Math.round(usual * share));
  return [
    sized(57, 1, rounds(60), SMALL),
    sized(1_045, 20, rounds(60), MIDDLE),
    sized(10_405, 200, rounds(24), LARGE),
    sized(104_005, 2_000, rounds(8), HUGE),
    {
      name: 'RayService of 2,000 lines',
      lines: null,
      text: (seed) => generatedService({ applications: 38, seed }),
      key: 'max_replicas',
      rounds: rounds(40),
      goals: MIDDLE,
      asked: ALL,
    },
    {
      name: 'one application with 400 deployments (1,606 lines)',
      lines: null,
      text: () => manyDeployments(400),
      key: 'num_replicas',
      rounds: rounds(40),
      goals: MIDDLE,
      asked: ALL,
    },
    {
      name: '500 applications on too few nodes (26,005 lines)',
      lines: null,
      text: (seed) => generated({ applications: 500, seed, cluster: '20 x cpu=32,gpu=8,accelerator_type:L4=1' }),
      key: 'max_replicas',
      rounds: rounds(16),
      goals: HUGE,
      asked: NO_WHOLE,
    },
  ];
};
