import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { call } from './program.ts';

const folder = mkdtempSync(join(tmpdir(), 'lens-shells-'));
const scripts = Object.fromEntries(
  ['bash', 'zsh', 'fish'].map((shell) => {
    const path = join(folder, `completions.${shell}`);
    writeFileSync(path, call(['completions', shell]).stdout);
    return [shell, path];
  }),
);
const run = (command: string, ...args: readonly string[]) =>
  spawnSync(command, args, { cwd: folder, encoding: 'utf8', timeout: 60_000 });
const isMissing = (shell: string): boolean => run(shell, '-c', 'true').error !== undefined;

describe('completions bash', () => {
  /** What bash offers for the last of some words. */
  const offered = (...words: readonly string[]): readonly string[] => {
    const script = `source ${scripts.bash ?? ''}; COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _ray_serve_lens; echo "\${COMPREPLY[@]}"`;
    const { stdout } = run('bash', '-c', script, 'bash', 'ray-serve-lens', ...words);
    return stdout.trim().split(' ');
  };

  it('offers commands, options and values', () => {
    expect(offered('')).toEqual(expect.arrayContaining(['check', 'explain', 'help']));
    expect(offered('ch')).toEqual(['check']);
    expect(offered('check', '--fi')).toEqual(expect.arrayContaining(['--fix']));
    expect(offered('plan', '--at', '')).toEqual(['initial', 'max', 'load']);
    expect(offered('explain', 'gpu-f')).toEqual(['gpu-fraction']);
    expect(offered('diff', '--from', '2.47')).toEqual(['2.47.1', '2.47.0']);
  });

  it('reads an equals sign as bash does, as a word of its own', () => {
    expect(offered('check', '--fail-on', '=')).toEqual(['error', 'warning', 'never']);
    expect(offered('check', '--fail-on', '=', 'w')).toEqual(['warning']);
    expect(offered('check', '--rule', 'unknown-key', '=')).toEqual(['off', 'error', 'warning', 'information', 'hint']);
    expect(offered('check', '--rule', 'unknown-key', '=', 'h')).toEqual(['hint']);
  });
});

describe.skipIf(isMissing('fish'))('completions fish', () => {
  const offered = (line: string): readonly string[] => {
    const { stdout } = run('fish', '--no-config', '-c', `source ${scripts.fish ?? ''}; complete -C '${line}'`);
    return stdout
      .trim()
      .split('\n')
      .map((one) => one.split('\t')[0] ?? '');
  };

  it('offers commands, options, values and files', () => {
    expect(offered('ray-serve-lens ch')).toEqual(['check']);
    expect(offered('ray-serve-lens schema --')).toEqual(expect.arrayContaining(['--strict', '--ray-version']));
    expect(offered('ray-serve-lens plan --at m')).toEqual(['max']);
    expect(offered('ray-serve-lens explain gpu-f')).toEqual(['gpu-fraction']);
    expect(offered('ray-serve-lens plan compl')).toEqual(expect.arrayContaining(['completions.fish']));
  });
});

describe.skipIf(isMissing('zsh'))('completions zsh', () => {
  it('is a script of zsh that registers itself', () => {
    const script = `autoload -U compinit; compinit -D -u; source ${scripts.zsh ?? ''}; echo $_comps[ray-serve-lens]`;
    expect(run('zsh', '-f', '-c', script)).toMatchObject({ stdout: '_ray_serve_lens\n', stderr: '', status: 0 });
  });
});
