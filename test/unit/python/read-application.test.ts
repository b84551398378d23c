import { analyze, codeFrom, parsePython } from '../../../server/src/core/index.ts';
import { describe, expect, it, test } from 'vitest';
import { read, told } from './read.ts';

const TWO = `
@serve.deployment(num_replicas=2)
class Model:
    pass

@serve.deployment
class Api:
    def __init__(self, *models):
        pass
`;

test('deployments come in Ray’s order, the ingress last, each once', () => {
  expect(told(read(`${TWO}\nmodel = Model.bind()\napp = Api.bind(model, Model.bind(), [model])\n`))).toBe(
    'Model Model_1 Api',
  );
});

test('up to 2.38 of two deployments with one written name the later wins', () => {
  const code = `${TWO}\napp = Api.bind(Model.options(name="X").bind(), Model.options(name="X").bind())\n`;
  expect(told(read(code, { release: '2.24.0' }))).toBe('X Api');
  expect(told(read(code))).toBe('X X_1 Api');
});

test('an environment variable is not known, even with a default', () => {
  const reading = read(`import os\nif os.environ.get("BIG", ""):\n    app = 1\nelse:\n    app = 2\n`);
  expect(told(reading)).toMatch(/^unknown: app.py line 3: /);
});

test('a builder gets the arguments of the application', () => {
  const code = `${TWO}\ndef app(args: dict):\n    return Api.bind(*[Model.options(name=f"M{i}").bind() for i in range(args["count"])])\n`;
  expect(told(read(code, { args: 'count: 3' }))).toBe('M0 M1 M2 Api');
  expect(told(read(code))).toMatch(/^refused: app.py line 13: there is no key count/);
});

test('a hostile module ends the reading, not the program', () => {
  expect(told(read('def app(a):\n    return app(a)\n'))).toMatch(/^unknown: /);
  expect(told(read('while True:\n    pass\napp = 1\n'))).toMatch(/^unknown: /);
  expect(told(read(`app = ${'('.repeat(5000)}1${')'.repeat(5000)}\n`))).toMatch(/^(unknown|refused): /);
  expect(told(read(`app = ${'['.repeat(100_000)}`))).toMatch(/^(unknown|refused): /);
  expect(told(read({ 'app.py': 'from b import x as app', 'b.py': 'from app import app as x' }))).toMatch(/^unknown: /);
});

describe('hostile arguments', () => {
  it('of aliases upon aliases stop nothing', () => {
    const levels = Array.from(
      { length: 10 },
      (_, i) => `l${i + 1}: &l${i + 1} [${Array(9).fill(`*l${i}`).join(', ')}]`,
    );
    const text = [
      'l0: &l0 [x]',
      ...levels,
      'applications:',
      '- { name: a, import_path: app:build, args: { x: *l10 } }',
      '- { name: b, route_prefix: /b, import_path: "ray.serve.llm:build_openai_app", args: { llm_configs: *l10 } }',
      '',
    ].join('\n');
    const module =
      'from ray import serve\n@serve.deployment\nclass A: pass\ndef build(args): return A.bind(args["x"])\n';
    const codeOf = codeFrom({
      module: (name) => (name === 'app' ? { path: 'app.py', text: module } : null),
      parse: parsePython,
    });
    expect(analyze(text, { codeOf }).configs[0]?.applications[0]?.complete).toBe(false);
  });
});
