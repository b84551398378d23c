import { expect, it } from 'vitest';
import { slicesOf } from '../../../server/src/core/analysis/slices.ts';
import { joined } from '../../../server/src/core/yaml/joined.ts';
import { parseDocuments } from '../../../server/src/core/yaml/parse-document.ts';
import { reparse } from '../../../server/src/core/yaml/reparse.ts';
import { generated } from '../../bench/data/generated.ts';

/** The text as its slices are read; null where that is not sure. */
const readInSlices = (text: string) =>
  joined([...slicesOf(text)].map(({ text: own, start, end }) => ({ parsed: reparse(own, undefined), start, end })));

const TAIL = 'http_options:\n  port: 8000\n';

it.each([
  ['nothing behind the list', ''],
  ['a key behind the list', TAIL],
  ['a comment and a key behind the list', `# Ports.\n\n${TAIL}`],
])('reads a text in slices as it reads it at once: %s', (_, tail) => {
  const text = generated({ applications: 30, seed: 1 }) + tail;
  const read = readInSlices(text);
  const [document] = parseDocuments(text);
  expect(read?.text).toBe(text);
  expect(read?.documents).toHaveLength(1);
  expect(read?.documents[0]).toMatchObject({ root: document?.root, problems: [], readable: text, isPlain: true });
  expect(read?.documents[0]?.nodes).toBeGreaterThanOrEqual(document?.nodes ?? 0);
});

/** The application in the middle with one more value. */
const withValue = (value: string): string => {
  const text = generated({ applications: 30, seed: 1 });
  const at = text.indexOf('    args:', text.length >> 1);
  return `${text.slice(0, at)}    note: ${value}\n${text.slice(at)}`;
};

it.each(['"never closed', '[1, 2', '|\n  - name: x', '"over\n\n  - two: lines"', 'a\tb', 'a\n---\nb: 1'])(
  'leaves it to the whole text where a slice is not surely read alone: %s',
  (value) => {
    const text = withValue(value);
    const whole = parseDocuments(text)[0]?.root;
    expect(readInSlices(text)?.documents[0]?.root ?? whole).toEqual(whole);
  },
);
