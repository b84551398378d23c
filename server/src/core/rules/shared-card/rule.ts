import { enginesOf } from '../../cards/engines.ts';
import type { Engine } from '../../cards/engines.ts';
import { sharersOf } from '../../cards/sharers.ts';
import { worstAmong } from '../../cards/worst-crowd.ts';
import type { WorstCrowd } from '../../cards/worst-crowd.ts';
import type { Finding } from '../../problems/finding.ts';
import type { ConfigContext, Rule } from '../rule.ts';
import { crowdFixes } from './fixes.ts';
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
    const engines = sharersOf(context.inEach('engines', (one) => enginesOf(one, context.release)));
    const worst = worstAmong(engines, context.capacity);
    return worst === null ? [] : [finding(worst, context)];
  },
};

const finding = ({ crowd, level, engines, isSure }: WorstCrowd, context: ConfigContext): Finding => {
  const [last, ...others] = crowd.engines.map(({ engine }) => engine).reverse();
  return {
    code: 'shared-card',
    severity: isSure ? 'error' : 'warning',
    message: crowdWords(crowd, level),
    range: placeOf(last),
    endsEngine: isSure ? 'sure' : 'maybe',
    related: others.map((engine) => ({ range: placeOf(engine), message: takenWords(engine) })),
    fixes: () => crowdFixes(crowd, engines, context),
  };
};

const placeOf = (engine: Engine | undefined) =>
  engine?.share.entry?.value.range ?? engine?.deployment.range ?? { start: 0, end: 0 };
