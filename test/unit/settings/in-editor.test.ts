import Ajv from 'ajv';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import {
  applyEdits,
  fixesOf,
  ignoreFix,
  settingsHover,
  settingsOffers,
  settingsProblems,
  settingsSchema,
  sharedSettings,
} from '../../../server/src/core/index.ts';
import { unread } from '../../../server/src/lsp/documents/our-files.ts';

/** The text without its `|`, and where that stood. */
const cursor = (text: string) => ({ text: text.replace('|', ''), at: text.indexOf('|') });

const offered = (written: string): readonly string[] => {
  const { text, at } = cursor(written);
  return settingsOffers(text, at).map(({ label }) => label);
};

describe('in a settings file', () => {
  it('a problem is mended by the near word, and never by a comment', () => {
    const text = 'rayversion: 2.47.1\n';
    const analysis = unread('file:///a/rayservelens.yaml', text);
    const [problem] = analysis.problems;
    if (problem === undefined) throw new Error('no problem');
    expect(problem).toMatchObject({ code: 'settings-file', severity: 'error' });
    const [fix] = fixesOf(analysis, problem);
    expect(applyEdits(text, fix?.edits ?? [])).toBe('rayVersion: 2.47.1\n');
    expect(ignoreFix(analysis, problem)).toBeNull();
    expect(settingsProblems('rayVersion: 2.47.1\n')).toEqual([]);
    expect(unread('file:///a/other.yaml', text).problems).toEqual([]);
  });

  it('keys are offered where they may stand', () => {
    expect(offered('|')).toContain('overrides');
    expect(offered('|')).not.toContain('files');
    expect(offered('overrides:\n  - |')).toEqual(expect.arrayContaining(['files', 'rayVersion', 'rules']));
    expect(offered('overrides:\n  - files: a\n    ra|')).not.toContain('failOn');
    expect(offered('rules:\n  hid|')).toContain('hidden-router');
    expect(offered('overrides:\n  - files: a\n    rules:\n      |')).toContain('hidden-router');
  });

  it('words are offered behind the colon', () => {
    expect(offered('failOn: |')).toEqual(['error', 'warning', 'never']);
    expect(offered('rules:\n  hidden-router: o|')).toContain('off');
    expect(offered('rayVersion: 2.|')[0]).toMatch(/^\d+\.\d+\.\d+$/);
    expect(offered('cluster: |')).toEqual([]);
    expect(offered('# fail|')).toEqual([]);
  });

  it('an offer is written in place of what was typed', () => {
    const { text, at } = cursor('fail|');
    const offer = settingsOffers(text, at).find(({ label }) => label === 'failOn');
    expect(applyEdits(text, [{ range: offer?.range ?? { start: 0, end: 0 }, newText: offer?.newText ?? '' }])).toBe(
      'failOn: ',
    );
  });

  it.each([
    ['ray|Version: 2.47.1', /Ray release/],
    ['rules:\n  hidden-|router: off', /./],
    ['overrides:\n  - fi|les: a', /Globs of the files/],
    ['overrides:\n  - files: a\n    rayV|ersion: 2.47.1', /Ray release/],
  ])('%j tells what its key means', (written, meaning) => {
    const { text, at } = cursor(written);
    expect(settingsHover(text, at)?.markdown.en).toMatch(meaning);
  });

  it.each(['rayVersion: 2.|47.1', 'unk|nown: 1', '# a| comment', 'fi|les: a'])('%j tells nothing', (written) => {
    const { text, at } = cursor(written);
    expect(settingsHover(text, at)).toBeNull();
  });
});

describe('the JSON Schema of settings', () => {
  const takes = new Ajv().compile(settingsSchema('en'));

  it.each([
    '{}',
    'rayVersion: 2.50\nfailOn: never\ninclude: a\nexclude: [a, b]',
    'rules: { hidden-router: off }\noverrides: [{ files: a, cluster: cpu=1, rules: { node-fit: hint } }]',
  ])('takes what is read without a problem: %j', (text) => {
    expect(sharedSettings(text).problems).toEqual([]);
    expect(takes(parse(text, { version: '1.1' }))).toBe(true);
    expect(takes(parse(text))).toBe(true);
  });

  it.each([
    'rayversion: 2.50.0',
    'failOn: sometimes',
    'rules: { no-such-rule: off }',
    'rules: { hidden-router: loud }',
    'overrides: [{ cluster: cpu=1 }]',
    'overrides: [{ files: a, failOn: never }]',
    'include: { a: b }',
  ])('refuses what is told: %j', (text) => {
    expect(sharedSettings(text).problems).toHaveLength(1);
    expect(takes(parse(text))).toBe(false);
  });
});
