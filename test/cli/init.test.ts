import { existsSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { NEWEST_KNOWN } from '../../server/src/core/index.ts';
import { call } from './program.ts';

const folder = (): string => mkdtempSync(join(tmpdir(), 'lens-init-'));

describe('init', () => {
  it.each([
    ['an English', 'C'],
    ['a Vietnamese', 'vi_VN.UTF-8'],
  ])('writes in %s shell a config that the newest release accepts and that fits', (_, LC_ALL) => {
    const cwd = folder();
    expect(call(['init'], { cwd, LC_ALL })).toMatchObject({ stderr: '', status: 0 });
    const { stdout, status } = call(['check', 'serve.yaml', '--fail-on', 'warning', '--format', 'json'], { cwd });
    expect(status).toBe(0);
    const { files } = JSON.parse(stdout) as { files: { configs: object[]; diagnostics: { severity: string }[] }[] };
    expect(files[0]?.configs).toMatchObject([
      {
        ray: { version: NEWEST_KNOWN, source: 'comment' },
        verdict: { status: 'accepted' },
        fit: { initial: { status: 'fits' }, max: { status: 'fits' } },
      },
    ]);
    expect(files[0]?.diagnostics.map(({ severity }) => severity)).toEqual(['information']);
  });

  it('leaves a file and a link that are there, unless it is forced', () => {
    const cwd = folder();
    writeFileSync(join(cwd, 'serve.yaml'), 'mine\n');
    symlinkSync('target.yaml', join(cwd, 'link.yaml'));
    const refused = (path: string) => ({
      stdout: '',
      stderr: `${path}: it is there already and stays as it is; --force writes over it\n`,
      status: 2,
    });
    expect(call(['init'], { cwd })).toEqual(refused('serve.yaml'));
    expect(call(['init', 'link.yaml'], { cwd })).toEqual(refused('link.yaml'));
    expect(existsSync(join(cwd, 'target.yaml'))).toBe(false);
    expect(readFileSync(join(cwd, 'serve.yaml'), 'utf8')).toBe('mine\n');
    expect(call(['init', '--force'], { cwd }).status).toBe(0);
    expect(readFileSync(join(cwd, 'serve.yaml'), 'utf8')).toContain('applications:\n');
  });

  it('makes no folder', () => {
    expect(call(['init', 'none/serve.yaml'], { cwd: folder() })).toEqual({
      stdout: '',
      stderr: 'none/serve.yaml: no such file or folder\n',
      status: 2,
    });
  });

  it('names the file in a call to copy, and in one line of its comments', () => {
    const cwd = folder();
    const { stdout } = call(['init', "a b'\n.yaml"], { cwd });
    expect(stdout).toContain("check 'a b'\\''\\u000a.yaml'\n");
    expect(Object.keys(parse(readFileSync(join(cwd, "a b'\n.yaml"), 'utf8')) as object)).toEqual([
      'http_options',
      'applications',
    ]);
  });

  it('writes settings in which nothing is set, and each that is can be used', () => {
    const cwd = folder();
    expect(call(['init', '--config'], { cwd })).toEqual({
      stdout: 'rayservelens.yaml is written\n',
      stderr: '',
      status: 0,
    });
    const text = readFileSync(join(cwd, 'rayservelens.yaml'), 'utf8');
    expect(parse(text)).toBe(null);
    const set = parse(text.replace(/^# (?=\w+:|  )/gm, '')) as {
      rayVersion: string;
      cluster: string;
      rules: Record<string, string>;
    };
    expect(Object.keys(set)).toEqual(['rayVersion', 'cluster', 'rules']);
    call(['init'], { cwd });
    const rules = Object.entries(set.rules).flatMap(([code, severity]) => ['--rule', `${code}=${severity}`]);
    const args = ['check', 'serve.yaml', '--ray-version', set.rayVersion, '--cluster', set.cluster, ...rules];
    expect(call(args, { cwd })).toMatchObject({ stderr: '', status: 0 });
  });
});
