import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';

/** The root of the project. */
export const root = fileURLToPath(new URL('../../', import.meta.url));

export const read = (path: string): unknown => parse(readFileSync(join(root, path), 'utf8'));

/** A shell step of a file, with the environment that the file gives it. */
export interface Step {
  readonly id: string;
  readonly run: string;
  readonly env: Readonly<Record<string, string>>;
}

interface WrittenStep {
  readonly id?: string;
  readonly name?: string;
  readonly run?: string;
  readonly env?: Readonly<Record<string, unknown>>;
}

/** The steps of a list that are shell, by their ids or names. */
export const stepsOf = (steps: readonly WrittenStep[]): readonly Step[] =>
  steps.flatMap(({ id, name, run, env = {} }) =>
    run === undefined
      ? []
      : [
          {
            id: id ?? name ?? '',
            run,
            env: Object.fromEntries(Object.entries(env).map(([key, value]) => [key, String(value)])),
          },
        ],
  );

/** What stands for `${{ … }}`: each expression by its text. */
export type Expressions = Readonly<Record<string, string>>;

/** Fills expressions in as GitHub does. Throws for one that nobody named, so that no step runs with a hole. */
export const filled = (text: string, values: Expressions): string =>
  text.replace(/\$\{\{\s*(.*?)\s*\}\}/g, (_whole, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`nothing stands for ${name}`);
    return value;
  });

export interface Ran {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
  /** What the step wrote to its own files. */
  readonly outputs: Readonly<Record<string, string>>;
  readonly summary: string;
}

/** Runs a step as a runner does: `bash -e -o pipefail` on a file with its text, here with unset names as faults, too. */
export const runStep = (step: Step, cwd: string, values: Expressions, more: NodeJS.ProcessEnv = {}): Ran => {
  const folder = mkdtempSync(join(tmpdir(), 'lens-step-'));
  const [script, output, summary] = ['step.sh', 'output', 'summary'].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ];
  for (const file of [output, summary]) writeFileSync(file, '');
  writeFileSync(script, filled(step.run, values));
  const env = Object.fromEntries(Object.entries(step.env).map(([key, value]) => [key, filled(value, values)]));
  const { status, stdout, stderr } = spawnSync('bash', ['--noprofile', '--norc', '-eu', '-o', 'pipefail', script], {
    cwd,
    encoding: 'utf8',
    env: {
      ...plainEnvironment(),
      RUNNER_TEMP: folder,
      GITHUB_OUTPUT: output,
      GITHUB_STEP_SUMMARY: summary,
      ...env,
      ...more,
    },
  });
  const lines = readFileSync(output, 'utf8').split('\n').filter(Boolean);
  return {
    status,
    stdout,
    stderr,
    outputs: Object.fromEntries(
      lines.map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]),
    ),
    summary: readFileSync(summary, 'utf8'),
  };
};

/** Of this machine only what finds programs. */
const plainEnvironment = (): NodeJS.ProcessEnv => {
  const { PATH, HOME, TMPDIR } = process.env;
  const path = `${dirname(process.execPath)}:${PATH ?? ''}`;
  return {
    PATH: path,
    ...(HOME !== undefined && { HOME }),
    ...(TMPDIR !== undefined && { TMPDIR }),
    LC_ALL: 'C.UTF-8',
  };
};

/** What the linter of shell scripts says of steps; null where it is not there. */
export const shellcheck = (steps: readonly Step[]): readonly string[] | null => {
  if (spawnSync('shellcheck', ['--version']).status !== 0) return null;
  return steps.flatMap(({ id, run }) => {
    // An expression stands for some text.
    const input = `#!/bin/bash\n${run.replace(/\$\{\{.*?\}\}/g, 'text')}`;
    const { status, stdout } = spawnSync('shellcheck', ['--format', 'gcc', '-'], { input, encoding: 'utf8' });
    return status === 0 ? [] : [`${id}: ${stdout}`];
  });
};

/** A new repository with one commit of these files on `main`. */
export const repository = (files: Readonly<Record<string, string>>): Repository => {
  const folder = mkdtempSync(join(tmpdir(), 'lens-repository-'));
  const made = new Repository(folder);
  made.git('init', '--quiet', '--initial-branch=main');
  made.commit(files);
  return made;
};

export class Repository {
  constructor(readonly folder: string) {}

  git(...args: readonly string[]): string {
    const who = ['-c', 'user.name=test', '-c', 'user.email=test@example.org', '-c', 'commit.gpgsign=false'];
    const { status, stdout, stderr } = spawnSync('git', [...who, ...args], { cwd: this.folder, encoding: 'utf8' });
    if (status !== 0) throw new Error(`git ${args.join(' ')}: ${stderr}`);
    return stdout.trim();
  }

  /** Writes files (null removes one), commits all and gives the commit. */
  commit(files: Readonly<Record<string, string | null>>): string {
    for (const [path, text] of Object.entries(files)) {
      if (text === null) this.git('rm', '--quiet', path);
      else {
        mkdirSync(dirname(join(this.folder, path)), { recursive: true });
        writeFileSync(join(this.folder, path), text);
      }
    }
    this.git('add', '--all');
    this.git('commit', '--quiet', '--allow-empty', '--message', 'change');
    return this.git('rev-parse', 'HEAD');
  }
}
