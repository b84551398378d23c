import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { analyze, analyzeScript } from '../../server/src/core/index.ts';
import type { ConfigAnalysis } from '../../server/src/core/index.ts';
import { pythonOnDisk } from '../../server/src/node/python-on-disk.ts';
import { compareDemand } from './compare.ts';
import type { Comparison } from './compare.ts';
import type { GoldenAnswer } from './read.ts';

type Applications = Extract<GoldenAnswer, { status: 'accepted' }>['applications'];

/** What a script leaves running on real Ray, and whether it failed. */
interface ScriptGolden {
  readonly id: string;
  readonly script: string;
  readonly argv: readonly string[];
  /** The file that it reads. */
  readonly data: string | null;
  readonly answers: readonly {
    readonly on: readonly string[];
    readonly is: { readonly status: 'accepted' | 'rejected'; readonly applications: Applications };
  }[];
}

const ORACLE = fileURLToPath(new URL('../../oracle/', import.meta.url));
const FOLDER = join(ORACLE, 'apps', 'scripts');
const ROWS = readFileSync(join(ORACLE, 'golden', 'scripts.jsonl'), 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => JSON.parse(line) as ScriptGolden);

const files = pythonOnDisk();

/** The script as it is called, and its data file as it is opened. */
const readings = ({ script, argv, data }: ScriptGolden, release: string): readonly (ConfigAnalysis | undefined)[] => {
  const path = join(FOLDER, script);
  const own = analyzeScript(
    { path, text: readFileSync(path, 'utf8') },
    files.sourcesOf(path, { local: [], remote: false }, FOLDER),
    { rayVersionOption: release },
    { argv },
  );
  return [own.configs[0], ...(data === null ? [] : [ofData(script, data, release)])];
};

/** By the one script, as several here read the same file. */
const ofData = (script: string, data: string, release: string): ConfigAnalysis | undefined => {
  const path = join(FOLDER, data);
  const { scripts, ...around } = files.around(path, FOLDER);
  const only = () => scripts().filter((one) => one.script.path === join(FOLDER, script));
  const text = readFileSync(path, 'utf8');
  return analyze(text, { ...around, scripts: only, rayVersionOption: release }).configs[0];
};

const VERDICTS = new Map([
  ['accepted', 'accepted'],
  ['rejected', 'rejected'],
]);

const compared = (
  config: ConfigAnalysis | undefined,
  is: ScriptGolden['answers'][number]['is'],
): readonly Comparison[] => {
  const ours = VERDICTS.get(config?.verdict.status ?? '') ?? 'unknown';
  const agreement = ours === is.status ? 'same' : ours === 'unknown' ? 'undecided' : 'wrong';
  const names = (applications: readonly string[]): string => [...applications].sort().join();
  const running = names(Object.keys(is.applications));
  const told = names(config?.applications.map(({ name }) => name) ?? []);
  const isWhole = config?.demand != null;
  return [
    { agreement, kind: `verdict: Ray ${is.status}, core ${ours}` },
    {
      agreement: told === running ? 'same' : isWhole ? 'wrong' : 'undecided',
      kind: `applications: Ray ${running}, core ${told}`,
    },
    compareDemand(config, { status: 'accepted', applications: is.applications }),
  ];
};

/** The part of the answers that may be unknown; it only falls. */
const OPEN = 0.1;

describe('scripts, read and never run', () => {
  it('leave running what they leave running on real Ray, or are said to be unknown', () => {
    const wrong: string[] = [];
    const open: string[] = [];
    let same = 0;
    for (const row of ROWS)
      for (const { on, is } of row.answers)
        for (const release of on) {
          const [own, ofItsData] = readings(row, release);
          // A data file of a script that fails before anything runs is no config: nothing says whose it is.
          const all = Object.keys(is.applications).length === 0 || row.data === null ? [own] : [own, ofItsData];
          for (const [at, config] of all.entries())
            for (const { agreement, kind } of compared(config, is)) {
              const line = `${row.id} ${release} ${at === 0 ? 'script' : 'data'}: ${kind}`;
              if (agreement === 'same') same++;
              else (agreement === 'wrong' ? wrong : open).push(line);
            }
        }
    console.log(`scripts: ${String(same)} the same, ${String(open.length)} not decided`);
    expect(wrong).toEqual([]);
    expect(open.length / (open.length + same)).toBeLessThan(OPEN);
  }, 60_000);
});
