import { describe, expect, it } from 'vitest';
import { analyze, codeFrom, parsePython } from '../../../server/src/core/index.ts';
import type { PythonSources } from '../../../server/src/core/index.ts';

const verdictOf = (
  environment: string,
  lines = 'import nobody_has',
  app = 'A.bind()',
  installer?: PythonSources['installer'],
) =>
  analyze(`applications:\n  - name: a\n    import_path: m:app\n    runtime_env: ${environment}\n`, {
    rayVersionOption: '2.54.1',
    codeOf: codeFrom({
      module: (name) =>
        name === 'm'
          ? { path: 'm.py', text: `from ray import serve\n${lines}\n@serve.deployment\nclass A: ...\napp = ${app}\n` }
          : null,
      parse: parsePython,
      ...(installer && { installer }),
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
    expect(verdict?.assumptions.map(({ message }) => message.en)).toContain(
      'The package nobody_has is installed, as runtime_env says.',
    );
  });

  it.each(['{}', '{pip: [other]}', '{env_vars: {A: nobody_has}}'])('may be missing with %s', (environment) => {
    expect(verdictOf(environment)?.status).toBe('unknown');
  });

  it('is there where an environment of conda installs it', () => {
    const environment = '{conda: {dependencies: [python, {pip: [nobody-has]}]}}';
    expect(verdictOf(environment)?.assumptions.map(({ message }) => message.en)).toContain(
      'The package nobody_has is installed, as runtime_env says.',
    );
  });

  it('is there where a file around the config installs it, which is told', () => {
    const lines = 'import nobody_has.part\nimport torch';
    const verdict = verdictOf('{}', lines, 'A.bind()', (name, from) => {
      const distribution = name === 'torch' ? name : 'nobody-has-part';
      return from === 'm.py' ? { file: 'requirements.txt', distribution } : null;
    });
    expect([verdict?.status, verdict?.assumptions.map(({ message }) => message)]).toEqual([
      'accepted',
      [
        {
          en: 'The package nobody_has (nobody-has-part) is installed, as requirements.txt says.',
          vi: 'Gói nobody_has (nobody-has-part) đã được cài, theo requirements.txt.',
        },
        {
          en: 'The package torch is installed, as requirements.txt says.',
          vi: 'Gói torch đã được cài, theo requirements.txt.',
        },
      ],
    ]);
  });

  it('may be missing where no file installs it, and the doubt says what would', () => {
    const verdict = verdictOf('{}', 'import nobody_has', 'A.bind()', () => null);
    expect([verdict?.status, verdict?.doubts[0]?.message.en]).toEqual([
      'unknown',
      'nobody_has is not in the workspace, and neither runtime_env nor a file such as requirements.txt installs it',
    ]);
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
