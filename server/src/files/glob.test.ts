import { describe, expect, it } from 'vitest';
import { globMatches } from './glob.ts';

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
    ['a/**/b/**/c.yaml', 'a/b/x/b/c.yaml', true],
    ['a/**/b/**/c.yaml', 'a/c.yaml', false],
    ['**/*.{yaml,y?l}', 'a/b.yml', true],
    ['{a,}/x', '/x', true],
    ['*a*', 'bcd', false],
  ])('%s on %s: %s', (glob, path, expected) => {
    expect(globMatches(glob, path)).toBe(expected);
  });

  it('take no time for many stars', () => {
    expect(globMatches(`${'*a'.repeat(40)}b`, 'a'.repeat(2_000))).toBe(false);
    expect(globMatches(`${'**/'.repeat(40)}b`, 'a/'.repeat(1_000))).toBe(false);
  });
});
