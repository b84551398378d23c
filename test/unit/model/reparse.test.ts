import { expect, it } from 'vitest';
import { parseDocuments } from '../../../server/src/core/yaml/parse-document.ts';
import type { ParsedDocument } from '../../../server/src/core/yaml/parse-document.ts';
import { nodesOf } from '../../../server/src/core/yaml/nodes.ts';
import { reparse } from '../../../server/src/core/yaml/reparse.ts';
import { asList, valueOf } from '../../../server/src/core/yaml/tree.ts';
import type { Tree } from '../../../server/src/core/yaml/tree.ts';
import { manyAnchors } from './anchors.ts';
import { editedAtRandom, pickOf, randomBy, seeds } from './edits.ts';

const EDITS = Number(process.env.MODEL_EDITS ?? 200);
const SEED = Number(process.env.MODEL_SEED ?? 1);

/** Edits texts at random, each read from the one before; in how many the rest was taken over. */
const cutsAmong = (textOf: (random: Random) => string, edited = editedAtRandom): number => {
  const random = randomBy(SEED);
  let before = reparse('', undefined);
  let cuts = 0;
  for (let step = 0; step < EDITS; step++) {
    if (random(10) === 0 || !mayBeCut(before)) before = reparse(textOf(random), undefined);
    const text = edited(before.text, random);
    const parsed = reparse(text, before);
    const [kept, fresh] = [told(parsed.documents), told(parseDocuments(text))];
    if (kept !== fresh)
      expect(JSON.parse(kept), JSON.stringify({ before: before.text, text })).toEqual(JSON.parse(fresh));
    expect(sizeOf(parsed.documents), text).toBe(sizeOf(parseDocuments(text)));
    if (isCut(parsed.documents[0]?.root ?? null)) cuts += 1;
    before = parsed;
  }
  return cuts;
};

/** Nodes that are one to all that name them. */
const sizeOf = ([document]: readonly ParsedDocument[]): number =>
  document?.root == null ? 0 : nodesOf(document.root).size;

type Random = ReturnType<typeof randomBy>;

it('reads what is edited as if it were read anew, whatever is typed', { timeout: 3_600_000 }, () => {
  const texts = seeds().filter((text) => text.length < 20_000);
  expect(cutsAmong((random) => pickOf(texts, random))).toBeGreaterThan(EDITS / 10);
});

/** What opens, closes, or begins something else below it. */
const TYPED_LAST = ['[', '{', ']', '}', ',', '\n', '- ', '  ', 'a', '"', ': ', '\n  - name: b', '\n- ', '[a, ', '{a: 1', ' #x', '\n    x: [', '\nz: 1', '\nk:\n- 1']; // prettier-ignore

const editedLast = (text: string, random: Random): string => {
  if (random(4) === 0) return editedAtRandom(text, random);
  const at = Math.max(0, text.length - random(150));
  return text.slice(0, at) + (TYPED_LAST[random(TYPED_LAST.length)] ?? '') + text.slice(at + random(2) * random(8));
};

it('reads what is typed in the last item as if it were read anew', { timeout: 3_600_000 }, () => {
  const texts = seeds().filter((text) => text.length < 20_000);
  expect(cutsAmong((random) => pickOf(texts, random), editedLast)).toBeGreaterThan(0);
});

it('reads what stands beside anchors and aliases as if it were read anew', { timeout: 3_600_000 }, () => {
  expect(cutsAmong(manyAnchors)).toBeGreaterThan(EDITS / 10);
});

const mayBeCut = ({ documents: [document] }: ReturnType<typeof reparse>): boolean =>
  document?.isPlain === true || document?.anchors != null;

it('reads one of several documents as if all were read anew, whatever is typed', { timeout: 3_600_000 }, () => {
  const random = randomBy(SEED);
  const texts = seeds().filter((text) => text.length < 3_000);
  const several = (): string =>
    (['# Before.\n---\n', '---\n', ''][random(3)] ?? '') +
    Array.from({ length: 2 + random(3) }, () => texts[random(texts.length)]).join(
      ['---\n', '\n--- # Next.\n'][random(2)],
    );
  let before = reparse(several(), undefined);
  let kept = 0;
  for (let step = 0; step < EDITS; step++) {
    if (random(10) === 0 || before.text.length > 12_000) before = reparse(several(), undefined);
    const typed = ['---\n', '\n---\n', '...\n', '%x\n', '--- a\n', '"', '{'];
    const at = random(before.text.length + 1);
    const text =
      random(5) > 0
        ? editedAtRandom(before.text, random)
        : before.text.slice(0, at) + (typed[random(typed.length)] ?? '') + before.text.slice(at);
    const parsed = reparse(text, before);
    const [known, fresh] = [told(parsed.documents), told(parseDocuments(text))];
    if (known !== fresh)
      expect(JSON.parse(known), JSON.stringify({ before: before.text, text })).toEqual(JSON.parse(fresh));
    if (parsed.documents.some(({ root }, index) => root !== null && root === before.documents[index]?.root)) kept += 1;
    before = parsed;
  }
  expect(kept).toBeGreaterThan(EDITS / 25);
});

it('leaves a key that is written again behind a list where it is', () => {
  const text = (name: string): string =>
    `applications:\n- name: a\n  route_prefix: /a\n  deployments:\n  - name: ${name}\n  - name: E\n  route_prefix: /b\n`;
  const edited = reparse(text('Longer'), reparse(text('D'), undefined));
  expect(told(edited.documents)).toBe(told(parseDocuments(text('Longer'))));
});

it('reads an item behind which a colon without a key is typed as if it were read anew', () => {
  const text = (behind: string): string =>
    `applications:\n  - import_path: m:app\n    args:\n      llm_configs:\n        - model_loading_config: { model_id: m }${behind}\n`;
  const edited = reparse(text(':'), reparse(text(''), undefined));
  expect(edited.documents[0]?.problems).toMatchObject([{ kind: 'no-key' }]);
  expect(told(edited.documents)).toBe(told(parseDocuments(text(':'))));
});

const told = (documents: readonly ParsedDocument[]): string =>
  JSON.stringify(
    documents.map(({ root, problems, readable, isPlain }) => [root, problems, readable, isPlain]),
    (_, value: unknown) => (value instanceof Map ? [...(value as ReadonlyMap<string, unknown>)] : value),
  );

/** True where something of it was taken over and moved. */
const isCut = (root: Tree | null): boolean =>
  (asList(valueOf(root ?? undefined, 'applications'))?.items ?? []).some(
    (item) => Object.getOwnPropertyDescriptor(item, 'entries')?.get !== undefined,
  );
