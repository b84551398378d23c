import type { ConfigAnalysis } from '../analysis/analysis.ts';
import type { Level } from '../fit/demand/problem-of.ts';
import { costOf } from '../prices/cost.ts';
import type { Cost } from '../prices/cost.ts';
import { decimal, shownMoney } from '../prices/money.ts';
import type { Words } from '../text/words.ts';
import { fitUnder } from './placed-loads.ts';
import { NOTHING_ELSE, demandIf, keyOf, settledBy } from './picture/what-if.ts';
import type { WhatIf } from './picture/what-if.ts';

/** What a config costs an hour by the prices that somebody names; null parts: nothing of it has a price. */
export interface ConfigCosts {
  readonly currency: string;
  /** Whether nodes are counted or, where none are known, what replicas reserve. */
  readonly basis: 'nodes' | 'reserved';
  readonly initial: Cost | null;
  readonly max: Cost | null;
  /** Where loads lead; null where none is named. */
  readonly load: Cost | null;
}

/** The loads that are named of a config's own deployments. */
export const namedLoads = ({ applications, loads }: Pick<ConfigAnalysis, 'applications' | 'loads'>): WhatIf['load'] => {
  const own = applications.flatMap(({ name, deployments }) => deployments.map((one) => keyOf(name, one.name)));
  return Object.fromEntries(own.flatMap((key) => (Object.hasOwn(loads, key) ? [[key, loads[key]] as const] : [])));
};

/** Null where nobody names prices. */
export const costsOf = (config: ConfigAnalysis, load: WhatIf['load'] = namedLoads(config)): ConfigCosts | null => {
  const { cluster, prices } = config;
  if (prices === null) return null;
  const at = (level: Level) => levelCost(config, level);
  return {
    currency: prices.currency,
    basis: cluster === null || cluster.nodes.length === 0 ? 'reserved' : 'nodes',
    initial: at('initial'),
    max: at('max'),
    load: Object.keys(load).length === 0 ? null : loadCost(config, { ...NOTHING_ELSE, load }),
  };
};

const levelCost = (config: ConfigAnalysis, level: Level): Cost | null => {
  const { applications, cluster, fit, ray, demand, prices } = config;
  const question = { level, release: ray.version, isWhole: demand !== null };
  return prices && costOf({ applications, cluster, fit: fit?.[level] ?? null, question, prices });
};

/** A load that leads nowhere leaves all but the nodes that run anyway open. */
const loadCost = (config: ConfigAnalysis, whatIf: WhatIf): Cost | null => {
  const { cluster, ray, demand, prices } = config;
  const question = { level: 'initial', release: ray.version, isWhole: demand !== null } as const;
  const isOpen = [...settledBy(config, whatIf).values()].some(({ replicas }) => replicas === null);
  const applications = demandIf(config, whatIf, 'initial');
  const cost = prices && costOf({ applications, cluster, fit: fitUnder(config, whatIf), question, prices });
  return isOpen && cluster === null ? null : cost;
};

/** `3.24 USD`, `at least 0.80 USD`, `about 2.40 USD`. */
export const costWords = ({ amount, certainty }: Cost, currency: string): Words => {
  const money = shownMoney(amount);
  const text =
    currency === '' ? money : /^[^\p{L}\p{N}]$/u.test(currency) ? `${currency}${money}` : `${money} ${currency}`;
  const { en, vi } = { exact: { en: '', vi: '' }, typical: TYPICAL, least: LEAST }[certainty];
  return { en: `${en}${text}`, vi: `${vi}${text}` };
};

const TYPICAL: Words = { en: 'about ', vi: 'khoảng ' };
const LEAST: Words = { en: 'at least ', vi: 'ít nhất ' };

/** `Costs 3.24 USD an hour at the start, 6.48 USD at most, 4.05 USD under the load; no price for workers.` */
export const costsText = ({ initial, max, load, currency, basis }: ConfigCosts): Words => {
  if (initial === null && max === null) return NO_PRICE;
  const told = (cost: Cost | null): Words => (cost === null ? { en: '?', vi: '?' } : costWords(cost, currency));
  const [start, most, under] = [initial, max, load].map(told);
  const isSame = start?.en === most?.en && (load === null || under?.en === start?.en);
  const missing = [initial, max, load].flatMap((cost) => cost?.missing ?? []);
  const why = missing.filter((one, i) => missing.findIndex(({ en }) => en === one.en) === i);
  const tail = (language: keyof Words): string =>
    [...(basis === 'reserved' ? [RESERVED[language]] : []), ...why.map((one) => one[language])]
      .map((text) => `; ${text}`)
      .join('');
  const loadPart = (language: keyof Words): string =>
    load === null ? '' : `, ${String(under?.[language])} ${UNDER[language]}`;
  const vi = isSame
    ? String(start?.vi)
    : `${String(start?.vi)} lúc khởi động, ${String(most?.vi)} khi nhiều nhất${loadPart('vi')}`;
  const en = isSame
    ? String(start?.en)
    : `${String(start?.en)} at the start, ${String(most?.en)} at most${loadPart('en')}`;
  return { en: `An hour costs ${en}${tail('en')}.`, vi: `Mỗi giờ tốn ${vi}${tail('vi')}.` };
};

const UNDER: Words = { en: 'under the load', vi: 'với tải này' };
const RESERVED: Words = {
  en: 'what replicas reserve, as no nodes are known',
  vi: 'phần replica giữ chỗ, vì chưa biết node nào',
};
const NO_PRICE: Words = {
  en: 'What an hour costs is not known: nothing here has a price.',
  vi: 'Chưa biết mỗi giờ tốn bao nhiêu: ở đây không gì có giá.',
};

/** The same as plain data: amounts an hour as exact numbers. */
export const costsJson = ({ currency, basis, ...levels }: ConfigCosts) => ({
  currency,
  basis,
  initial: costJson(levels.initial),
  max: costJson(levels.max),
  load: costJson(levels.load),
});

const costJson = (cost: Cost | null) =>
  cost && {
    perHour: Number(decimal(cost.amount)),
    certainty: cost.certainty,
    missing: cost.missing.map(({ en }) => en),
  };
