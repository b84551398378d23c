import { enginesOf } from '../../cards/engines.ts';
import type { Engine } from '../../cards/engines.ts';
import { sharersOf } from '../../cards/sharers.ts';
import { crowdAt } from '../../cards/sharing.ts';
import type { Crowd } from '../../cards/sharing.ts';
import type { Level } from '../../fit/demand/problem-of.ts';
import type { Finding } from '../../problems/finding.ts';
import type { ConfigContext, Rule } from '../rule.ts';
import { crowdFixes } from './fixes.ts';
import { LEVELS } from '../shared/cards/tried.ts';
import { crowdWords, takenWords } from './words.ts';

/** Ray gives parts of a GPU to several engines, each of which takes its share of the whole card's memory. */
export const rule: Rule = {
  code: 'shared-card',
  scope: 'config',
  severity: 'error',
  since: '0.1.0',
  title: {
    en: 'Engines that share a GPU and take too much of its memory',
    vi: 'Các engine dùng chung GPU lấy quá nhiều bộ nhớ',
  },
  check: (context) => {
    const engines = sharersOf(context.applications.flatMap((one) => enginesOf(one, context.release)));
    if (engines.length === 0) return [];
    for (const level of LEVELS) {
      const crowd = crowdAt(engines, context.capacity, level);
      if (crowd !== null) return [finding(crowd, level, engines, context)];
    }
    return [];
  },
};

const finding = (crowd: Crowd, level: Level, engines: readonly Engine[], context: ConfigContext): Finding => {
  const [last, ...others] = crowd.engines.map(({ engine }) => engine).reverse();
  return {
    code: 'shared-card',
    severity: crowd.meets && crowd.refuses && level === 'initial' ? 'error' : 'warning',
    message: crowdWords(crowd, level),
    range: placeOf(last),
    related: others.map((engine) => ({ range: placeOf(engine), message: takenWords(engine) })),
    fixes: () => crowdFixes(crowd, engines, context),
  };
};

const placeOf = (engine: Engine | undefined) =>
  engine?.share.entry?.value.range ?? engine?.deployment.range ?? { start: 0, end: 0 };
