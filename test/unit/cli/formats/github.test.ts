import { describe, expect, it } from 'vitest';
import { formatGithub } from '../../../../server/src/cli/formats/format-github.ts';
import { FILES, SERVICE, file, printed } from './printed.ts';

interface Command extends Readonly<Partial<Record<string, string>>> {
  readonly command: string;
  readonly message: string;
}

/** How GitHub's runner reads a line of a log: a command with its properties, or null. */
const read = (line: string): Command | null => {
  const [, command, written = '', data = ''] = /^::(error|warning|notice) (.*?)::(.*)$/.exec(line) ?? [];
  if (command === undefined) return null;
  const plain = (text: string) => text.replaceAll('%0A', '\n').replaceAll('%0D', '\r').replaceAll('%25', '%');
  const values = written.split(',').map((pair) => {
    const [name = '', value = ''] = pair.split(/=(.*)/s);
    return [name, plain(value.replaceAll('%3A', ':').replaceAll('%2C', ','))] as const;
  });
  return { command, message: plain(data), ...Object.fromEntries(values) };
};

const commands = (text: string): readonly Command[] =>
  text
    .split('\n')
    .map(read)
    .filter((one) => one !== null);

describe('annotations of GitHub', () => {
  it('lead to the lines, with the places that belong to them, those of a file in one group', async () => {
    const { text } = await printed(formatGithub, [file('a/b.yaml', SERVICE)]);
    expect(text.split('\n').map((line) => line.split(' ')[0])).toEqual([
      '::group::a/b.yaml',
      '::warning',
      '::warning',
      '::endgroup::',
      '',
    ]);
    expect(commands(text)[1]).toEqual({
      command: 'warning',
      file: 'a/b.yaml',
      line: '9',
      endLine: '9',
      col: '17',
      endColumn: '25',
      title: 'ray-serve image-release',
      message:
        'rayVersion says 2.50.0, but the head’s image holds Ray 2.47.1: that is what runs, and what is told here.\na/b.yaml:12: the image',
    });
  });

  it('name no columns over several lines', async () => {
    const text = 'applications:\n  - name: a\n    import_path: a:b\n    import_path: &x |\n      a:b\n    x: 1\n';
    const told = commands((await printed(formatGithub, [file('a.yaml', text)])).text);
    const over = told.filter(({ line, endLine }) => line !== endLine);
    for (const one of told) expect('col' in one).toBe(one.line === one.endLine);
    expect(told.length).toBeGreaterThan(over.length);
  });

  it('stay one line each, whatever stands in path and text', async () => {
    const path = 'a,b:c%0A\n::error::d.yaml';
    const text = 'applications:\n  - name: a\n    import_path: a:b\n    "x\\n::error::x%25": 1\n';
    const printedText = (await printed(formatGithub, [file(path, text)])).text;
    const told = commands(printedText);
    expect(printedText.trimEnd().split('\n')).toHaveLength(told.length + 2);
    for (const { file: at } of told) expect(at).toBe(path);
    expect(told.some(({ message }) => message.includes('%25'))).toBe(true);
  });

  it('tell how many GitHub does not show', async () => {
    const many = Array.from({ length: 12 }, (_, index) => file(`${String(index)}.yaml`, SERVICE));
    const last = (await printed(formatGithub, many)).text.trimEnd().split('\n').at(-1);
    expect(last).toBe(
      'GitHub shows 10 errors, 10 warnings and 10 notices of one step; 14 more stand only in this log.',
    );
    expect((await printed(formatGithub, many, { language: 'vi' })).text).toContain(
      '14 vấn đề nữa chỉ có trong log này.',
    );
    expect((await printed(formatGithub, FILES)).text).not.toContain('GitHub');
    expect((await printed(formatGithub, [])).text).toBe('');
  });
});
