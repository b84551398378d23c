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

describe('an environment variable', () => {
  const code = (value: string) => `import os\n${TWO}\napp = Model.options(num_replicas=int(${value})).bind()\n`;
  const countOf = (reading: ReturnType<typeof read>): number | null | undefined => {
    const count = reading.kind === 'read' ? reading.deployments[0]?.settings.count : undefined;
    return count?.known === true ? count.value : undefined;
  };

  it('has its default where nothing sets it, and that is told', () => {
    const reading = read(code('os.getenv("N", "3")'));
    expect(countOf(reading)).toBe(3);
    expect(reading.kind === 'read' && reading.certain && reading.assumptions.map(({ why }) => why.en)).toEqual([
      'nothing sets the environment variable N where Ray builds the application, so its default counts',
    ]);
  });

  it('has the value that the application or the code gives it', () => {
    expect(countOf(read(code('os.getenv("N", "3")'), { environment: new Map([['N', '5']]) }))).toBe(5);
    expect(countOf(read(`import os\nos.environ["N"] = "7"\n${code('os.environ["N"]')}`))).toBe(7);
  });

  it('is not known without a default', () => {
    expect(countOf(read(code('os.environ["N"]')))).toBeUndefined();
    expect(countOf(read(code('os.getenv("N")')))).toBeUndefined();
  });
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
    const levels = Array.from({ length: 5 }, (_, i) => `l${i + 1}: &l${i + 1} [${Array(9).fill(`*l${i}`).join(', ')}]`);
    const text = [
      'l0: &l0 [x]',
      ...levels,
      'applications:',
      '- { name: a, import_path: app:build, args: { x: *l5 } }',
      '- { name: b, route_prefix: /b, import_path: "ray.serve.llm:build_openai_app", args: { llm_configs: *l5 } }',
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
