import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { GOOD, folderOf, program } from './in-folder.ts';
import { call } from './program.ts';

const REFUSED = `${GOOD}    nothing: [\n`;

describe('a value that cannot be meant', () => {
  it.each([
    [['check', 'a.yaml', '--rule', 'unknown-key=off=error'], '--rule unknown-key=off=error: write one of'],
    [['check', 'a.yaml', '--cluster', 'a\nb=4'], '--cluster: "a\\u000ab=4" is not a node.'],
    [['check', 'a.yaml', '--cluster', 'cpu=4,\u001b[31mred=1'], '--cluster: "cpu=4,\\u001b[31mred=1" is not a node.'],
    [['check', 'a.yaml', '--jobs', '1\n2'], '--jobs 1\\u000a2: write a whole number'],
    [['check', 'a.yaml', '--ray-version', '9'.repeat(4000)], `--ray-version ${'9'.repeat(79)}…: write a Ray release`],
    [['plan', 'a.yaml', '--load', '\u202Ea'], '--load \\u202ea: write APPLICATION/DEPLOYMENT=N'],
    [['explain', '\u001b]0;x'], '\\u001b]0;x: no rule has this code.'],
    [['\u001b[2J'], '\\u001b[2J: no such command.'],
    [['check', 'a.yaml', '--\u0007'], '--\\u0007: no such option.'],
    [['status', '--address', 'a b\n'], '--address a b\\u000a: This is no address'],
  ])('is refused in one line that a terminal shows as it is: %j', (args, told) => {
    const { stdout, stderr, status } = call(args, { cwd: folderOf({ 'a.yaml': GOOD }) });
    expect({ stdout, status }).toEqual({ stdout: '', status: 2 });
    expect(stderr.slice(0, told.length)).toBe(told);
    expect(stderr.split('\n')[0]?.length).toBeLessThan(300);
  });

  it.each(['cluster', 'cache-location', 'exclude', 'changed-since', 'ray-version', 'baseline'])(
    'is an empty one, as of a variable that is not set: --%s ""',
    (name) => {
      const cwd = folderOf({ 'a.yaml': GOOD });
      const { stdout, stderr, status } = call(['check', 'a.yaml', `--${name}`, ''], { cwd });
      expect({ stdout, told: stderr.split('\n')[0], status }).toEqual({
        stdout: '',
        told: `--${name}: its value is missing.`,
        status: 2,
      });
      expect(readdirSync(cwd)).toEqual(['a.yaml']);
    },
  );
});

it('tells one warning too many as one', () => {
  const cwd = folderOf({ 'a.yaml': GOOD.replace('import_path', 'keep_alive: 1\n    import_path') });
  const { stderr, status } = call(['check', 'a.yaml', '--max-warnings', '0'], { cwd });
  expect({ stderr, status }).toEqual({
    stderr: '--max-warnings: 1 warning, and at most 0 are let pass\n',
    status: 1,
  });
});

it('checks a file once that several paths of a call stand for', () => {
  const cwd = folderOf({ 'a.yaml': GOOD });
  const { stdout } = call(['check', './a.yaml', '.', 'a.yaml', '*.yaml', '--format', 'json'], { cwd });
  const { files } = JSON.parse(stdout) as { files: { path: string }[] };
  expect(files.map(({ path }) => path)).toEqual(['./a.yaml']);
});

const shell = (text: string, cwd: string) => {
  const env = { ...process.env, NODE: process.execPath, PROGRAM: program };
  return spawnSync('bash', ['-c', text], { cwd, env, encoding: 'utf8', timeout: 60_000 });
};

it('reads standard input once, also where a call names it twice', () => {
  const { stdout, stderr, status } = shell(
    `"$NODE" "$PROGRAM" check - - --format json < a.yaml`,
    folderOf({ 'a.yaml': GOOD }),
  );
  expect({ stderr, status }).toEqual({ stderr: '', status: 0 });
  expect((JSON.parse(stdout) as { files: unknown[] }).files).toHaveLength(1);
});

describe.skipIf(!existsSync('/dev/zero'))('what has no end', () => {
  it.each([
    ['check - < /dev/zero', '<stdin>: more than 4,000,000 characters; it is not checked\n'],
    ['plan - < <(yes "a: b")', '<stdin>: more than 4,000,000 characters; it is not checked\n'],
    [
      'status --address https://127.0.0.1:1 --ca-file /dev/zero',
      '--ca-file /dev/zero: it holds no certificate in PEM\n',
    ],
  ])('is not read for ever: %s', (args, told) => {
    const { stdout, stderr, status } = shell(`"$NODE" "$PROGRAM" ${args}`, folderOf({}));
    expect({ stdout, stderr, status }).toEqual({ stdout: '', stderr: told, status: 2 });
  });
});

it('ends with the status of all it was to check where nobody reads on', () => {
  const files = Object.fromEntries(Array.from({ length: 40 }, (_, i) => [`${String(i + 10)}.yaml`, GOOD]));
  const cwd = folderOf({ ...files, 'z.yaml': REFUSED });
  const { stderr, status } = shell(`"$NODE" "$PROGRAM" check . | true; exit "\${PIPESTATUS[0]}"`, cwd);
  expect({ stderr, status }).toEqual({ stderr: '', status: 1 });
});
