import { describe, expect, it } from 'vitest';
import { parseDocument } from 'yaml';
import { embedded } from '../../server/src/core/sources/embedded/embedding.ts';
import type { Embedding } from '../../server/src/core/sources/embedded/embedding.ts';
import type { Edit } from '../../server/src/core/text/text-range.ts';
import { applyEdits } from '../../server/src/core/yaml/edit.ts';
import { parseDocuments } from '../../server/src/core/yaml/parse-document.ts';
import { valueOf } from '../../server/src/core/yaml/tree.ts';

const INNER = 'applications:\n- name: a # one\n  import_path: "a:b"\n\n  args:\n    x: 1\n';

const indented = (text: string, indent: string, eol = '\n'): string =>
  text
    .split('\n')
    .map((line) => (line === '' ? '' : indent + line))
    .join(eol);

const FOLDED = 'key:\n  a: 1\n  b:\n    - 2\n';

/** Every way in which a manifest may hold a text: the outer text, and the text it holds. */
const STYLES: Readonly<Record<string, readonly [outer: string, inner: string]>> = {
  literal: [`k:\n  v: |\n${indented(INNER, '    ')}  w: 1\n`, INNER],
  'literal, deep indent': [`k:\n  v: |\n${indented(INNER, '          ')}  w: 1\n`, INNER],
  'literal, stripped': [`k:\n  v: |-\n${indented(INNER, '    ')}  w: 1\n`, INNER.trimEnd()],
  'literal, kept': [`k:\n  v: |+\n${indented(INNER, '    ')}\n\n  w: 1\n`, `${INNER}\n\n`],
  'literal, indent told': [`k:\n  v: |2\n${indented(` ${INNER}`, '    ')}  w: 1\n`, ` ${INNER}`],
  'literal, comment in the header': [`k:\n  v: | # here\n${indented(INNER, '    ')}  w: 1\n`, INNER],
  'literal, anchored': [`k:\n  v: &x |\n${indented(INNER, '    ')}  w: 1\n`, INNER],
  'literal, with \\r\\n': [`k:\r\n  v: |\r\n${indented(INNER, '    ', '\r\n')}  w: 1\r\n`, INNER],
  'literal, at the end of the file': [`k:\n  v: |\n${indented(INNER, '    ').trimEnd()}`, INNER],
  folded: [`k:\n  v: >\n${indented(FOLDED, '    ').replace('key:\n', 'key:\n')}  w: 1\n`, FOLDED],
  'folded, joined lines': ['k:\n  v: >\n    {a: 1,\n    b: 2}\n  w: 1\n', '{a: 1, b: 2}\n'],
  'double quotes': [`k:\n  v: ${JSON.stringify(INNER)}\n  w: 1\n`, INNER],
  'double quotes over lines': ['k:\n  v: "{a: 1,\n    b: \\\n    2}"\n  w: 1\n', '{a: 1, b: 2}'],
  'double quotes, every escape': ['k:\n  v: "{a: \\x41\\u00e9\\t\\"x\\"}"\n  w: 1\n', '{a: A\u00e9\t"x"}'],
  'single quotes': ['k:\n  v: \'{"a": "it\'\'s"}\'\n  w: 1\n', '{"a": "it\'s"}'],
};

const scalarIn = (outer: string) => {
  const tree = valueOf(parseDocuments(outer)[0]?.root ?? undefined, 'k', 'v');
  if (tree?.kind !== 'scalar') throw new Error('no scalar');
  return tree;
};

const embeddingIn = (outer: string): Embedding => {
  const embedding = embedded(outer, scalarIn(outer));
  if (embedding === null) throw new Error('not read');
  return embedding;
};

const heldIn = (outer: string): unknown => {
  const document = parseDocument(outer, { version: '1.1' });
  expect(document.errors).toEqual([]);
  expect(document.getIn(['k', 'w'])).toBe(1);
  return document.getIn(['k', 'v']);
};

/** Line breaks at the end are the header's business. */
const trimmed = (text: unknown): string => String(text).replace(/\n+$/, '');

describe.each(Object.entries(STYLES))('a text in a scalar (%s)', (_name, [written, inner]) => {
  const outer = written.includes('w: 1') ? written : written.replace('k:\n', 'k:\n  w: 1\n');

  it('is read whole', () => {
    expect(embeddingIn(outer).text).toBe(inner);
    expect(heldIn(outer)).toBe(inner);
  });

  it('has every character where it stands', () => {
    const { outward } = embeddingIn(outer);
    inner.split('').forEach((character, at) => {
      const { start, end } = outward({ start: at, end: at + 1 });
      if (/[\w{}#-]/.test(character) && outer[start] !== '\\') expect(outer.slice(start, end)).toBe(character);
    });
  });

  it('takes an edit of each of its words, and keeps all else', () => {
    for (const match of inner.matchAll(/\w+/g)) {
      const edit: Edit = { range: { start: match.index, end: match.index + match[0].length }, newText: 'new' };
      const edits = embeddingIn(outer).outwardEdits([edit]);
      if (edits === null) throw new Error(`no edit of ${match[0]}`);
      expect(heldIn(applyEdits(outer, edits))).toBe(applyEdits(inner, [edit]));
      expect(edits.every(({ newText }) => newText.length <= 4)).toBe(true);
    }
  });

  it('takes lines away and puts lines in, or says that it cannot', () => {
    const starts = [0, ...[...inner.matchAll(/\n/g)].map(({ index }) => index + 1)];
    for (const [i, start] of starts.entries()) {
      const end = starts[i + 1] ?? inner.length;
      for (const edit of [
        { range: { start, end }, newText: '' },
        { range: { start, end: start }, newText: '# a\n' },
        { range: { start: end, end }, newText: '  # b: "c"\n' },
      ]) {
        const edits = embeddingIn(outer).outwardEdits([edit]);
        const wanted = applyEdits(inner, [edit]);
        if (edits === null) expect(/v: (>|'|")/.test(outer) || wanted.startsWith(' ')).toBe(true);
        else expect(trimmed(heldIn(applyEdits(outer, edits)) ?? '')).toBe(trimmed(wanted));
      }
    }
  });
});
