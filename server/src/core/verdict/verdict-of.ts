import type { ConfigApplication } from '../capacity/config-capacity.ts';
import { allTextual, isDecided, isPlainDecided } from '../certainty/decided.ts';
import type { Problem } from '../problems/problem.ts';
import type { CodeReading } from '../python/read-application.ts';
import { entryOf } from '../yaml/tree.ts';
import type { MapNode, Tree } from '../yaml/tree.ts';
import type { Verdict } from './verdict.ts';

/** What decides the verdict of one config. */
export interface Judged {
  readonly root: Tree;
  readonly applications: readonly ConfigApplication[];
  readonly problems: readonly Problem[];
  readonly release: string;
  /** True where the text is no YAML. */
  readonly isBroken: boolean;
  /** True where a value that decides something is filled in later. */
  readonly isLater: boolean;
}

/** Whether Ray accepts the config, refuses it and at which stage, or nothing of that is known. */
export const verdictOf = (judged: Judged): Verdict => {
  if (judged.isBroken) return { status: 'rejected', stage: 'schema' };
  const verdict = plainVerdict(judged);
  return verdict.status === 'accepted' && isOpen(judged) ? { status: 'unknown' } : verdict;
};

const isOpen = ({ root, applications, isLater }: Judged): boolean => {
  const ofCode = applications.some(({ demand: { code } }) => code !== null);
  const hasOpenRoot = !allTextual(root) || entryOf(root, 'controller_options') !== undefined;
  return isLater || (ofCode && hasOpenRoot);
};

const unbuilt = (problems: readonly Problem[]): readonly Problem[] =>
  problems.filter(({ rejects }) => rejects !== 'build');

/** True where nothing in the application could make Ray refuse it that is not checked here. */
const isSure = (map: MapNode, code: CodeReading | null, release: string): boolean =>
  code === null ? isDecided(map, release) : code.kind === 'read' && code.certain && isPlainDecided(map, release);

const plainVerdict = ({ problems, applications, release }: Judged): Verdict => {
  const reached = problems.some(({ beforeBuild }) => beforeBuild) ? unbuilt(problems) : problems;
  const stages = reached.flatMap(({ rejects }) => rejects ?? []);
  const stage = (['schema', 'build', 'deploy'] as const).find((candidate) => stages.includes(candidate));
  if (stage !== undefined) return { status: 'rejected', stage };
  const known = applications.every(
    ({ map, demand }) => demand.complete && demand.demand !== null && isSure(map, demand.code, release),
  );
  return { status: known && applications.length > 0 ? 'accepted' : 'unknown' };
};
