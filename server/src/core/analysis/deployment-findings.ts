import type { ConfigApplication } from '../capacity/config-capacity.ts';
import { listed } from '../demand/application-settings.ts';
import type { TextRange } from '../text/text-range.ts';
import { moveBy } from '../text/move.ts';
import type { ConfigSource } from '../sources/config-sources.ts';
import { PerReading } from '../yaml/per-reading.ts';
import type { Kept } from '../yaml/per-reading.ts';
import type { MapNode } from '../yaml/tree.ts';
import type { Around } from './contexts.ts';
import { movedProblem } from './outward-analysis.ts';
import { checksOn, findings } from './part-findings.ts';
import type { Found, PartFindings } from './work.ts';

/** What the rules of a place say of an item of `deployments`. */
const said = new PerReading<readonly Found[]>();

/** The items of `deployments` that are read as if each stood alone, from their own lines. */
export const ownEntries = ({ isPlain, readable, text }: ConfigSource, app: MapNode): readonly MapNode[] => {
  if (!isPlain || readable === null) return [];
  const isOwn = ({ range: { start, end } }: MapNode): boolean => text.slice(start, end) === readable.slice(start, end);
  return readable === text ? listed(app) : listed(app).filter(isOwn);
};

type Answers = Pick<PartFindings, 'found' | 'isFaulty'>;

/** What the rules of a place say of some items of `deployments`; `sign`: what decides that beside them. Those that are as before are not asked for again. */
export const deploymentFindings = (
  around: Around,
  { map }: ConfigApplication,
  entries: readonly MapNode[],
  part: number,
  sign: string,
): Answers => {
  const known = entries.map((entry) => said.of(entry, [sign]));
  const others = entries.filter((_, index) => known[index] === undefined);
  const fresh = others.length === 0 ? NOTHING : findings(checksOn.deployments(around, map, others), part, around);
  const found = byEntry(others, fresh.found);
  if (found !== null && !fresh.isFaulty) for (const entry of others) said.keep(entry, [sign], found.get(entry) ?? []);
  const here = (kept: Kept<readonly Found[]>): readonly Found[] => foundAt(kept, around, part);
  return { found: [...fresh.found, ...known.flatMap((kept) => (kept ? here(kept) : []))], isFaulty: fresh.isFaulty };
};

const NOTHING: Answers = { found: [], isFaulty: false };

/** Each item with what is said of it; null where something is said of a place outside. */
const byEntry = (
  entries: readonly MapNode[],
  found: readonly Found[],
): ReadonlyMap<MapNode, readonly Found[]> | null => {
  const all = new Map<MapNode, Found[]>();
  for (const one of found) {
    const { range, related } = one.problem;
    const places = [range, ...related.flatMap((place) => (place.file === undefined ? place.range : []))];
    const entry = entries.find((own) => places.every((place) => isInside(place, own.range)));
    if (entry === undefined) return null;
    all.set(entry, [...(all.get(entry) ?? []), one]);
  }
  return all;
};

const isInside = (inner: TextRange, outer: TextRange): boolean => inner.start >= outer.start && inner.end <= outer.end;

const foundAt = ({ answer, by }: Kept<readonly Found[]>, { standing: { index } }: Around, part: number) =>
  answer.map(({ rule, problem }): Found => {
    const moved = movedProblem(problem, moveBy(by), part);
    return { rule, problem: { ...moved, unit: { config: index, part } } };
  });
