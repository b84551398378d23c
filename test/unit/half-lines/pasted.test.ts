import { describe, expect, it } from 'vitest';
import { analyze, applyEdits, fixer } from '../../../server/src/core/index.ts';

const at = (column: number, text: string): string => text.replace(/^(?=.)/gm, ' '.repeat(column));

const APP = `- name: web
  route_prefix: /web
  import_path: m:app
  deployments:
    - name: Front
      num_replicas: 2
`;
const CHAT = `applications:
  - name: chat
    route_prefix: /chat
    import_path: ray.serve.llm:build_openai_app
    args:
      llm_configs:
        - model_loading_config:
            model_id: small
          accelerator_type: L4
`;

/** Errors and warnings of a text: its line, its code and the first offer, with the text that leaves. */
const told = (text: string) => {
  const analysis = analyze(text, { rayVersionOption: '2.49.2' });
  const fixes = fixer(analysis);
  return analysis.problems
    .filter(({ severity }) => severity === 'error' || severity === 'warning')
    .map((problem) => {
      const fix = fixes(problem).find(({ preferred }) => preferred);
      const line = text.slice(0, problem.range.start).split('\n').length;
      return {
        told: `${String(line)} ${problem.code}`,
        offer: fix?.title.en,
        after: fix && applyEdits(text, fix.edits),
      };
    });
};

describe('an application that is pasted', () => {
  it.each([0, 1, 3, 4, 5, 6, 7])(
    '%i columns from the left is one fault, and one edit moves it to the others',
    (column) => {
      expect(told(CHAT + at(column, APP))).toEqual([
        { told: '10 yaml-syntax', offer: 'Indent it as an item of applications', after: CHAT + at(2, APP) },
      ]);
    },
  );

  it('between two others too far to the right leaves both as they are', () => {
    const text = CHAT + at(3, APP) + at(2, APP.replaceAll('web', 'next'));
    const analysis = analyze(text, { rayVersionOption: '2.49.2' });
    expect(told(text).map((one) => one.told)).toEqual(['10 yaml-syntax']);
    expect(analysis.configs[0]?.applications.map(({ name }) => name)).toEqual(['chat', 'next']);
  });
});

it.each([
  [4, '10 yaml-syntax'],
  [5, '10 yaml-syntax'],
  [6, '10 yaml-syntax'],
  [7, '10 yaml-syntax'],
])('a model that is pasted %i columns from the left is one fault, and is moved to the models', (column, line) => {
  const model = '- model_loading_config:\n    model_id: big\n  accelerator_type: A10G\n';
  expect(told(CHAT + at(column, model))).toEqual([
    { told: line, offer: 'Indent it as an item of llm_configs', after: CHAT + at(8, model) },
  ]);
});

it('what stands below a key with a value is told once', () => {
  const text = `${CHAT}  - name: web\n    import_path: m:app\n    route_prefix: /web\n      - name: Front\n        ray_actor_options: {}\n`;
  expect(told(text).map((one) => one.told)).toEqual(['12 yaml-syntax']);
});

describe('the sign that is missing is offered first', () => {
  const app = (lines: string): string => `applications:\n  - import_path: m:app\n${at(4, lines)}`;
  it.each([
    ['name:web\n', 'Put a space behind the colon', 'name: web\n'],
    ['name: "web # x\nroute_prefix: /web\n', 'Close the quote', 'name: "web" # x\nroute_prefix: /web\n'],
    ["name: 'web\n", 'Close the quote', "name: 'web'\n"],
    [
      'deployments:\n  - name: D\n  -name: E\n',
      'Put a space behind the dash',
      'deployments:\n  - name: D\n  - name: E\n',
    ],
  ])('%j', (lines, offer, after) => {
    expect(told(app(lines)).map((one) => [one.offer, one.after])).toEqual([[offer, app(after)]]);
  });

  it.each([
    ['\tname: web\n', '    name: web\n'],
    ['  \u00A0 name: web\n', '    name: web\n'],
    ['    deployments:\n\t\t- name: D\n', '    deployments:\n      - name: D\n'],
  ])('what indents and is no space: %j', (lines, after) => {
    const text = 'applications:\n  - import_path: m:app\n';
    expect(told(text + lines).map((one) => [one.offer, one.after])).toEqual([['Indent it by spaces', text + after]]);
  });
});
