import { describe, expect, it } from 'vitest';
import { analyze, codeFrom, parsePython } from '../../../server/src/core/index.ts';

const verdictOf = (environment: string, lines = 'import nobody_has', app = 'A.bind()') =>
  analyze(`applications:\n  - name: a\n    import_path: m:app\n    runtime_env: ${environment}\n`, {
    rayVersionOption: '2.54.1',
    codeOf: codeFrom({
      module: (name) =>
        name === 'm'
          ? { path: 'm.py', text: `from ray import serve\n${lines}\n@serve.deployment\nclass A: ...\napp = ${app}\n` }
          : null,
      parse: parsePython,
    }),
  }).configs[0]?.verdict;

describe('a package that nobody knows', () => {
  it.each([
    '{pip: [Nobody-has>=2]}',
    '{pip: {packages: ["nobody_has[all]"]}}',
    '{pip: ["nobody-has @ https://a.example/b.zip"]}',
  ])('is there where %s installs it', (environment) => {
    const verdict = verdictOf(environment);
    expect(verdict?.status).toBe('accepted');
    expect(verdict?.assumptions.map(({ message }) => message.en)).toContain('The package nobody_has is installed.');
  });

  it.each(['{}', '{pip: [other]}', '{env_vars: {A: nobody_has}}'])('may be missing with %s', (environment) => {
    expect(verdictOf(environment)?.status).toBe('unknown');
  });

  it('is handed on where it is an engine’s arguments, which are plain data, and else may not be', () => {
    const bound = (made: string): string | undefined =>
      verdictOf('{}', 'from vllm import AsyncEngineArgs, LLM', `A.bind(${made})`)?.status;
    expect([bound('AsyncEngineArgs(model="m")'), bound('LLM("m")')]).toEqual(['accepted', 'unknown']);
  });

  it('may make or be an application, so that what it gives stays open', () => {
    const environment = '{pip: [nobody_has]}';
    expect(verdictOf(environment, 'import nobody_has', 'nobody_has.build()')?.status).toBe('unknown');
    expect(verdictOf(environment, 'from nobody_has import app as made', 'made')?.status).toBe('unknown');
    expect(verdictOf(environment, 'import nobody_has\nnobody_has.start()')?.status).toBe('unknown');
  });
});
