import { analyze, placementsOf } from '../../../server/src/core/index.ts';
import type { ClusterDescription, Placement } from '../../../server/src/core/index.ts';
import type { Cluster } from '../../../server/src/core/clusters/cluster.ts';
import { layable } from '../../../server/src/core/fit/fit-of.ts';
import { fitNow } from '../../../server/src/core/fit/growth.ts';
import { goldenCode } from '../../goldens/code.ts';
import { isReachable } from './reachable.ts';
import type { RealPlacement, Spots } from './real.ts';

/**
 * `equal`: one of the outcomes that are laid out, alike nodes taken for each other; `among`: chance decides, and our model
 * leads there too; `open`: too many ways to tell, or we said `unknown`; `wrong`: it does not lead there.
 */
export type Judgement = 'equal' | 'among' | 'open' | 'wrong';

export const judge = (
  text: string,
  release: string,
  nodes: ClusterDescription['nodes'],
  real: RealPlacement,
): Judgement => {
  const applications = analyze(text, { rayVersionOption: release, codeOf: goldenCode }).configs[0]?.applications ?? [];
  const cluster: Cluster = { source: 'option', name: '', nodes };
  const asked = layable(applications, cluster, 'initial', release);
  if (asked === null) return 'open';
  const question = { level: 'initial', release, isWhole: true } as const;
  const said = placementsOf(applications, cluster, question, fitNow(applications, cluster, question));
  const alike = asked.yard.nodes.map(({ id }) => id);
  const outcomes = Array.from({ length: said?.outcomes ?? 0 }, (_, i) => said?.of(i));
  if (outcomes.some((one) => one !== undefined && keysOf(placedIn(one), alike).has(shape(real)))) return 'equal';
  const found = isReachable(asked, real);
  return found === null ? 'open' : found ? 'among' : 'wrong';
};

/** What an outcome lays out, in the form of a real one; replicas that wait are the rest and need no saying. */
const placedIn = ({ spots }: Placement): ReadonlyMap<string, readonly Spots[]> => {
  const found = new Map<string, Map<number, number[]>>();
  for (const { application, deployment, kind, replica, node } of spots) {
    if (kind === 'helper') continue;
    const own = found.get(`${application}/${deployment}`) ?? new Map<number, number[]>();
    own.set(replica, [...(own.get(replica) ?? []), node]);
    found.set(`${application}/${deployment}`, own);
  }
  return new Map([...found].map(([owner, replicas]) => [owner, [...replicas.values()]]));
};

const written = (placed: Iterable<readonly [string, readonly Spots[]]>, place: (node: number) => number): string =>
  JSON.stringify(
    [...placed]
      .filter(([, spots]) => spots.length > 0)
      .map(([owner, spots]) => [owner, spots.map((on) => on.map(place).join()).sort()])
      .sort(([a], [b]) => (String(a) < String(b) ? -1 : 1)),
  );

const shape = (real: RealPlacement): string =>
  written(
    [...real].map(([owner, { placed }]) => [owner, placed] as const),
    (node) => node,
  );

/** The outcome under every exchange of alike nodes. */
const keysOf = (placed: ReadonlyMap<string, readonly Spots[]>, alike: readonly number[]): ReadonlySet<string> =>
  new Set(exchanges(alike, 0, []).map((places) => written(placed, (node) => places[node] ?? -1)));

const exchanges = (alike: readonly number[], at: number, done: readonly number[]): readonly (readonly number[])[] =>
  at === alike.length
    ? [done]
    : alike.flatMap((kind, other) =>
        kind === alike[at] && !done.includes(other) ? exchanges(alike, at + 1, [...done, other]) : [],
      );
