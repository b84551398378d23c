import type { Words } from '../../text/words.ts';
import type { Standing, StandsOtherwise } from './standing-of.ts';

/** How replicas stand, in one line. */
export const standingWords = ({ is, why, differs }: Standing): Words => {
  switch (is) {
    case 'equal':
      return EQUAL;
    case 'among':
      return AMONG;
    case 'otherwise':
      return otherwise(misplacedIn(differs));
    case 'unknown':
      return {
        en: `Whether replicas stand where they should is not known${why === null ? '' : `: ${why.en}`}`,
        vi: `Không biết các replica có nằm đúng chỗ không${why === null ? '' : `: ${why.vi}`}`,
      };
  }
};

/** Actors and bundles that stand where they should not, or wait though they should not. */
export const misplacedIn = (differs: readonly StandsOtherwise[]): number =>
  Math.max(
    differs.reduce((sum, { said, stands }) => sum + Math.max(0, stands - said), 0),
    differs.reduce((sum, { said, stands }) => sum + Math.max(0, said - stands), 0),
  );

/** One deployment on one node: `said: 2, stands: 1`. */
export const otherwiseWords = ({ said, stands }: StandsOtherwise): Words => ({
  en: `said: ${String(said)}, stands: ${String(stands)}`,
  vi: `đã nói: ${String(said)}, đang nằm: ${String(stands)}`,
});

const EQUAL: Words = {
  en: 'Replicas stand as they are laid out for this file',
  vi: 'Các replica nằm đúng như bố trí tính cho file này',
};
const AMONG: Words = {
  en: 'Replicas stand as chance may have it: nothing contradicts the layout of this file',
  vi: 'Các replica nằm theo ngẫu nhiên cho phép: không có gì trái với bố trí của file này',
};

const otherwise = (count: number): Words => ({
  en: `${String(count)} ${count === 1 ? 'replica stands' : 'replicas stand'} otherwise than a first deploy of this file leads to, unless something else held room meanwhile`,
  vi: `${String(count)} replica nằm khác với kết quả của một lần deploy đầu tiên file này, trừ khi lúc đó có thứ khác giữ chỗ`,
});
