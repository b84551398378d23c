import type { Asked } from './asked.ts';
import type { Case } from './beside.ts';
import { generated, generatedService, manyDeployments } from '../data/generated.ts';

const ALL: readonly Asked[] = ['open', 'edit', 'hover', 'lens', 'completion', 'hints', 'action', 'actions'];
const R = Number(process.env.ROUNDS ?? 40);
const sized = (lines: string, applications: number, rounds: number, asked = ALL): Case => ({
  name: `${lines} lines`,
  text: (seed) => generated({ applications, seed }),
  key: 'max_replicas',
  rounds,
  asked,
});

export const CASES: readonly Case[] = [
  sized('57', 1, R),
  sized('1,045', 20, R),
  sized('10,405', 200, R >> 1),
  sized(
    '104,000',
    2000,
    R >> 3,
    ALL.filter((one) => one !== 'actions'),
  ),
  {
    name: 'RayService of 2,000 lines',
    text: (seed) => generatedService({ applications: 38, seed }),
    key: 'max_replicas',
    rounds: R,
    asked: ALL,
  },
  { name: '400 deployments', text: () => manyDeployments(400), key: 'num_replicas', rounds: R, asked: ALL },
  {
    name: '500 applications, too few nodes',
    text: (seed) => generated({ applications: 500, seed, cluster: '20 x cpu=32,gpu=8,accelerator_type:L4=1' }),
    key: 'max_replicas',
    rounds: R >> 1,
    asked: ALL.filter((one) => one !== 'actions'),
  },
];
