import type { Judgement } from './judge.ts';

export interface Deploy {
  readonly release: string;
  readonly spec: string;
  readonly seed: number;
  readonly judgement: Judgement;
  readonly real: readonly (readonly [
    owner: string,
    { readonly placed: readonly (readonly number[])[]; readonly waiting: number },
  ])[];
}

const WORDS = {
  equal: 'an outcome that we lay out',
  among: 'chance decides, and our model leads there too',
  open: 'too many ways to tell',
  wrong: 'our model does not lead there',
} as const satisfies Record<Judgement, string>;

/** The page about placements, in Markdown. */
export const reportOf = (deploys: readonly Deploy[]): string => {
  const count = (judgement: Judgement): string => String(deploys.filter((one) => one.judgement === judgement).length);
  return `# Where replicas really stand

Written by \`npm run placements\`: configs by chance (always the same), deployed on real heads over HTTP. Where each replica and each bundle of a placement group stands is read back from the dashboard and held against [our model of Ray](numbers.md).

| What was found | Deploys |
| --- | --- |
${(['equal', 'among', 'open', 'wrong'] as const).map((one) => `| ${WORDS[one]} | ${count(one)} |`).join('\n')}
| all | ${String(deploys.length)} |

Alike nodes are taken for each other only in the first line; in the second each node is itself.

| Ray | Nodes | Seed | Found | By deployment: node of each replica (of each bundle) |
| --- | --- | --- | --- | --- |
${deploys.map(rowOf).join('\n')}
`;
};

const rowOf = ({ release, spec, seed, judgement, real }: Deploy): string => {
  const stands = real.map(([owner, { placed, waiting }]) => {
    const on = placed.map((spots) => (spots.length === 1 ? spots.join() : `(${spots.join(' ')})`)).join(' ');
    return `${owner}: ${on || '–'}${waiting === 0 ? '' : ` + ${String(waiting)} waiting`}`;
  });
  return `| ${release} | \`${spec}\` | ${String(seed)} | ${judgement} | ${stands.join('; ')} |`;
};
