import type { ConfigAnalysis } from '../../analysis/analysis.ts';
import { say } from '../../text/words.ts';
import type { Language } from '../../text/words.ts';
import { costWords, costsOf } from '../costs.ts';
import type { ConfigCosts } from '../costs.ts';
import { fitText } from '../status-words.ts';
import { reservedText } from './demand-rows.ts';
import type { SheetSide } from './sheet.ts';
import { statusWords } from './words.ts';

/** The verdict, the sums and the fit of a config in words. */
export const sideOf = (config: ConfigAnalysis, release: string, isMended: boolean, language: Language): SheetSide => {
  const { verdict, fit } = config;
  const fitAt = (level: 'initial' | 'max') => fit && { status: fit[level].status, text: fitText(fit[level], language) };
  const costs = costsOf(config, {});
  const [initial, max] = [fitAt('initial'), fitAt('max')];
  return {
    release,
    isMended,
    status: verdict.status,
    verdict: say(statusWords(verdict), language),
    amounts: reservedText(config, language),
    fit: initial && max && { initial, max },
    cost: costs && { initial: costAt(costs, 'initial', language), max: costAt(costs, 'max', language) },
  };
};

const costAt = ({ currency, ...levels }: ConfigCosts, level: 'initial' | 'max', language: Language): string => {
  const cost = levels[level];
  return cost === null ? '?' : say(costWords(cost, currency), language);
};
