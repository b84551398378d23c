import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { COMMANDS } from '../../server/src/cli/table/commands.ts';
import { call } from './program.ts';

const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
  version: string;
};
const VIETNAMESE = { LC_ALL: 'vi_VN.UTF-8' };
const told = (stderr: string) => ({ stdout: '', stderr, status: 2 });

describe('help', () => {
  it('names every command, and all of one', () => {
    const { stdout, stderr, status } = call(['help']);
    expect({ stderr, status }).toEqual({ stderr: '', status: 0 });
    for (const { name } of COMMANDS) expect(stdout).toMatch(new RegExp(`^  ${name} `, 'm'));
    expect(call(['help', 'diff']).stdout).toContain('ray-serve-lens diff PATH… --from V --to V');
  });

  it.each([
    [['check', '--help'], 'check'],
    [['-h', 'plan', 'serve.yaml'], 'plan'],
    [['schema', '--strict', '-h'], 'schema'],
  ])('is asked for by %j too', (args, command) => {
    const asked = call(args);
    expect(asked).toEqual(call(['help', command]));
    expect(asked.stdout).toMatch(/^Usage\n {2}ray-serve-lens /m);
  });

  it('of the program is asked for by --help', () => {
    expect(call(['--help'])).toEqual(call(['help']));
  });

  it('is in Vietnamese in a Vietnamese shell', () => {
    expect(call(['help', 'check'], VIETNAMESE).stdout).toContain('Mã thoát\n  0  không có gì từ ngưỡng trở lên');
  });

  it('comes in colour only where it is asked for', () => {
    expect(call(['help', 'check']).stdout).not.toContain('\u001B');
    const colored = call(['check', '--help', '--color', 'always']).stdout;
    expect(colored).toContain('\u001B[1mUsage\u001B[0m\n');
    expect(colored.replace(/\u001B\[[\d;]*m/g, '')).toContain('the nodes, separated by ;');
  });
});

describe('version', () => {
  it.each([[['version']], [['--version']], [['check', '--version']]])('%j', (args) => {
    const { stdout, status } = call(args);
    expect(stdout.split('\n')[0]).toBe(`ray-serve-lens ${version}`);
    expect(stdout).toMatch(/\nRay 2\.9\.0 to 2\.\d+\.\d+ \(\d+ releases\), Node /);
    expect(status).toBe(0);
  });
});

describe('a call of nothing', () => {
  it('names the calls that people want first', () => {
    const { stderr, stdout, status } = call([]);
    expect({ stdout, status }).toEqual({ stdout: '', status: 2 });
    expect(stderr.split('\n').map((line) => line.replace(/ {2}.*/, ''))).toEqual([
      'ray-serve-lens check .',
      'ray-serve-lens plan serve.yaml',
      'ray-serve-lens explain cpu-contention',
      'ray-serve-lens help',
      '',
    ]);
  });
});

describe('what is not known is told with the near word', () => {
  it.each([
    [['chekc', '.'], 'chekc: no such command. Did you mean check?\n'],
    [['serve.yaml'], 'serve.yaml: no such command. Did you mean check serve.yaml?\n'],
    [['help', 'dfif'], 'dfif: no such command. Did you mean diff?\n'],
    [['check', '.', '--formt', 'json'], '--formt: no such option. Did you mean --format?\n'],
    [
      ['check', '.', '--fail-on', 'errors'],
      '--fail-on errors: write one of error, warning, never. Did you mean error?\n',
    ],
    [['check', '.', '--rule', 'unknown-kye=off'], '--rule unknown-kye=off: no rule has the code unknown-kye. Did you mean unknown-key?\n'], // prettier-ignore
    [['explain', 'cpu-contentoin'], 'cpu-contentoin: no rule has this code. Did you mean cpu-contention?\n'],
    [['completions', 'zhs'], 'completions zhs: write one of bash, zsh, fish. Did you mean zsh?\n'],
  ])('%j', (args, message) => {
    expect(call(args)).toEqual(told(message));
  });

  it('a release with the known one beside it', () => {
    const { stderr, status } = call(['diff', '.', '--from', '2.47.7', '--to', '2.50.0']);
    expect(stderr).toMatch(/^--from 2\.47\.7: no such release is known here; .* Did you mean 2\.47\.1\?\n$/);
    expect(status).toBe(2);
  });

  it('in Vietnamese too', () => {
    expect(call(['chekc'], VIETNAMESE)).toEqual(told('chekc: không có lệnh này. Có phải ý bạn là check?\n'));
    expect(call(['check', '.', '--fxi'], VIETNAMESE)).toEqual(
      told('--fxi: không có tùy chọn này. Có phải ý bạn là --fix?\n'),
    );
    expect(call(['check', '.', '--jobs', 'all'], VIETNAMESE)).toEqual(
      told('--jobs all: hãy viết một số nguyên từ 1 đến 9999\n'),
    );
  });
});

describe('a call of a wrong form', () => {
  it.each([
    [['schema', '--strict=yes'], '--strict takes no value'],
    [['check', '.', '--cluster'], '--cluster: its value is missing.'],
    [['check', '.', '--cluster', '--fix'], '--cluster: its value is missing. One that begins with a dash is written --cluster=…'], // prettier-ignore
    [['plan', 'a.yaml', 'b.yaml'], 'plan: b.yaml is one too many'],
    [['completions'], 'completions: SHELL is missing'],
  ])('%j is told with the right one', (args, message) => {
    const { stdout, stderr, status } = call(args);
    expect({ stdout, status }).toEqual({ stdout: '', status: 2 });
    const [command = ''] = args;
    expect(stderr.split('\n').slice(0, 2)).toEqual([message, expect.stringContaining(`ray-serve-lens ${command}`)]);
    expect(stderr).toContain(`ray-serve-lens help ${command}\n`);
  });

  it('does not take the value of an option for a command', () => {
    const { stderr } = call(['--cluster-file', 'plan', 'schema']);
    expect(stderr).toMatch(/^--cluster-file: no such option\.\nray-serve-lens schema /);
  });
});
