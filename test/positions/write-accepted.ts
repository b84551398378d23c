import { mkdirSync, writeFileSync } from 'node:fs';
import { accepted } from './accepted.ts';

const [file = 'dist/offers.json', count = '800', seed = '1'] = process.argv.slice(2);
const all = accepted(Number(count), Number(seed));
mkdirSync('dist', { recursive: true });
writeFileSync(file, JSON.stringify(all));
console.log(`${all.length} offers, ${new Set(all.map(({ offer }) => offer)).size} kinds, in ${file}`);
