import type { Judgement } from '../../../server/src/core/fit/standing/judge.ts';
import type { RealPlacement } from '../../../server/src/core/fit/standing/real.ts';

export interface Deploy {
  readonly release: string;
  readonly spec: string;
  readonly seed: number;
  readonly judgement: Judgement;
  /** By deployment, node of each replica (of each bundle). */
  readonly stands: string;
}

const WORDS = {
  equal: 'an outcome that we lay out',
  among: 'chance decides, and our model leads there too',
  open: 'too many ways to tell',
  wrong: 'our model does not lead there',
} as const satisfies Record<Judgement, string>;

const JUDGEMENTS = ['equal', 'among', 'open', 'wrong'] as const;

/** The page about placements, in Markdown. */
export const reportOf = (deploys: readonly Deploy[]): string => {
  const count = (judgement: Judgement): string => String(deploys.filter((one) => one.judgement === judgement).length);
  return `# Where replicas really stand

Written by \`npm run placements\`: configs by chance (always the same), deployed on real heads over HTTP. Where each replica and each bundle of a placement group stands is read back from the dashboard and held against [our model of Ray](numbers.md).

| What was found | Deploys |
| --- | --- |
${JUDGEMENTS.map((one) => `| ${WORDS[one]} | ${count(one)} |`).join('\n')}
| all | ${String(deploys.length)} |

Alike nodes are taken for each other only in the first line; in the second each node is itself.

| Ray | Nodes | Seed | Found | By deployment: node of each replica (of each bundle) |
| --- | --- | --- | --- | --- |
${deploys.map(rowOf).join('\n')}
`;
};

const rowOf = ({ release, spec, seed, judgement, stands }: Deploy): string =>
  `| ${release} | \`${spec}\` | ${String(seed)} | ${judgement} | ${stands} |`;

/** Where all of it stands, in words. */
export const standsOf = (real: RealPlacement): string =>
  [...real]
    .map(([owner, { placed, waiting }]) => {
      const on = placed.map((spots) => (spots.length === 1 ? spots.join() : `(${spots.join(' ')})`)).join(' ');
      return `${owner}: ${on || '–'}${waiting === 0 ? '' : ` + ${String(waiting)} waiting`}`;
    })
    .join('; ');

/** What the words stand for. */
export const realIn = (stands: string): RealPlacement =>
  new Map(
    stands.split('; ').map((part) => {
      const [owner = '', rest = ''] = part.split(': ');
      const [on = '', waiting = '0'] = rest.split(' + ');
      const placed = [...on.matchAll(/\(([\d ]+)\)|\d+/g)].map(([all, group]) => (group ?? all).split(' ').map(Number));
      return [owner, { placed, waiting: Number.parseInt(waiting, 10) }] as const;
    }),
  );

/** The deploys that the page tells of. */
export const deploysIn = (page: string): readonly Deploy[] =>
  page.split('\n').flatMap((line) => {
    const [, release = '', spec = '', seed = '', found, stands = ''] = line.split('|').map((cell) => cell.trim());
    const judgement = JUDGEMENTS.find((one) => one === found);
    return judgement ? [{ release, spec: spec.replaceAll('`', ''), seed: Number(seed), judgement, stands }] : [];
  });
