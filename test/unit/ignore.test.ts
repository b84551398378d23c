import { describe, expect, it } from 'vitest';
import { exampleOptions } from '../../server/src/core/pages/example-options.ts';
import { analyze, applyEdits, fixAll, fixesOf, ignoreFix } from '../../server/src/core/index.ts';
import type { Analysis, AnalyzeOptions, Verdict } from '../../server/src/core/index.ts';
import { PAGES } from './pages.ts';

const ON: AnalyzeOptions = { rayVersionOption: '2.47.1' };
const codesOf = (text: string): readonly string[] => analyze(text, ON).problems.map(({ code }) => code);
const file = (...lines: string[]): string =>
  ['applications:', '  - name: main', '    import_path: app:main', ...lines, ''].join('\n');

const TWO_ON_A_LINE = '    deployments: [{ name: D, num_replica: 2, max_ongoing_requests: 0 }]';

describe('an ignore comment', () => {
  it.each([
    ['on the line', file('    route_prefx: /a # rayServeLens.ignore: unknown-key')],
    ['above the line', file('    # rayServeLens.ignore: unknown-key', '    route_prefx: /a')],
    [
      'above other comments and empty lines',
      file('    # rayServeLens.ignore: unknown-key', '', '    # why', '    route_prefx: /a'),
    ],
    ['behind other words', file('    route_prefx: /a # theirs # rayServeLens.ignore: unknown-key')],
    ['of two codes', file('    # rayServeLens.ignore: unknown-key, value-range', TWO_ON_A_LINE)],
    ['of two codes without a comma', file('    # rayServeLens.ignore: unknown-key value-range', TWO_ON_A_LINE)],
  ])('%s hides the problem', (_, text) => {
    expect(codesOf(text)).toEqual([]);
    expect(codesOf(text.replaceAll('\n', '\r\n'))).toEqual([]);
  });

  it('hides nothing on other lines and of other codes', () => {
    const above = file('    # rayServeLens.ignore: unknown-key', '    route_prefix: /a', '    route_prefx: /a');
    expect(codesOf(above)).toEqual(['stale-ignore', 'unknown-key']);
    expect(codesOf(file('    # rayServeLens.ignore: unknown-key', TWO_ON_A_LINE))).toEqual(['value-range']);
  });

  it('does not change the verdict', () => {
    const text = file('    # rayServeLens.ignore: unknown-key, value-range', TWO_ON_A_LINE);
    expect(analyze(text, ON).configs[0]?.verdict).toMatchObject({ status: 'rejected', stage: 'schema' });
  });
});

describe('an ignore comment that hides nothing', () => {
  const staleIn = (text: string) => {
    const analysis = analyze(text, ON);
    const problem = analysis.problems.find(({ code }) => code === 'stale-ignore');
    const [fix] = problem === undefined ? [] : fixesOf(analysis, problem);
    return {
      at: problem && text.slice(problem.range.start, problem.range.end),
      says: problem?.message.en,
      mended: applyEdits(text, fix?.edits ?? []),
    };
  };

  it.each([
    ['    # rayServeLens.ignore: node-fit\n    route_prefix: /a', '    route_prefix: /a'],
    ['    route_prefix: /a # rayServeLens.ignore: node-fit', '    route_prefix: /a'],
    [
      '    route_prefx: /a # rayServeLens.ignore: node-fit, unknown-key',
      '    route_prefx: /a # rayServeLens.ignore: unknown-key',
    ],
    [
      '    route_prefx: /a # rayServeLens.ignore: unknown-key, node-fit',
      '    route_prefx: /a # rayServeLens.ignore: unknown-key',
    ],
    ['    route_prefix: /a # why # rayServeLens.ignore: node-fit', '    route_prefix: /a # why'],
  ])('%j is told and goes alone', (lines, after) => {
    for (const style of [(text: string) => text, (text: string) => text.replaceAll('\n', '\r\n')]) {
      const { at, mended } = staleIn(style(file(lines)));
      expect(at).toBe('node-fit');
      expect(mended).toBe(style(file(after)));
      expect(codesOf(mended)).toEqual([]);
    }
  });

  it('says of an unknown code that no rule has it', () => {
    expect(staleIn(file('    route_prefix: /a # rayServeLens.ignore: unknwon-key')).says).toContain('No rule has');
  });
});

const examples = PAGES.flatMap(([code, page]) => page.examples.map((example) => [code, example.ray, example] as const));

const shown = ({ problems, text }: Analysis): readonly string[] =>
  problems.map(({ code, severity, range, message }) =>
    [code, severity, text.slice(range.start, range.end), message.en].join('|'),
  );

const decided = ({ configs }: Analysis) =>
  configs.map(({ verdict, demand, fit }) => ({ verdict: stageOf(verdict), demand, fit }));
const stageOf = (verdict: Verdict) => (verdict.status === 'rejected' ? verdict.stage : verdict.status);

describe.each(examples)('ignoring %s on %s', (code, _ray, example) => {
  const { wrong, at } = example;
  const options = exampleOptions(example);
  const before = analyze(wrong, options);
  const index = before.problems.findIndex(
    ({ code: other, range }) => other === code && wrong.slice(range.start, range.end) === at,
  );
  const problem = before.problems[index];
  const rest = shown(before).filter((_, i) => i !== index);

  it.skipIf(code === 'stale-ignore')('by a comment hides exactly it', () => {
    if (problem === undefined) throw new Error('no such problem');
    for (const text of [wrong, wrong.replaceAll('\n', '\r\n')]) {
      const start = text.length - wrong.length === 0 ? before : analyze(text, options);
      const own = start.problems[index];
      if (own === undefined) throw new Error('no such problem');
      const after = analyze(applyEdits(text, ignoreFix(start, own)?.edits ?? []), options);
      expect(shown(after)).toEqual(shown(start).filter((_, i) => i !== index));
      expect(after.configs.map(({ verdict }) => stageOf(verdict))).toEqual(
        start.configs.map(({ verdict }) => stageOf(verdict)),
      );
    }
  });

  it('by the setting hides the rule and keeps the verdict', () => {
    const after = analyze(wrong, { ...options, severities: { [code]: 'off' } });
    expect(shown(after)).toEqual(rest.filter((line) => !line.startsWith(`${code}|`)));
    expect(decided(after)).toEqual(decided(before));
  });

  it('is shown with another severity, and with the same fixes', () => {
    const after = analyze(wrong, { ...options, severities: { [code]: 'hint' } });
    const same = after.problems[index];
    expect(same?.severity).toBe('hint');
    expect(same && fixesOf(after, same)).toEqual(problem && fixesOf(before, problem));
    expect(decided(after)).toEqual(decided(before));
  });
});

describe('fix all', () => {
  const text = file(
    '    # rayServeLens.ignore: node-fit',
    '    deployments:',
    '      - name: D # first',
    '        max_concurrent_queries: 5 # old name',
    '        num_replica: 2',
    '        autoscaling_config: { target_num_ongoing_requests_per_replica: 3, upscale_smoothing_factor: 2 }',
  );
  const after = applyEdits(text, fixAll(analyze(text, ON)));

  it('does at once what keeps the meaning, and nothing else', () => {
    expect(after).toBe(
      file(
        '    deployments:',
        '      - name: D # first',
        '        max_ongoing_requests: 5 # old name',
        '        num_replica: 2',
        '        autoscaling_config: { target_ongoing_requests: 3, upscale_smoothing_factor: 2 }',
      ),
    );
    expect(codesOf(after)).toEqual(['unknown-key']);
  });

  it('has nothing to do after that', () => {
    expect(fixAll(analyze(after, ON))).toEqual([]);
  });
});
