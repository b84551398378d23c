import type { Analysis } from '../analysis/analysis.ts';
import type { TextRange } from '../text/text-range.ts';
import type { Words } from '../text/words.ts';
import { demandLine } from './explanation.ts';

export interface Lens {
  readonly range: TextRange;
  readonly title: Words;
}

/** What each application and the whole file reserve, over the tokens that stand for them; none where it is not known. */
export const lensesOf = ({ configs }: Analysis): readonly Lens[] =>
  configs.flatMap((config) => [
    ...lens(config.range, demandLine(config), { en: 'Reserves in all: ', vi: 'Giữ tổng cộng: ' }),
    ...config.applications.flatMap((application) =>
      lens(application.range, demandLine(application), { en: 'Reserves ', vi: 'Giữ ' }),
    ),
  ]);

const lens = (range: TextRange, words: Words | null, before: Words): readonly Lens[] =>
  words === null ? [] : [{ range, title: { en: before.en + words.en, vi: before.vi + words.vi } }];
