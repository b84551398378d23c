import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generated } from '../data/generated.ts';
import { rayPython } from './programs.ts';
import { timesOf } from './times.ts';
import type { Times } from './times.ts';

/** What one run of the command line takes, and what Ray's own validation of the same files takes where a Ray is at hand. */
export interface CommandTimes {
  readonly name: string;
  readonly goal: number;
  readonly ours: Times | null;
  readonly ray: Times | null;
}

const ROUNDS = 7;

/** Files like those that people have, where the ones of the corpus are not at hand. */
const FILES = 119;

const CORPUS = '../shared/corpus';

/** Reads files as `serve deploy` does before it sends them. */
const VALIDATE = `
import sys, pathlib, yaml
from ray.serve.schema import ServeDeploySchema
for name in sys.argv[1:]:
    for path in [pathlib.Path(name)] if pathlib.Path(name).is_file() else sorted(pathlib.Path(name).glob("*.yaml")):
        try:
            ServeDeploySchema.parse_obj(yaml.safe_load(path.read_text()))
        except Exception:
            pass
`;

const run = (command: string, args: readonly string[]): number => {
  const start = performance.now();
  spawnSync(command, args, { stdio: 'ignore' });
  return performance.now() - start;
};

const files = (root: string): string => {
  if (existsSync(CORPUS) && readdirSync(CORPUS).length > FILES) return CORPUS;
  const folder = join(root, 'files');
  mkdirSync(folder);
  for (let i = 0; i < FILES; i++)
    writeFileSync(join(folder, `${String(i)}.yaml`), generated({ applications: 1 + (i % 3), seed: i }));
  return folder;
};

/** Whole processes, one after the other in turn. */
export const timeCommands = (): readonly CommandTimes[] => {
  const root = mkdtempSync(join(tmpdir(), 'lens-bench-'));
  const large = join(root, 'large.yaml');
  writeFileSync(large, generated({ applications: 200, seed: 1 }));
  const python = rayPython();
  const timed = (name: string, goal: number, path: string): CommandTimes => {
    const [ours, ray]: [number[], number[]] = [[], []];
    for (let round = 0; round < ROUNDS; round++) {
      ours.push(run(process.execPath, ['dist/cli.js', 'check', path, '--fail-on', 'never', '--format', 'json']));
      if (python !== null && round < 3) ray.push(run(python, ['-c', VALIDATE, path]));
    }
    return { name, goal, ours: timesOf(ours), ray: timesOf(ray) };
  };
  return [timed(`check of ${String(FILES)} files`, 400, files(root)), timed('check of 10,405 lines', 500, large)];
};
