import { describe, expect, it } from 'vitest';
import { analyze, applyEdits, ignoreFix } from '../../server/src/core/index.ts';

const SERVE = 'applications:\n  - name: a\n    import_path: a:b\n';

/** Config lines inside of a RayService, in one style of scalar. */
const manifest = (style: string): string =>
  `apiVersion: ray.io/v1\nkind: RayService\nmetadata: { name: x }\nspec:\n  serveConfigV2: ${style}\n  rayClusterConfig: { rayVersion: 2.47.1, headGroupSpec: { template: { spec: { containers: [] } } } }\n`;
const block = (header: string): string =>
  manifest(`${header}\n    applications:\n      - import_path: m:app\n        route_prefx: /a`);

/** Codes before, and after each problem in turn is ignored; null where no comment is offered. */
const ignoredOneByOne = (text: string) => {
  const before = analyze(text);
  return before.problems.map((problem) => {
    const fix = ignoreFix(before, problem);
    if (fix === null) return null;
    const after = analyze(applyEdits(text, fix.edits)).problems;
    return after.filter(({ code, message }) => code === problem.code && message.en === problem.message.en).length;
  });
};

describe('the comment that ignores a problem hides it', () => {
  it.each([
    ['where a tab indents the line', `${SERVE}  - name: b\n\t   import_path: c:d\n`],
    ['where spaces and a tab do', `${SERVE}    \troute_prefix: /x\n`],
    ['where the fault is the line break', `${SERVE}    route_prefix: "/x\n`],
    ['where a key is empty', `${SERVE}    : 1\n`],
    ['where a key is null', `${SERVE}    ~: 1\n`],
    ['behind a byte order mark', `\uFEFFunknown: 1\n${SERVE}`],
    ['behind a byte order mark and CRLF', `\uFEFFunknown: 1\n${SERVE}`.replaceAll('\n', '\r\n')],
    ['of a template', `${SERVE}    route_prefx: {{ .Values.x }}\n`],
    ['at an undefined alias', `${SERVE}    route_prefix: *nowhere\n`],
    ['in the last line without a break', `${SERVE}    route_prefx: /x`],
  ])('%s', (_, text) => {
    const left = ignoredOneByOne(text);
    expect(left.length).toBeGreaterThan(0);
    expect(left).toEqual(left.map(() => 0));
  });

  it.each(['|', '|-', '|+', '|2', '>-\n', '>'])(
    'in a manifest that holds the config as %j, or none is offered',
    (header) => {
      const left = ignoredOneByOne(block(header.trim()));
      expect(left.every((count) => count === null || count === 0)).toBe(true);
      if (header.startsWith('|')) expect(left).toContain(0);
    },
  );

  it.each([
    ['double quotes', manifest(JSON.stringify(`${SERVE}    route_prefx: /a\n`))],
    ['single quotes', manifest("'applications: [{ import_path: m:app, route_prefx: /a }]'")],
    ['plain text', manifest('{ "applications": [{ "import_path": "m:app", "route_prefx": "/a" }] }')],
  ])('%s in a manifest have no place for one', (_, text) => {
    expect(ignoredOneByOne(text).every((count) => count === null || count === 0)).toBe(true);
  });

  it('leaves one byte order mark, at the start', () => {
    const text = `\uFEFFunknown: 1\n${SERVE}`;
    const before = analyze(text);
    const [problem] = before.problems;
    if (problem === undefined) throw new Error('no problem');
    const after = applyEdits(text, ignoreFix(before, problem)?.edits ?? []);
    expect([after.lastIndexOf('\uFEFF'), after.indexOf('#')]).toEqual([0, 1]);
  });
});
