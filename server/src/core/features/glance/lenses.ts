import type { Analysis, ConfigAnalysis } from '../../analysis/analysis.ts';
import { amountsBeside, shortAmounts } from '../../ray/amounts-text.ts';
import type { TextRange } from '../../text/text-range.ts';
import type { Words } from '../../text/words.ts';
import type { Line } from '../explanation.ts';
import { eitherLine } from '../ways-text.ts';
import { standingsIn } from './standing.ts';

/** A line over a token: what it costs and whether it has room. */
export interface Lens {
  readonly range: TextRange;
  readonly title: Words;
  /** The config of the analysis by its number, and the application by its name; null for the config as a whole. */
  readonly of: { readonly config: number; readonly application: string | null };
}

/**
 * Cost and verdict of each application over the token that stands for it, and of the whole file where several share it;
 * none where nothing of it is known, and no line twice.
 */
export const lensesOf = (analysis: Analysis): readonly Lens[] => {
  const all = analysis.configs.flatMap((config, index) => configLenses(analysis, config, index));
  const lineOf = ({ range, title }: Lens): string =>
    `${String(analysis.lines.positionAt(range.start).line)} ${title.en}`;
  return [...new Map(all.toReversed().map((lens) => [lineOf(lens), lens])).values()].toReversed();
};

const configLenses = (analysis: Analysis, config: ConfigAnalysis, index: number): readonly Lens[] => {
  const { applications, range } = config;
  const standing = standingsIn(analysis, index);
  const whole = cost(config);
  const sum: readonly Lens[] =
    whole === null || applications.length < 2
      ? []
      : [
          {
            range,
            title: withStanding(inAll(whole), standing()),
            of: { config: index, application: null },
          },
        ];
  return [
    ...sum,
    ...applications.flatMap((application, at) => {
      const own = cost(application);
      const of = { config: index, application: application.name };
      return own === null ? [] : [{ range: application.range, title: withStanding(own, standing(at)), of }];
    }),
  ];
};

/** `3 CPU · 0.4 GPU → 6 · 0.8 at most`; "at least" before each where a part is not known, null where nothing is. */
const cost = ({ demand, atLeast, either }: Pick<Line, 'demand' | 'atLeast' | 'either'>): Words | null => {
  const ways = demand === null ? eitherLine(either, (way) => cost({ ...way, either: [] })) : null;
  if (ways !== null) return ways;
  const known = demand ?? atLeast;
  if (known === null) return null;
  const start = shortAmounts(known.initial);
  const most = amountsBeside(known.max, known.initial);
  const grows = start !== shortAmounts(known.max);
  if (demand === null)
    return grows
      ? {
          en: `at least ${start} → ${most} with the most replicas`,
          vi: `ít nhất ${start} → ${most} khi nhiều replica nhất`,
        }
      : { en: `at least ${start}`, vi: `ít nhất ${start}` };
  return grows ? { en: `${start} → ${most} at most`, vi: `${start} → nhiều nhất ${most}` } : { en: start, vi: start };
};

const inAll = ({ en, vi }: Words): Words => ({ en: `In all ${en}`, vi: `Tổng cộng ${vi}` });

const withStanding = (words: Words, standing: Words | null): Words =>
  standing === null ? words : { en: `${words.en} · ${standing.en}`, vi: `${words.vi} · ${standing.vi}` };
