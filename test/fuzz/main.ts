import { mkdirSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { randomBy, seeds } from '../unit/model/edits.ts';
import { KINDS } from './kinds.ts';
import { Broken } from './broken.ts';

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '1' },
    documents: { type: 'string', default: 'Infinity' },
    seed: { type: 'string', default: '1' },
    kinds: { type: 'string', default: Object.keys(KINDS).join() },
    only: { type: 'string' },
  },
});
const end = performance.now() + Number(values.minutes) * 60_000;
const kinds = values.kinds.split(',').flatMap((name) => (KINDS[name] ? [[name, KINDS[name]] as const] : []));
const texts = seeds().filter((text) => text.length < 6_000);
const totals = new Map<string, { documents: number; sequences: number; python: number; cpu: number; finds: number }>();
const finds = new Map<string, { kind: string; seed: number; count: number; text: string }>();
const slow: string[] = [];

/** Input that takes more of the processor than this is told; it fails nothing. */
const isSlow = (milliseconds: number, length: number): boolean => milliseconds > 400 + length / 5;

const keyOf = (kind: string, error: unknown): string => {
  if (error instanceof Broken) return error.message;
  const { message = '', stack = '' } = error instanceof Error ? error : {};
  return `${kind} throws ${message} ${/at (\S+)/.exec(stack)?.[1] ?? ''}`;
};

// Thousands of faults of YAML are made and dropped: one line of each stack is enough.
Error.stackTraceLimit = 1;

let spent = process.cpuUsage().user;

/** Milliseconds of the processor since it was asked last. */
const sinceLast = (): number => {
  const before = spent;
  spent = process.cpuUsage().user;
  return (spent - before) / 1000;
};

/** One input; its seed says all of it. */
const play = async (name: string, kind: (typeof KINDS)[string], seed: number): Promise<void> => {
  const total = totals.get(name) ?? { documents: 0, sequences: 0, python: 0, cpu: 0, finds: 0 };
  totals.set(name, total);
  let text = '';
  try {
    const made = await kind(randomBy(seed), texts, (kept) => (text = kept));
    total.documents += made.documents;
    total.sequences += made.sequences ?? 0;
    total.python += made.python ?? 0;
  } catch (error) {
    const key = keyOf(name, error);
    const known = finds.get(key);
    total.finds += 1;
    if (known === undefined || text.length < known.text.length)
      finds.set(key, { kind: name, seed, text, count: (known?.count ?? 0) + 1 });
    else known.count += 1;
  }
  const milliseconds = sinceLast();
  total.cpu += milliseconds;
  if (isSlow(milliseconds, text.length))
    slow.push(`${name} --only ${String(seed)}: ${milliseconds.toFixed(0)} ms for ${String(text.length)} characters`);
};

const report = (): void => {
  for (const [name, { documents, sequences, python, cpu, finds: found }] of totals)
    console.log(
      `${name.padEnd(10)} ${String(documents).padStart(9)} documents ${String(sequences).padStart(8)} sequences ${String(python).padStart(8)} Python ${(cpu / Math.max(1, documents)).toFixed(2).padStart(7)} ms each ${String(found).padStart(6)} finds`,
    );
  for (const [key, { kind, seed, count }] of finds)
    console.log(`\n${String(count)} × ${key}\n  --kinds ${kind} --only ${String(seed)}`);
  if (slow.length > 0) console.log(`\nSlow:\n${slow.slice(0, 20).join('\n')}`);
  mkdirSync('dist', { recursive: true });
  writeFileSync('dist/fuzz-finds.json', JSON.stringify([...finds], null, 1));
};

if (values.only !== undefined) for (const [name, kind] of kinds) await play(name, kind, Number(values.only));
else {
  let made = 0;
  for (
    let seed = Number(values.seed) * 1_000_003;
    performance.now() < end && made < Number(values.documents);
    seed++, made++
  ) {
    const [name, kind] = kinds[made % kinds.length] ?? [];
    if (name !== undefined && kind !== undefined) await play(name, kind, seed);
  }
}
report();
if (finds.size > 0) process.exitCode = 1;
