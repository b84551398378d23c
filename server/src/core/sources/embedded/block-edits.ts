import type { Edit } from '../../text/text-range.ts';
import { applyEdits, lineBreak } from '../../yaml/edit.ts';
import { readBlock } from './block-scalar.ts';
import type { Block } from './block-scalar.ts';
import { lastEnd } from './decoded.ts';
import { trimmed } from './trimmed.ts';

/** Whole lines of the inner text, changed by the edits that touch them. */
interface Passage {
  readonly start: number;
  readonly end: number;
  readonly edits: readonly Edit[];
}

/** Edits in a block scalar that leave every other line as it is; null where its style cannot hold them. */
export const blockEdits = (outer: string, block: Block, edits: readonly Edit[]): readonly Edit[] | null => {
  const wanted = applyEdits(block.decoded.text, edits);
  const candidates = [withinLines, byLines];
  for (const candidate of candidates) {
    const result = candidate(outer, block, edits);
    if (result !== null && holds(outer, block, result, wanted)) return result;
  }
  return null;
};

/** Word for word, where no edit touches a line break. */
const withinLines = (_outer: string, { decoded }: Block, edits: readonly Edit[]): readonly Edit[] | null => {
  const { text, startOf, endOf } = decoded;
  const breaks = edits.some(({ range, newText }) => (text.slice(range.start, range.end) + newText).includes('\n'));
  if (breaks) return null;
  return edits.map(({ range: { start, end }, newText }) => {
    const from = startOf(start) ?? lastEnd(decoded) ?? 0;
    return { range: { start: from, end: end > start ? (endOf(end - 1) ?? from) : from }, newText };
  });
};

const byLines = (outer: string, block: Block, edits: readonly Edit[]): readonly Edit[] =>
  passages(block.decoded.text, edits).flatMap((passage) => trimmed(outer, write(outer, block, passage)));

const passages = (inner: string, edits: readonly Edit[]): readonly Passage[] => {
  const found: Passage[] = [];
  for (const edit of [...edits].sort((a, b) => a.range.start - b.range.start)) {
    const start = inner.lastIndexOf('\n', edit.range.start - 1) + 1;
    const stop = inner.indexOf('\n', edit.range.end);
    const end = stop < 0 ? inner.length : stop + 1;
    const last = found.at(-1);
    if (last !== undefined && start < last.end)
      found[found.length - 1] = { start: last.start, end: Math.max(end, last.end), edits: [...last.edits, edit] };
    else found.push({ start, end, edits: [edit] });
  }
  return found;
};

const write = (outer: string, block: Block, { start, end, edits }: Passage): Edit => {
  const { text, startOf, endOf } = block.decoded;
  const own = edits.map(({ range, newText }) => ({
    range: { start: range.start - start, end: range.end - start },
    newText,
  }));
  const after = applyEdits(text.slice(start, end), own);
  const behind = start >= text.length;
  const from = lineOf(block, behind ? (lastEnd(block.decoded) ?? 0) : (startOf(start) ?? 0), behind);
  const to = end > start ? (endOf(end - 1) ?? from) : from;
  const eol = lineBreak(outer);
  const written = lines(after, block, eol);
  // The last line of a file may have no line break of its own.
  const isOpen = to > 0 && !/[\r\n]/.test(outer[to - 1] ?? '');
  const newText = isOpen ? (behind ? eol : '') + written.replace(/\r?\n$/, '') : written;
  return { range: { start: from, end: to }, newText };
};

/** Where the line begins in which an offset stands; `behind` the last character a new line begins. */
const lineOf = ({ lines: all }: Block, offset: number, behind: boolean): number =>
  behind ? offset : (all.findLast((line) => line.start <= offset)?.start ?? offset);

/** In a folded scalar a line break between two lines that are not indented further needs a blank line. */
const lines = (text: string, { indent, folded }: Block, eol: string): string => {
  const all = text.split('\n');
  return all
    .map((line, i) => {
      const own = line === '' ? '' : indent + line;
      if (i === all.length - 1) return own;
      return own + (folded && isFlush(line) && isFlush(all[i + 1]) ? eol + eol : eol);
    })
    .join('');
};

const isFlush = (line: string | undefined): boolean => line !== undefined && /^[^ \t]/.test(line);

/** The first line tells the indent of all, unless the header does. */
const keepsIndent = ({ indentTold }: Block, wanted: string): boolean =>
  indentTold || !/^(?:[ \t]*\n)*[ \t]+\S/.test(wanted);

/** Whether the scalar reads as wanted after the edits. */
const holds = (outer: string, block: Block, edits: readonly Edit[], wanted: string): boolean => {
  if (!keepsIndent(block, wanted)) return false;
  const [first, last] = [block.lines[0], block.lines.at(-1)];
  if (first === undefined || last === undefined) return false;
  const body = { start: first.start, end: last.next };
  if (edits.some(({ range }) => range.start < body.start || range.end > body.end)) return false;
  const own = edits.map(({ range, newText }) => ({
    range: { start: range.start - body.start, end: range.end - body.start },
    newText,
  }));
  const source = `${block.folded ? '>' : '|'}\n${applyEdits(outer.slice(body.start, body.end), own)}`;
  return readBlock(source, { start: 0, end: source.length }, wanted) !== null;
};
