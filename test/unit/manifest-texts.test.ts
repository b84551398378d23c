import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const read = (name: string): string => readFileSync(new URL(`../../${name}`, import.meta.url), 'utf8');
const textsOf = (name: string) => JSON.parse(read(name)) as Readonly<Record<string, string>>;
const ENGLISH = textsOf('package.nls.json');
const VIETNAMESE = textsOf('package.nls.vi.json');
const manifest = read('package.json');

/** What a person sees of the manifest and is no name: every such text is looked up in the files of texts. */
const SEEN = /"(?:title|description|markdownDescription|displayName|label|tooltip)": "([^"]*)"/g;

/** Names, which are the same in both languages. */
const NAMES = new Set(['Ray Serve', 'Ray Serve Lens']);

describe('the texts of the manifest', () => {
  it('are there in both languages', () => {
    expect(Object.keys(VIETNAMESE).sort()).toEqual(Object.keys(ENGLISH).sort());
    for (const text of [...Object.values(ENGLISH), ...Object.values(VIETNAMESE)]) expect(text.trim()).not.toBe('');
  });

  it('are each used, and each that is used is there', () => {
    const used = new Set([...manifest.matchAll(/%([\w.-]+)%/g)].map(([, key]) => key));
    expect([...used].sort()).toEqual(Object.keys(ENGLISH).sort());
  });

  it('are none that only stands in English', () => {
    const bare = [...manifest.matchAll(SEEN)].flatMap(([, text = '']) =>
      /^%.*%$/.test(text) || NAMES.has(text) ? [] : [text],
    );
    expect(bare).toEqual([]);
  });

  it('differ in the two languages, where they are no code', () => {
    const same = Object.entries(ENGLISH).filter(([key, text]) => VIETNAMESE[key] === text && /[a-z] [a-z]/.test(text));
    expect(same).toEqual([]);
  });
});
