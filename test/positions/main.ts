import { hoverShare, someHovers } from './hovers.ts';
import { afterMarks, emptyLines } from './empty-lines.ts';
import type { Asked } from './empty-lines.ts';
import { removedShare } from './removed.ts';
import type { Removed } from './removed.ts';

const [count = '60', seed = '1'] = process.argv.slice(2);

const percent = (part: number, whole: number): string => `${((100 * part) / Math.max(1, whole)).toFixed(2)} %`;

const sorted = (numbers: readonly number[]): readonly number[] => numbers.toSorted((a, b) => a - b);

const percentile = (numbers: readonly number[], part: number): number =>
  sorted(numbers)[Math.floor(numbers.length * part)] ?? 0;

const hovers = hoverShare();
for (const { token, markdown } of someHovers(hovers, Number(count), Number(seed)))
  console.log(`\n=== ${token}\n${markdown}`);
console.log(
  `\nHover: ${hovers.told} of ${hovers.known} known keys and values told in full (${percent(hovers.told, hovers.known)})`,
);
console.log(
  `       ${hovers.answered} of ${hovers.all} keys and values answered (${percent(hovers.answered, hovers.all)})`,
);
console.log(`       p99 ${percentile(hovers.times, 0.99).toFixed(2)} ms`);
for (const label of hovers.missing.slice(0, 10)) console.log(`  not told: ${label}`);

const tell = (what: string, all: readonly Removed[]): void => {
  const found = all.filter(({ rank }) => rank > 0);
  const ranks = found.map(({ rank }) => rank);
  console.log(
    `Completion, ${what} removed: ${found.length} of ${all.length} offered again (${percent(found.length, all.length)}), median rank ${percentile(ranks, 0.5)}`,
  );
  console.log(
    `       p99 ${percentile(
      all.map(({ time }) => time),
      0.99,
    ).toFixed(2)} ms`,
  );
  for (const one of all.filter(({ rank }) => rank === 0).slice(0, 40))
    console.log(`  not offered: ${one.label} (${one.offers})`);
};
const tellAsked = (where: string, all: readonly Asked[]): void => {
  const meant = all.filter(({ isMeant }) => isMeant);
  const answered = meant.filter(({ offers }) => offers > 0);
  const noise = all.filter(({ isMeant, offers }) => !isMeant && offers > 0);
  console.log(
    `Completion ${where}: ${answered.length} of ${meant.length} answered where something can be told (${percent(answered.length, meant.length)}), ${noise.length} of ${all.length - meant.length} elsewhere`,
  );
  console.log(
    `       p99 ${percentile(
      all.map(({ time }) => time),
      0.99,
    ).toFixed(2)} ms`,
  );
  for (const one of meant.filter(({ offers }) => offers === 0).slice(0, 20)) console.log(`  nothing: ${one.label}`);
  for (const one of noise.slice(0, 5)) console.log(`  elsewhere: ${one.label}`);
};

tellAsked('after `: `', afterMarks(': '));
tellAsked('after `- `', afterMarks('- '));
tellAsked(
  'on an empty line',
  emptyLines(() => true, 11),
);
tell('key', removedShare('key'));
tell('value', removedShare('value'));
