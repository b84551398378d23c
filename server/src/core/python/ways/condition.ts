import type { Words } from '../../text/words.ts';
import type { CodePlace } from '../evaluate/state/values.ts';
import type { CodeDoubt } from '../outcome.ts';
import type { Decision, Leaf } from './explore.ts';

/** The conditions of a way in Python, as `USE_GPU and not DEBUG`. */
export const conditionOf = (decisions: readonly Decision[]): string =>
  decisions.map((one) => textOf(one, decisions.length > 1)).join(' and ');

const textOf = ({ choice: { condition }, is }: Decision, isPart: boolean): string => {
  const isJoined = / (?:and|or|if) |^lambda\b|:=/.test(condition);
  if (!is && !isJoined && condition.startsWith('not ')) return condition.slice(4);
  const text = isJoined && (isPart || !is) ? `(${condition})` : condition;
  return is ? text : `not ${text}`;
};

/** Where the first condition of a way stands. */
export const placeOf = ([first]: readonly Decision[]): CodePlace => {
  if (first === undefined) throw new Error('a way without a condition');
  return first.choice.place;
};

const isSameDecision = (one: Decision, other: Decision): boolean =>
  one.choice.key === other.choice.key && one.is === other.is;

export const hasAll = ({ decisions }: Leaf, all: readonly Decision[]): boolean =>
  all.every((one) => decisions.some((other) => isSameDecision(one, other)));

/** What is decided alike on every way. */
export const sharedBy = ([first, ...others]: readonly Leaf[]): readonly Decision[] =>
  first?.decisions.filter((one) => others.every((leaf) => hasAll(leaf, [one]))) ?? [];

/** What is decided on a way beside that. */
export const ownOf = ({ decisions }: Leaf, shared: readonly Decision[]): readonly Decision[] =>
  decisions.filter((one) => !shared.some((other) => isSameDecision(one, other)));

/** Said of what is another thing on another way. */
export const hangsOn = (ways: readonly Leaf[]): CodeDoubt => {
  const own = ways.flatMap((way) => ownOf(way, sharedBy(ways)));
  const names = [...new Set(own.map(({ choice }) => `\`${choice.condition}\``))].join(', ');
  return { why: { en: `it depends on ${names}`, vi: `tùy vào ${names}` }, place: placeOf(own) };
};

/** Said of a way on which Ray refuses the application. */
export const refusedWhere = (condition: string, why: Words): Words => ({
  en: `Ray refuses it if \`${condition}\`: ${why.en}`,
  vi: `Ray từ chối nếu \`${condition}\`: ${why.vi}`,
});

/** Said where more conditions matter than are followed. */
export const TOO_MANY: Words = {
  en: 'this depends on more conditions than are followed both ways',
  vi: 'phụ thuộc nhiều điều kiện hơn mức được theo dõi cả hai nhánh',
};
