import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { call } from './program.ts';

const program = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));
const example = fileURLToPath(new URL('../../examples/two-llm-apps.yaml', import.meta.url));
const COLOR = /\u001B\[[\d;]*m/g;
const plain = (text: string): string => text.replace(COLOR, '');

const COMMANDS: readonly (readonly [string, readonly string[]])[] = [
  ['check', ['check', example]],
  ['plan', ['plan', example]],
  ['diff', ['diff', example, '--from', '2.49.2', '--to', '2.60.0']],
  ['explain', ['explain', 'route-prefix']],
];

/** What `script` (util-linux) shows of a call on a terminal of its own. */
const onTerminal = (args: readonly string[], environment: Readonly<Record<string, string>> = {}): string => {
  const line = [process.execPath, program, ...args].map((word) => `'${word}'`).join(' ') + ' 2>/dev/null';
  return spawnSync('script', ['-qec', line, '/dev/null'], {
    encoding: 'utf8',
    env: { ...process.env, LC_ALL: 'C', TERM: 'xterm', FORCE_COLOR: '', NO_COLOR: '', ...environment },
  }).stdout.replaceAll('\r\n', '\n');
};
const hasScript = spawnSync('script', ['--version']).error === undefined;

describe('colours', () => {
  it.each(COMMANDS)('of %s change nothing but the colours', (_, args) => {
    const colored = call([...args, '--color', 'always']).stdout;
    expect(colored).toMatch(COLOR);
    expect(plain(colored)).toBe(call(args).stdout);
    expect(call(args, { FORCE_COLOR: '1' }).stdout).toBe(colored);
    expect(call([...args, '--color=never'], { FORCE_COLOR: '1' }).stdout).toBe(call(args).stdout);
  });

  it.each([
    ['check', example, '--format', 'json'],
    ['check', example, '--format', 'sarif'],
    ['check', example, '--format', 'github'],
    ['check', example, '--fix-dry-run'],
    ['plan', example, '--format', 'json'],
    ['plan', example, '--format', 'svg'],
    ['diff', example, '--from', '2.49.2', '--to', '2.60.0', '--format', 'json'],
    ['explain', 'route-prefix', '--format', 'markdown'],
    ['explain', '--format', 'json'],
    ['schema'],
    ['version'],
  ])('never get into what programs read: %s %s %s %s', (...args) => {
    expect(call([...args, '--color', 'always']).stdout).not.toMatch(COLOR);
  });

  it('are no way for a file to talk to the terminal', () => {
    const { stdout } = call(['explain', '\u001B[2J']);
    expect(stdout).toBe('');
    const text = onPipe('applications:\n  - name: "\u009B2J"\n    route_prefix: a\n');
    expect(text).toMatch(COLOR);
    expect(plain(text)).not.toMatch(/[\u0000-\u0009\u000B-\u001F\u007F-\u009F]/);
  });
});

/** What `check` says in colour of a text on standard input. */
const onPipe = (input: string): string =>
  spawnSync(process.execPath, [program, 'check', '-', '--color', 'always'], { encoding: 'utf8', input }).stdout;

describe.skipIf(!hasScript)('on a terminal', () => {
  it('colours come by themselves, and not where the environment refuses them', () => {
    const args = ['check', example];
    const colored = onTerminal(args);
    expect(colored).toMatch(COLOR);
    const bare = onTerminal(args, { NO_COLOR: '1' });
    expect(bare).not.toMatch(COLOR);
    expect(plain(colored)).toBe(bare);
    expect(onTerminal(args, { TERM: 'dumb' })).toBe(bare);
    expect(onTerminal([...args, '--format', 'sarif'])).toBe(call([...args, '--format', 'sarif']).stdout);
  });
});
