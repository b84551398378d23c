import { expect, it } from 'vitest';
import { parseDocuments } from '../../../server/src/core/yaml/parse-document.ts';
import type { ParsedDocument } from '../../../server/src/core/yaml/parse-document.ts';
import { reparse } from '../../../server/src/core/yaml/reparse.ts';
import { asList, valueOf } from '../../../server/src/core/yaml/tree.ts';
import type { Tree } from '../../../server/src/core/yaml/tree.ts';
import { editedAtRandom, pickOf, randomBy, seeds } from './edits.ts';

const EDITS = Number(process.env.MODEL_EDITS ?? 200);
const SEED = Number(process.env.MODEL_SEED ?? 1);

it('reads what is edited as if it were read anew, whatever is typed', { timeout: 3_600_000 }, () => {
  const random = randomBy(SEED);
  const texts = seeds().filter((text) => text.length < 20_000);
  let before = reparse('', undefined);
  let cuts = 0;
  for (let step = 0; step < EDITS; step++) {
    if (random(10) === 0 || before.documents[0]?.isPlain !== true) before = reparse(pickOf(texts, random), undefined);
    const text = editedAtRandom(before.text, random);
    const parsed = reparse(text, before);
    const [kept, fresh] = [told(parsed.documents), told(parseDocuments(text))];
    if (kept !== fresh)
      expect(JSON.parse(kept), JSON.stringify({ before: before.text, text })).toEqual(JSON.parse(fresh));
    if (isCut(parsed.documents[0]?.root ?? null)) cuts += 1;
    before = parsed;
  }
  expect(cuts).toBeGreaterThan(EDITS / 10);
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
