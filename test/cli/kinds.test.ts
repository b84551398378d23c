import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const program = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));
const SERVE = 'applications:\n  - import_path: a:b\n';
const root = mkdtempSync(join(tmpdir(), 'lens-kinds-'));

const write = (name: string, text: string | Buffer): string => {
  const path = join(root, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
  return path;
};
const run = (args: readonly string[], input = '', cwd = root) => {
  const { stdout, stderr, status } = spawnSync(process.execPath, [program, ...args], {
    encoding: 'utf8',
    input,
    cwd,
    timeout: 60_000,
    env: { ...process.env, LC_ALL: 'C' },
  });
  return { stdout, stderr, status };
};
/** What is said of one file on standard error, and the status. */
const told = (path: string) => {
  const { stderr, status } = run(['check', path]);
  return { stderr: stderr.replace(`${root}/`, ''), status };
};

describe('a file that cannot be checked is told in a sentence, with status 2', () => {
  it('in UTF-16', () => {
    const wide = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(SERVE, 'utf16le')]);
    expect(told(write('wide.yaml', wide))).toEqual({
      stderr: 'wide.yaml: text in UTF-16 or UTF-32, not UTF-8; Ray reads UTF-8\n',
      status: 2,
    });
    expect(told(write('wide-big.yaml', wide.swap16())).status).toBe(2);
  });

  it('a link that leads nowhere or to itself, a part of a path that is a file, no name at all', () => {
    symlinkSync('gone', join(root, 'lost.yaml'));
    symlinkSync('self.yaml', join(root, 'self.yaml'));
    expect(told(join(root, 'lost.yaml'))).toEqual({ stderr: 'lost.yaml: a link that leads nowhere\n', status: 2 });
    expect(told(join(root, 'self.yaml'))).toEqual({ stderr: 'self.yaml: a link that leads nowhere\n', status: 2 });
    expect(told(join(write('a.yaml', SERVE), 'x'))).toEqual({
      stderr: 'a.yaml/x: no such file or folder\n',
      status: 2,
    });
    expect(told('')).toEqual({ stderr: "'': no such file or folder\n", status: 2 });
  });

  it.skipIf(process.platform === 'win32')('a file without end is told as too large', () => {
    expect(told('/dev/zero')).toEqual({
      stderr: expect.stringMatching(/^\/dev\/zero: more than [\d,]+ characters; it is not checked\n$/) as string,
      status: 2,
    });
  });
});

describe('a file with a name of any kind is checked', () => {
  it.each(['two words.yaml', 'tiếng-việt.yaml', '-dash.yaml', '--jobs.yaml', "quote'.yaml", '%41.yaml'])(
    '%s',
    (name) => {
      write(name, SERVE);
      const { stdout, status } = run(['check', '--format', 'json', '--', name]);
      expect(status).toBe(0);
      expect((JSON.parse(stdout) as { files: { path: string }[] }).files.map(({ path }) => path)).toEqual([name]);
    },
  );

  it.skipIf(process.platform === 'win32')('control characters are shown and not obeyed', () => {
    const name = 'red\u001B[31m\nname\u202E.yaml';
    write(`odd/${name}`, `${SERVE}    route_prefix: "\u001B]0;title\u0007/"\n    unknown\u009B31m: 1\n`);
    write(`odd/latin\u001B[31m.yaml`, Buffer.from([0x61, 0xff]));
    for (const args of [
      ['check', 'odd'],
      ['check', `odd/${name}`],
      ['plan', `odd/${name}`],
    ]) {
      const { stdout, stderr } = run(args);
      if (args[0] === 'check') expect(stdout).toContain('red\\u001b[31m');
      expect(`${stdout}${stderr}`).not.toMatch(/[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u202E]/);
    }
  });
});

describe('a file that means to be a Serve config is refused as Ray refuses it', () => {
  it.each([
    ['applications: [', 'yaml-syntax'],
    ['applications: [\n  {name: a', 'yaml-syntax'],
    ['{"applications": [', 'yaml-syntax'],
    ['application:\n  - import_path: a:b\n', 'missing-key'],
    ['Applications:\n  - import_path: a:b\n', 'missing-key'],
    ['applications: [\n  - import_path: a:b\n', 'yaml-syntax'],
    ['import_path: a:b\n', 'missing-key'],
  ])('%j', (text, code) => {
    const { stdout, stderr, status } = run(['check', '-', '--format', 'github'], text);
    expect({ stderr, status }).toEqual({ stderr: '', status: 1 });
    expect(stdout).toContain(`ray-serve ${code}`);
  });

  it.each([
    'services: [',
    'applications: {}\n',
    'applications: [a, b]\n',
    'jobs: 1\napplications: [',
    'applications:\n',
  ])('%j may be anything, and is told as no config of ours', (text) => {
    expect(run(['check', '-'], text)).toMatchObject({ stderr: '<stdin>: no Ray Serve config\n', status: 0 });
  });
});

describe('a word that is not known is told with the near one', () => {
  it.each([
    [['chek', 'a.yaml'], 'chek: no such command. Did you mean check?\n'],
    [['check', 'a.yaml', '--ray-verson', '2.47.1'], '--ray-verson: no such option. Did you mean --ray-version?\n'],
    [['check', 'a.yaml', '--clustr=cpu=4'], '--clustr: no such option. Did you mean --cluster?\n'],
    [['diff', 'a.yaml', '--form', '2.47.1'], '--form: no such option. Did you mean --from?\n'],
  ])('%j', (args, message) => {
    expect(run(args)).toEqual({ stdout: '', stderr: message, status: 2 });
  });

  it('or with the right form where none is', () => {
    const { stderr, status } = run(['check', 'a.yaml', '--xyzzy']);
    expect(status).toBe(2);
    expect(stderr).toMatch(/^--xyzzy: no such option\.\nray-serve-lens check/);
  });
});

it('--verbose tells which folders were not searched', () => {
  for (const name of ['kept', '.venv', 'node_modules', 'ignored']) write(`many/${name}/x.yaml`, SERVE);
  write('many/.git/HEAD', '');
  write('many/.gitignore', 'ignored\n');
  const args = ['check', 'many', '--format', 'github'];
  expect(run(args).stderr).toBe('');
  expect(run([...args, '--verbose'])).toMatchObject({
    stderr: 'many: 4 folders are not searched: .git, .venv, ignored, node_modules\n',
    status: 0,
  });
});
