import { hoverShare, someHovers } from './hovers.ts';

const [count = '60', seed = '1'] = process.argv.slice(2);

const percent = (part: number, whole: number): string => `${((100 * part) / Math.max(1, whole)).toFixed(2)} %`;

const percentile = (times: readonly number[], part: number): string =>
  (times.toSorted((a, b) => a - b)[Math.floor(times.length * part)] ?? 0).toFixed(2);

const hovers = hoverShare();
for (const { token, markdown } of someHovers(hovers, Number(count), Number(seed)))
  console.log(`\n=== ${token}\n${markdown}`);
console.log(`\nHover: ${hovers.told} of ${hovers.known} known keys and values told in full (${percent(hovers.told, hovers.known)})`);
console.log(`       ${hovers.answered} of ${hovers.all} keys and values answered (${percent(hovers.answered, hovers.all)})`);
console.log(`       p50 ${percentile(hovers.times, 0.5)} ms, p99 ${percentile(hovers.times, 0.99)} ms`);
for (const label of hovers.missing.slice(0, 60)) console.log(`  not told: ${label}`);
