import { describe, expect, it } from 'vitest';
import { parseDocuments } from './parse-document.ts';
import type { ParsedDocument } from './parse-document.ts';
import { reparse } from './reparse.ts';
import type { ParsedText } from './reparse.ts';
import { asList, valueOf } from './tree.ts';
import type { Tree } from './tree.ts';

/** All that is read but the count of nodes, which may be a few more. */
const told = (documents: readonly ParsedDocument[]): string =>
  JSON.stringify(
    documents.map(({ root, problems, readable, isPlain }) => [root, problems, readable, isPlain]),
    (_, value: unknown) => (value instanceof Map ? [...(value as ReadonlyMap<string, unknown>)] : value),
  );

const itemsOf = ({ documents }: ParsedText): readonly Tree[] =>
  asList(valueOf(documents[0]?.root ?? undefined, 'applications'))?.items ?? [];

/** Nothing of a text that is read as a whole is moved or the same as before. */
const isTakenOver = (item: Tree, before: readonly Tree[]): boolean =>
  before.includes(item) || Object.getOwnPropertyDescriptor(item, 'entries')?.get !== undefined;

const textOf = (text: string): ParsedText => ({ text, documents: parseDocuments(text) });

/** The new text read from the older one, which is the same as if it were read by itself. */
const followed = (before: ParsedText, after: ParsedText): ParsedText => {
  const read = reparse(after.text, before);
  const [kept, fresh] = [told(read.documents), told(after.documents)];
  if (kept !== fresh) expect(JSON.parse(kept), JSON.stringify([before.text, after.text])).toEqual(JSON.parse(fresh));
  return read;
};

/** The text before and after: `<` what is deleted, `|` what is typed `>`. */
const sides = (edit: string): readonly [before: ParsedText, after: ParsedText] => [
  textOf(edit.replace(/<([^|]*)\|([^>]*)>/s, '$1')),
  textOf(edit.replace(/<([^|]*)\|([^>]*)>/s, '$2')),
];

const [PLAIN, DEEP] = ['applications:\n- n: a\n  u: 1\n- n: b\n- n: c\n', 'v: 1\napplications:\n  - n: a\n  - n: b\n'];

describe('of an edit in the list of applications', () => {
  it.each([
    ['in the first item', `applications:\n- n: <a|xy>\n- n: b\n`],
    ['at its dash', `applications:\n-<|\n> n: a\n- n: b\n`],
    ['behind its dash', `applications:\n-<| > n: a\n- n: b\n`],
    ['in the item between', 'applications:\n- n: a\n- n: <b|>\n- n: c\nz: 1\n'],
    ['right behind the dash of the last one', 'applications:\n- n: a\n- n: b\n-< n| m>: c\n'],
    ['in a list that is indented, before another item', `${DEEP}  - n: <c|x>\n  - n: d\n`],
    ['in a list that is indented, before a key', `${DEEP}  - n: <c|x>\nz: 1\n`],
    ['over two items', `${PLAIN}- n: <d\n- n: |>e\n- n: f\n`],
    ['that begins a quote', `${DEEP}  - n: <|">c\n  - n: d\n`],
    ['that opens a bracket', `${PLAIN}- n: <|[>d\n  u: 1\n- n: e\nz: 1\n`],
    ['that closes one', `${PLAIN}- n: [d<|]>\n- n: e\n`],
    ['that brings the thirtieth fault', `${PLAIN}- n: <e|[e>\n- n: f\n${'- n: [d\n'.repeat(29)}`],
    ['beside another list, whose items stand before its column', 'v:\n- 1\napplications:\n  - n: a\n  - n: <b|c>\n'],
    ['beside one at fault', `${PLAIN}- n: <d|xy>\n- n: [e\n- n: f\n`],
  ])('%s the other items are taken over', (_, edit) => {
    const [before, after] = sides(edit);
    for (const [from, to] of [
      [before, after],
      [after, before],
    ] as const) {
      const known = itemsOf(from);
      expect(itemsOf(followed(from, to)).some((item) => isTakenOver(item, known))).toBe(true);
    }
  });

  it('in a deployment, the rest of its application is the same', () => {
    const text = 'applications:\n- n: a\n  args: { b: 1 }\n  deployments:\n  - name: <D|E>\n  - name: F\n- n: c\n';
    const [before, after] = sides(text);
    const [was, is] = [itemsOf(before)[0], itemsOf(followed(before, after))[0]];
    expect(valueOf(is, 'args')).toBe(valueOf(was, 'args'));
  });

  it('its nodes are counted once, however often it is edited', () => {
    const [one, other] = sides(`${PLAIN}- n: <d|xy>\n- n: e\n`);
    let read = reparse(other.text, one);
    for (let i = 0; i < 10; i++) read = reparse((i % 2 === 0 ? one : other).text, read);
    expect(read.documents[0]?.nodes).toBe(other.documents[0]?.nodes);
  });

  it.each([
    ['a value that another item names', 'applications:\n- n: &a <b|c>\n- n: *a\n'],
    ['an anchor', 'applications:\n- n: b\n- n: <|&a >c\n- n: *a\n'],
    ['a list in brackets', 'applications: [\n  <a|b>,\n  c ]\n'],
    ['an item from its dash on, and the next one', `${PLAIN}<- n: d\n- n: e|  u: 1\n- w: 3>\n- n: f\n`],
    ['a dash', `${PLAIN}<-|> n: d\n- n: e\n`],
    ['the indentation of a dash', `${DEEP}<| >  - n: c\n`],
    ['a key to one of nothing', `v: 1\napplications:\n  - n: a\n  <- n|>: b\n`],
    ['a key that is written in full', 'applications:\n- a<|b>\n? z\n: 1\n'],
    ['a key with a tag', 'applications:\n- a<|b>\n!!str z: 1\n'],
    ['a key of nothing beside a fault', `${PLAIN}- n: [d\n- n: <e|x>\n: 1\n`],
    ['an item before the others beside a fault', `${DEEP} - n: [c\n  - n: <d|x>\n`],
    ['what follows a line that reaches on', `applications:\n- n: <"|'>a\n- n: b"\n- n: 'c\n`],
    ['a document that begins behind its end', `${PLAIN}- n<: c|\n...\n|>`],
    [
      'what makes a fault beside a line that ends as an old Mac ends it',
      'applications:\n- n: a\r # x\n- n: <b|[b>\n- n: c\n',
    ],
    ['the last line', `${PLAIN}- n: [d<|\n>`],
    ['a key into one that reads as what is put behind the lines', `${PLAIN}<|z: 2\n>z: 1\n`],
    ['a line into one that reads as what is put before the lines', `${PLAIN}<|k:\n- 1\n>`],
    ['an open bracket into the last item', `${PLAIN}- n: <|[>d\n`],
    ['what follows an open bracket in the last item', `${PLAIN}- n: {d\n  u: 1\n  w<: 2\n|>`],
    [
      'a value that stands behind an anchor that others name',
      `x: &a { b: 1 }\n${PLAIN}- n: <d|longer>\n- n: *a\n  u: { <<: *a }\n`,
    ],
    ['an item that holds an anchor', `applications:\n- n: &a b\n\n  u: <1|22>\n- n: *a\n`],
    ['an item of a list that an alias names', `x: &a\n- b\n- c\n${PLAIN}- n: <d|longer>\n  deployments: *a\n- *a\n`],
    ['a merge key in the root', `x: &a { b: 1 }\n${PLAIN}<|<<: *a\n>- n: d\n`],
  ])('all is right where it changes %s', (_, edit) => {
    const [before, after] = sides(edit);
    followed(before, after);
    followed(after, before);
  });

  it.each([
    ['a colon', ':', 0],
    ['a line break', '\n', 0],
    ['nothing in place of a character', '', 1],
  ])('all is right beside a fault, wherever %s is typed', (_, typed, deleted) => {
    const text = 'applications:\n- n: a\n- b: {\nz: 1';
    for (let at = 0; at <= text.length; at++)
      followed(textOf(text), textOf(text.slice(0, at) + typed + text.slice(at + deleted)));
  });
});
