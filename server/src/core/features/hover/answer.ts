import type { ConfigAnalysis } from '../../analysis/analysis.ts';
import { isUnknown, mostOf } from '../../clusters/cluster.ts';
import type { Cluster } from '../../clusters/cluster.ts';
import type { ApplicationDemand, Demand } from '../../demand/demand.ts';
import type { Fit } from '../../fit/fit.ts';
import { amountOf } from '../../ray/amounts.ts';
import { escaped } from '../../text/markdown.ts';
import type { Words } from '../../text/words.ts';
import { compactSum } from './amounts.ts';
import { alwaysLimits } from '../../ray/always-limits.ts';

type Level = 'initial' | 'max';

/** Whether some applications of a config fit, in one sentence; without nodes what they reserve. */
export const answerOf = (config: ConfigAnalysis, applications: readonly ApplicationDemand[]): Words => {
  const { fit } = config;
  const isAll = applications.length === config.applications.length;
  if (fit === null) return reserves(config, applications);
  const start = levelAnswer(config, fit.initial, 'initial', isAll ? null : applications);
  if (fit.initial.status !== 'fits' || fit.max.status === 'fits') return bold(start);
  const most = levelAnswer(config, fit.max, 'max', isAll ? null : applications);
  if (most.en === start.en) return bold(start);
  const later = bold(start);
  return {
    en: `${later.en} At most replicas: ${lower(most.en)}`,
    vi: `${later.vi} Khi nhiều replica nhất: ${lower(most.vi)}`,
  };
};

/** The verdict before the colon stands out. */
const bold = ({ en, vi }: Words): Words => ({ en: boldHead(en), vi: boldHead(vi) });
const boldHead = (text: string): string => text.replace(/^[^:;.]+/, '**$&**');
const lower = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

const reserves = (config: ConfigAnalysis, applications: readonly ApplicationDemand[]): Words => {
  const [only] = applications;
  const sum = applications.length === 1 && only !== undefined ? only : config;
  const [start, most] = [compactSum(sum, 'initial', 'en'), compactSum(sum, 'max', 'en')];
  const vi = { start: compactSum(sum, 'initial', 'vi'), most: compactSum(sum, 'max', 'vi') };
  if (start === '?') return { en: '**Not known** what it reserves.', vi: '**Chưa biết** sẽ giữ bao nhiêu.' };
  const more = start === most ? { en: '', vi: '' } : { en: `, ${most} at most`, vi: `, nhiều nhất ${vi.most}` };
  return {
    en: `**Reserves ${start}**${more.en}; no cluster is named.`,
    vi: `**Giữ ${vi.start}**${more.vi}; chưa nêu cụm nào.`,
  };
};

const levelAnswer = (
  config: ConfigAnalysis,
  fit: Fit,
  level: Level,
  only: readonly ApplicationDemand[] | null,
): Words => {
  switch (fit.status) {
    case 'fits':
      return fit.scaled === true
        ? { en: 'Fits once the autoscaler has added nodes.', vi: 'Đủ chỗ sau khi autoscaler thêm node.' }
        : { en: 'Fits.', vi: 'Đủ chỗ.' };
    case 'depends':
      return { en: 'Depends on the order in which Ray starts things.', vi: 'Tùy thứ tự Ray khởi động.' };
    case 'unknown':
      return fit.undecided
        ? { en: 'Not decided: there are too many ways to place it.', vi: 'Chưa xác định được: có quá nhiều cách xếp.' }
        : { en: 'Not known whether it fits.', vi: 'Chưa biết có đủ chỗ không.' };
    case 'does-not-fit':
      return lacks(config, fit, level, only);
  }
};

const lacks = (
  config: ConfigAnalysis,
  { pending, pendingTotal }: Fit,
  level: Level,
  only: readonly ApplicationDemand[] | null,
): Words => {
  const names = new Set(only?.map(({ name }) => name));
  const own = only === null ? pending : (pending?.filter(({ application }) => names.has(application)) ?? null);
  const sum = (all: typeof pending): number | null => all?.reduce((total, { replicas }) => total + replicas, 0) ?? null;
  const waiting = only === null ? (sum(pending) ?? pendingTotal) : sum(own);
  if (only !== null && waiting === 0) {
    const others = sum(pending) ?? 0;
    return {
      en: `Fits; ${replicasEn(others)} of other applications ${others === 1 ? 'stays' : 'stay'} pending.`,
      vi: `Đủ chỗ; ${others} replica của application khác phải chờ.`,
    };
  }
  const over = scarce(config, level);
  const who = waiting === null ? byChance(pendingTotal) : waits(waiting);
  const scarceText = over === null ? '' : `${over}, `;
  return {
    en: `Does not fit: ${scarceText}${who.en}.`,
    vi: `Không đủ chỗ: ${scarceText.replace(' of ', '/')}${who.vi}.`,
  };
};

const waits = (count: number): Words => ({
  en: `${replicasEn(count)} ${count === 1 ? 'stays' : 'stay'} pending`,
  vi: `${String(count)} replica phải chờ`,
});

/** Who waits is not decided; how many do may be. */
const byChance = (count: number | null): Words => {
  const told = count === null ? { en: 'some replicas stay pending', vi: 'một số replica phải chờ' } : waits(count);
  return { en: `${told.en}, chance decides which`, vi: `${told.vi}, replica nào thì tùy lúc` };
};

const replicasEn = (count: number): string => `${String(count)} ${count === 1 ? 'replica' : 'replicas'}`;

/** `6 of 4 CPU`: the first resource of which all nodes together have too little; null where each alone would do. */
const scarce = ({ demand, atLeast, cluster }: ConfigAnalysis, level: Level): string | null => {
  const asked = (demand ?? atLeast)?.[level];
  if (asked === undefined || cluster === null) return null;
  for (const [name, units] of asked) {
    const has = offered(cluster, name);
    if (has !== null && units > has) return `${String(amountOf(units))} of ${String(amountOf(has))} ${escaped(name)}`;
  }
  return null;
};

type Asked = Demand['initial'];

/** What all nodes have of a resource at most; null where that is not known or not limited. */
const offered = ({ nodes, totals }: Cluster, name: string): bigint | null => {
  const isLimit = alwaysLimits(name);
  if (!isLimit || totals !== undefined || nodes.length === 0) return null;
  let sum: Asked extends ReadonlyMap<string, infer Units> ? Units : never = 0n;
  for (const group of nodes) {
    const count = mostOf(group);
    if (isUnknown(group, name) || !Number.isFinite(count)) return null;
    sum += (group.resources.get(name) ?? 0n) * BigInt(count);
  }
  return sum;
};
