import { describe, expect, it } from 'vitest';
import { formatHuman } from '../../../../server/src/cli/formats/human/format-human.ts';
import { checkedFile } from '../../../../server/src/cli/formats/checked-file.ts';
import { unreadable } from '../../../../server/src/cli/inputs/note.ts';
import { NO_TALLY } from '../../../../server/src/cli/formats/tally.ts';
import { FILES, SERVICE, SMALL, TWO_APPS, file, printed } from './printed.ts';

const CLEAN = `# rayServeLens.rayVersion: 2.47.1
applications:
  - name: a
    import_path: ray.serve.llm:build_openai_app
    args: { llm_configs: [{ model_loading_config: { model_id: m } }] } # rayServeLens.ignore: hidden-router
`;
const text = async (...args: Parameters<typeof printed> extends [unknown, ...infer Rest] ? Rest : never) =>
  (await printed(formatHuman, ...args)).text;
const first = (told: string) => told.split('\n')[0];
const last = (told: string) => told.trimEnd().split('\n').at(-1);

describe('what a person reads', () => {
  it('answers in its first line', async () => {
    expect(first(await text([file('a.yaml', TWO_APPS, SMALL)]))).toBe(
      'a.yaml: Ray 2.49.2 accepts it; 6 CPU, 0.8 GPU at the start; does not fit (2 pending); 3 problems (1 error, 2 info)',
    );
    expect(first(await text([file('a.yaml', TWO_APPS, SMALL)], { language: 'vi' }))).toBe(
      'a.yaml: Ray 2.49.2 chấp nhận; 6 CPU, 0.8 GPU lúc khởi động; không đủ chỗ (2 phải chờ); 3 vấn đề (1 lỗi, 2 thông tin)',
    );
    expect(first(await text([file('a.yaml', TWO_APPS, { rayVersionOption: '2.52.1' })]))).toMatch(
      /^a\.yaml: Ray 2\.52\.1 rejects it at stage build; \d+ problems/,
    );
    expect(first(await text([file('a.yaml', 'applications:\n  - { name: a, import_path: "a:b" }\n')]))).toMatch(
      /^a\.yaml: whether Ray .* accepts it depends on what was not read; what it reserves is not known; no problems$/,
    );
  });

  it('answers for each config where a file has several', async () => {
    const two = `${CLEAN}---\n${TWO_APPS}`;
    const lines = (await text([file('a.yaml', two, SMALL)])).split('\n');
    expect(lines.slice(0, 3).map((line) => line.replace(/;.*/, ''))).toEqual([
      'a.yaml: 5 problems (2 errors, 1 warning, 2 info)',
      '  Ray 2.49.2 rejects it at stage schema',
      '  Ray 2.49.2 rejects it at stage schema',
    ]);
  });

  it('says that lines which are no YAML are left out of its numbers', async () => {
    const told = await text([file('a.yaml', CLEAN.replace('- name: a', '- name: a\n    max'), SMALL)]);
    expect(told).toMatch(
      /^The lines that are not valid YAML are left out of these numbers\.\nCluster .*\nAt the start: fits/m,
    );
    expect(await text([file('a.yaml', CLEAN, SMALL)])).not.toContain('left out');
  });

  it('writes a line to copy for the shell beside the fixes', async () => {
    const told = await text([file('a.yaml', TWO_APPS, SMALL)]);
    expect(told).toMatch(/^ {2}copy {2}ray start --address=<head>:6379 --num-cpus=2 --num-gpus=0$/m);
    const unknown = `${TWO_APPS}  - { name: more, import_path: "x:y" }\n`;
    expect(await text([file('a.yaml', unknown, SMALL)])).toMatch(
      /^ {2}copy {2}ray start .*=0 {2}# as far as it is known$/m,
    );
    expect(await text([file('a.yaml', unknown, SMALL)], { language: 'vi' })).toMatch(
      /^ {2}chép {7}ray start .* {2}# theo phần đã biết$/m,
    );
  });

  it('needs one line for a file without problems that a folder holds, and all where it is asked for', async () => {
    const clean = file('clean.yaml', CLEAN);
    const found = ['a.yaml', 'b.yaml'].map((path) => checkedFile(path, clean.analysis));
    const told = await text(found);
    expect(told.split('\n').map((line) => line.slice(0, 6))).toEqual(['a.yaml', 'b.yaml', '', 'No pro', '']);
    expect(await text([clean])).toContain('whole file');
  });
});

describe('its last line', () => {
  it('sums up', async () => {
    expect(last(await text(FILES))).toBe(
      '5 problems (1 error, 2 warnings, 2 info) in 2 of 4 files; 1 not Serve config; --fix mends 1.',
    );
    expect(last(await text(FILES, { language: 'vi' }))).toBe(
      '5 vấn đề (1 lỗi, 2 cảnh báo, 2 thông tin) ở 2 trong 4 file; 1 file không phải cấu hình Serve; --fix sửa được 1.',
    );
    expect(last(await text([file('a.yaml', SERVICE)]))).toBe('2 problems (2 warnings) in 1 file; --fix mends 1.');
    expect(last(await text([file('a.yaml', CLEAN)]))).toBe('No problems in 1 file.');
  });

  it('groups many, and tells what was mended and what was not checked', async () => {
    const tally = {
      ...NO_TALLY,
      files: 2000,
      others: 40,
      withProblems: 3,
      mended: 2,
      problems: { ...NO_TALLY.problems, error: 12 },
    };
    const run = { tally, notes: [unreadable('a.yaml', null)], status: 2 };
    expect(await text([], run)).toBe(
      '12 problems (12 errors) in 3 of 2,000 files; 40 not Serve configs; 1 not checked; 2 files mended.\n',
    );
    expect(await text([], { ...run, language: 'vi' })).toBe(
      '12 vấn đề (12 lỗi) ở 3 trong 2.000 file; 40 file không phải cấu hình Serve; 1 file không kiểm tra được; đã sửa 2 file.\n',
    );
  });

  it('says that nothing is ours, and nothing where nothing could be read', async () => {
    expect(await text([file('compose.yaml', 'services: {}\n')])).toBe('No Ray Serve config found. (1 file)\n');
    expect(await text([])).toBe('No Ray Serve config found.\n');
    expect(await text([], { notes: [unreadable('a.yaml', null)] })).toBe('');
  });

  it('counts what --fix mends', async () => {
    const typos =
      'applications:\n  - name: a\n    import_path: a:b\n    deployments:\n      - { name: M, max_concurrent_queries: 2 }\n      - { name: N, max_concurrent_queries: 2 }\n';
    expect(last(await text([file('a.yaml', typos)]))).toMatch(/--fix mends 2\.$/);
  });
});
