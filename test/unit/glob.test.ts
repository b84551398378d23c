import { describe, expect, it } from 'vitest';
import { globMatches } from '../../server/src/lsp/glob.ts';

describe('globs of the settings', () => {
  it.each([
    ['*.yaml', 'serve.yaml', true],
    ['*.yaml', 'a/b/serve.yaml', true],
    ['a/*.yaml', 'a/serve.yaml', true],
    ['a/*.yaml', 'a/b/serve.yaml', false],
    ['./a/*.yaml', 'a/serve.yaml', true],
    ['a/**', 'a/b/serve.yaml', true],
    ['**/serve.yaml', 'serve.yaml', true],
    ['**/serve.yaml', 'a/b/serve.yaml', true],
    ['a/**/serve.y?ml', 'a/serve.yaml', true],
    ['a/{x,y*}/serve.{yaml,yml}', 'a/yes/serve.yml', true],
    ['a/{x,y*}/serve.{yaml,yml}', 'a/z/serve.yml', false],
    ['serve.yaml', 'serve-yaml', false],
    ['a(b)[c]+.yaml', 'a(b)[c]+.yaml', true],
    ['{broken', '{broken', true],
  ])('%s on %s: %s', (glob, path, expected) => {
    expect(globMatches(glob, path)).toBe(expected);
  });
});
