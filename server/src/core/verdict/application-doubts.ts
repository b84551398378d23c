import type { ConfigApplication } from '../capacity/config-capacity.ts';
import { OVER_CODE } from '../certainty/doubt-words.ts';
import { doubtsOf } from '../certainty/doubts-of.ts';
import type { ApplicationDemand } from '../demand/demand.ts';
import { unknownOption } from '../demand/deployment-gaps.ts';
import type { Stage } from '../options/stage.ts';
import type { Built } from '../python/built.ts';
import type { CodeDoubt, CodeReading } from '../python/outcome.ts';
import { gapHere } from '../text/gap.ts';
import type { Gap } from '../text/gap.ts';
import type { Words } from '../text/words.ts';
import { asList, entryOf, stringOf, valueOf } from '../yaml/tree.ts';
import type { MapNode } from '../yaml/tree.ts';
import type { VerdictDoubt } from './verdict.ts';
import { doubtsOfWays } from './way-doubts.ts';
import type { JudgedApplication } from './way-doubts.ts';

/** Why it is not known whether Ray builds and deploys an application; none where nothing can make it refuse it. */
export const applicationDoubts = (application: JudgedApplication, release: string): readonly VerdictDoubt[] => {
  const { map, demand, ways } = application;
  const { code } = demand;
  if (ways.length === 0) return ownDoubts(application, release);
  const refusals = (code?.refusals ?? []).map((doubt) => doubtOf({ stage: 'build', gap: gapOf(doubt, map) }, demand));
  return [...refusals, ...doubtsOfWays(ways, (way) => ownDoubts(way, release))];
};

const doubtOf = ({ stage, gap }: Staged, { name }: ApplicationDemand): VerdictDoubt => ({
  ...gap,
  stage,
  application: name,
});

const ownDoubts = ({ map, demand }: ConfigApplication, release: string): readonly VerdictDoubt[] => {
  const { code } = demand;
  const open = demand.complete && demand.demand !== null ? [] : openDoubts(demand);
  // Of what nobody read, its keys are not worth a doubt of their own.
  const told = open.length > 0 && code?.kind !== 'read' ? open : [...open, ...restDoubts(map, demand, release)];
  return told.map((staged) => doubtOf(staged, demand));
};

const restDoubts = (map: MapNode, demand: ApplicationDemand, release: string): readonly Staged[] =>
  demand.code === null
    ? keyDoubts(map, 'builder', release)
    : [...codeDoubts(map, demand.code, release), ...clashDoubts(map, demand)];

interface Staged {
  readonly stage: Stage;
  readonly gap: Gap;
}

/** What is not known of the demand is not known to Ray's checks either. */
const openDoubts = ({ unknown, code, range }: ApplicationDemand): readonly Staged[] =>
  unknown.length === 0
    ? [{ stage: 'build', gap: gapHere(range, NOT_JUDGED) }]
    : unknown.map((gap) => ({ stage: gap.path === null && code?.kind === 'read' ? 'deploy' : 'build', gap }));

/** What the file itself leaves open, key by key. */
const keyDoubts = (map: MapNode, by: 'builder' | 'code', release: string): readonly Staged[] =>
  doubtsOf(map, by, release).map(({ stage, range, message }) => ({ stage, gap: gapHere(range, message) }));

/** Options of the file that Ray weighs against others which the code leaves open. */
const clashDoubts = (map: MapNode, { deployments }: ApplicationDemand): readonly Staged[] =>
  (asList(valueOf(map, 'deployments'))?.items ?? []).flatMap((item) => {
    const one = deployments.find(({ name }) => name === stringOf(valueOf(item, 'name')));
    return (one?.openClashes ?? []).flatMap((key): readonly Staged[] => {
      const entry = entryOf(item, key);
      return entry === undefined ? [] : [{ stage: 'deploy', gap: gapHere(entry.keyRange, OVER_CODE(key)) }];
    });
  });

const codeDoubts = (map: MapNode, code: CodeReading, release: string): readonly Staged[] => {
  if (code.kind !== 'read') return [{ stage: 'build', gap: gapOf(code, map) }];
  const unread = code.deployments.flatMap((one) =>
    one.unread.map(({ option, why, place }) => ({
      ...place,
      message: unknownOption(option, one.settings.name, why),
    })),
  );
  const doubts = code.doubts.map((doubt) => gapOf(doubt, map));
  return [
    ...[...unread, ...doubts.filter((gap) => !unread.some((one) => isSamePlace(one, gap)))].map((gap) => ({
      stage: 'build' as const,
      gap,
    })),
    ...code.built.flatMap((built) => builtDoubts(built, release)),
    ...keyDoubts(map, 'code', release),
  ];
};

/** What nothing decides of models that the code makes, at the call that makes them. */
const builtDoubts = ({ app, place }: Built, release: string): readonly Staged[] =>
  doubtsOf(app, 'builder', release).map(({ message }) => ({ stage: 'build', gap: { ...place, message } }));

const isSamePlace = (one: Gap, other: Gap): boolean =>
  one.path === other.path && one.range?.start === other.range?.start && one.range?.end === other.range?.end;

const gapOf = ({ why, place }: CodeDoubt, map: MapNode): Gap =>
  place === null ? gapHere(map.range, why) : { ...place, message: why };

const NOT_JUDGED: Words = {
  en: 'not everything that Ray checks in this application is judged here',
  vi: 'chưa xét hết những gì Ray kiểm tra trong application này',
};
