import type { FitReason, Shortfall } from '../fit.ts';
import { PER_NODE } from './shortfall.ts';
import type { Words } from '../../text/words.ts';

/** Why the first thing that waits does so, as one sentence. */
export const reasonText = (reason: FitReason): Words => {
  const said = CAUSES[reason.cause](`${reason.application}/${reason.deployment}`, reason);
  const grown = reason.growth === null ? null : growthText(reason.growth);
  return grown === null ? said : { en: `${said.en}; ${grown.en}`, vi: `${said.vi}; ${grown.vi}` };
};

type Say = (who: string, reason: FitReason) => Words;

const noRoom: Say = (who, { short, placeable, strategy }) => {
  if (short === null)
    return { en: `no node has room for ${who} beside the others`, vi: `không node nào còn chỗ cho ${who}` };
  const some = shortText(who, short);
  if (placeable !== true) return some;
  const how = strategy === null ? '' : ` (${strategy})`;
  return {
    en: `${some.en}; laid out by hand all would have room, but Ray’s order${how} does not find it`,
    vi: `${some.vi}; nếu tự xếp thì đủ chỗ cho tất cả, nhưng cách xếp của Ray${how} không tìm ra`,
  };
};

const never: Say = (who, { short }) =>
  short === null
    ? {
        en: `no node, or not enough of them, can ever take ${who}: what it asks for together, or its labels, are on none`,
        vi: `không node nào (hoặc không đủ node) chứa được ${who}: không node nào có đủ tài nguyên đó cùng lúc, hoặc có nhãn đó`,
      }
    : shortText(who, short);

const missed: Say = (who, { strategy }) => {
  const how = strategy ?? 'PACK';
  return {
    en: `there is room for the bundles of ${who}, but ${how} does not find it: Ray chooses nodes by sums, largest bundle first, and never goes back`,
    vi: `có chỗ cho các bundle của ${who}, nhưng ${how} không tìm ra: Ray chọn node theo tổng, bundle lớn trước, và không bao giờ chọn lại`,
  };
};

const notInGroup: Say = (who) => ({
  en: `the placement group of ${who} is reserved, but its actor asks for something that the bundle it must sit in does not hold, so it never starts`,
  vi: `placement group của ${who} đã được giữ, nhưng actor cần thứ mà bundle của nó không có, nên không bao giờ khởi động`,
});

const noBuild: Say = (who) => ({
  en: `no node has the labels with which the build task of ${who} must start, so the application is never built`,
  vi: `không node nào có nhãn mà tác vụ dựng ${who} cần, nên application không được dựng`,
});

const helper: Say = (who, { short }) => {
  const some = short === null ? null : shortText(who, short);
  return {
    en: `a deployment actor of ${who} finds no node, and no replica starts before it${some === null ? '' : `: ${some.en}`}`,
    vi: `một deployment actor của ${who} không tìm được node, và replica chỉ khởi động sau nó${some === null ? '' : `: ${some.vi}`}`,
  };
};

const CAUSES: Readonly<Record<FitReason['cause'], Say>> = {
  never,
  'not-now': noRoom,
  'not-with-others': noRoom,
  missed,
  'not-in-group': notInGroup,
  'no-build': noBuild,
  helper,
};

const shortText = (who: string, { resource, asked, largest, taken }: Shortfall): Words => {
  if (resource === PER_NODE)
    return {
      en: `every node has as many replicas of ${who} as ${PER_NODE} allows`,
      vi: `mọi node đã có đủ số replica của ${who} mà ${PER_NODE} cho phép`,
    };
  const need = `${number(asked)} ${resource}`;
  if (largest === null)
    return {
      en: `no node offers ${resource}, of which ${who} needs ${number(asked)}`,
      vi: `không node nào có ${resource}, mà ${who} cần ${number(asked)}`,
    };
  const all = number(largest.total);
  if (taken.length === 0)
    return {
      en: `no node has ${need} in one piece for ${who}: the largest has ${all}`,
      vi: `không node nào có đủ ${need} cho ${who}: node lớn nhất có ${all}`,
    };
  const sum = number(taken.reduce((total, { amount }) => total + amount, 0));
  const takers = taken.map((one) => `${one.application}/${one.deployment} (${String(one.replicas)} ×)`).join(', ');
  return {
    en: `no node has ${need} free for ${who}: the one with most left has ${all}, ${sum === all ? 'all' : sum} of them taken by ${takers}`,
    vi: `không node nào còn ${need} cho ${who}: node còn nhiều nhất có ${all}, trong đó ${sum === all ? 'tất cả' : sum} đã bị dùng bởi ${takers}`,
  };
};

const number = (amount: number): string => String(Math.round(amount * 10_000) / 10_000);

const growthText = ({ group, name, nodes }: NonNullable<FitReason['growth']>): Words => ({
  en: `after ${String(nodes)} more of node group ${name ?? String(group + 1)} everything has room`,
  vi: `thêm ${String(nodes)} node của nhóm ${name ?? String(group + 1)} thì đủ chỗ cho tất cả`,
});

/** A sentence of its own after a message; nothing where no reason is known. */
export const asSentence = (reason: FitReason | undefined): Words => {
  if (reason === undefined) return { en: '', vi: '' };
  const { en, vi } = reasonText(reason);
  return { en: ` ${capital(en)}.`, vi: ` ${capital(vi)}.` };
};

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
