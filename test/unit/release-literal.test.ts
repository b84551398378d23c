import { ESLint, Linter } from 'eslint';
import { describe, expect, it } from 'vitest';

const RULE = 'local/no-release-literal';

/** What the project's own lint says of a file. */
const configOf = async (file: string) => (await new ESLint().calculateConfigForFile(file)) as Linter.Config;

const ruled = await configOf('server/src/core/rules/route-prefix/rule.ts');
const parser = ruled.languageOptions?.parser as Linter.Parser;

const faultsIn = (code: string): number =>
  new Linter().verify(code, {
    plugins: { local: ruled.plugins?.local ?? {} },
    languageOptions: { parser },
    rules: { [RULE]: 'error' },
  }).length;

describe('a release outside of the facts is an error of the lint', () => {
  it.each([
    ['asked for', "compareReleases(release, '2.55.0') < 0"],
    ['a minor one', "const SINCE = '2.9';"],
    ['steps', "const FACT = [['2.10.0', true]];"],
    ['for people', 'const say = (r: string) => `Ray ${r} refuses this; 2.56 no longer does.`;'],
    ['at the end of a sentence', "const say = 'It works from 2.50.';"],
    ['glued by a template', 'const old = (minor: number) => `2.${minor}.0`;'],
    ['glued of constants', "const MINOR = '55';\nconst SINCE = '2.' + MINOR + '.0';"],
    ['glued of numbers', 'const MINOR = 55;\nconst SINCE = [2, MINOR, 0].join(".");'],
    ['glued across files', "import { MINOR } from './minor.ts';\nconst SINCE = '2' + '.' + MINOR;"],
    ['exported', "export const STRICT = '2.39.0' as const;"],
    ['a pattern', 'const NEW = /^2\\.5[5-9]/;'],
    ['a number', 'const since = 2.55;'],
  ])('%s', (_, code) => {
    expect(faultsIn(code)).toBe(1);
  });

  it.each([
    ['our own version', "const rule = { since: '0.1.0' };"],
    ['other versions', "const python = '3.12.1'; const lsp = '12.2.0'; const image = 'py2.10';"],
    ['comments', '/** Up to 2.54, see `2.55.0`. */\nconst a = at(cutsFractions, release);'],
    ['what is read', 'const minorOf = (release: string) => release.split(".").slice(0, 2).join(".");'],
  ])('not %s', (_, code) => {
    expect(faultsIn(code)).toBe(0);
  });
});

describe('where the lint looks for releases', () => {
  it.each([
    'server/src/core/demand/targets.ts',
    'server/src/cli/main.ts',
    'server/src/lsp/server.ts',
    'client/src/extension.ts',
  ])('%s', async (file) => {
    expect((await configOf(file)).rules?.[RULE]).toEqual([2]);
  });

  it.each([
    'server/src/core/ray/facts/former.ts',
    'server/src/core/rules/route-prefix/page.ts',
    'test/unit/fit.test.ts',
  ])('not %s', async (file) => {
    expect((await configOf(file)).rules?.[RULE]).toBeUndefined();
  });
});
