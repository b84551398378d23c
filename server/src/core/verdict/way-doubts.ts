import type { ConfigApplication } from '../capacity/config-capacity.ts';
import type { Problem } from '../problems/problem.ts';
import { refusedWhere } from '../python/ways/condition.ts';
import { gapHere } from '../text/gap.ts';
import type { Words } from '../text/words.ts';
import type { VerdictDoubt } from './verdict.ts';

/** An application as it is where conditions of its code hold. */
export interface JudgedWay extends ConfigApplication {
  /** In Python. */
  readonly condition: string;
  /** What rules say of it. */
  readonly problems: readonly Problem[];
  /** True where a rule failed, so that a refusal may be missing. */
  readonly isFaulty: boolean;
}

/** An application with the ways of its code; none where no condition decides its demand. */
export interface JudgedApplication extends ConfigApplication {
  readonly ways: readonly JudgedWay[];
}

/** Why it is not known that Ray takes an application whichever way is gone; what all ways have in common stands for itself. */
export const doubtsOfWays = (
  ways: readonly JudgedWay[],
  doubtsOf: (way: ConfigApplication) => readonly VerdictDoubt[],
): readonly VerdictDoubt[] => {
  const all = ways.map((way) => doubtsOf(way));
  const isShared = (doubt: VerdictDoubt): boolean => all.every((own) => own.some((one) => isSame(one, doubt)));
  return ways.flatMap((way, index) => [
    ...(all[index] ?? []).map((doubt) => (isShared(doubt) ? doubt : { ...doubt, message: only(way, doubt.message) })),
    ...refusals(way),
  ]);
};

const isSame = (one: VerdictDoubt, other: VerdictDoubt): boolean => JSON.stringify(one) === JSON.stringify(other);

const only = ({ condition }: JudgedWay, { en, vi }: Words): Words => ({
  en: `if \`${condition}\`: ${en}`,
  vi: `nếu \`${condition}\`: ${vi}`,
});

const refusals = ({ condition, problems, isFaulty, demand }: JudgedWay): readonly VerdictDoubt[] => [
  ...problems.flatMap(({ rejects, range, message }) =>
    rejects === undefined
      ? []
      : [{ ...gapHere(range, refusedWhere(condition, message)), stage: rejects, application: demand.name }],
  ),
  ...(isFaulty ? [{ ...gapHere(demand.range, FAULT), stage: 'build' as const, application: demand.name }] : []),
];

const FAULT: Words = {
  en: 'a rule of this program failed, so that a refusal may be missing',
  vi: 'một quy tắc của chương trình này bị lỗi, có thể thiếu một lý do từ chối',
};
