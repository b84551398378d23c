import type { Finding } from '../../problems/finding.ts';
import type { Fix } from '../../problems/problem.ts';
import { ignoresOf } from '../../sources/detect/ignores.ts';
import type { Ignore } from '../../sources/detect/ignores.ts';
import type { Edit } from '../../text/text-range.ts';
import { lineBreakAfter, lineStart } from '../../yaml/edit.ts';
import type { RuleMeta } from '../rule.ts';

/** An ignore comment that hides nothing: the problem is gone, or no rule has that code. */
export const meta: RuleMeta = {
  code: 'stale-ignore',
  scope: 'file',
  severity: 'warning',
  since: '0.1.0',
  title: { en: 'An ignore comment that hides nothing', vi: 'Chú thích ignore không che gì' },
};

/** A problem for each code of an ignore comment that hid none; `all` are the file's ignores, used or not. */
export const staleIgnore = (ignore: Ignore, known: boolean, all: readonly Ignore[], text: string): Finding => ({
  code: meta.code,
  severity: meta.severity,
  message: known
    ? {
        en: `Nothing to ignore: there is no ${ignore.code} on this line.`,
        vi: `Không có gì để bỏ qua: dòng này không có ${ignore.code}.`,
      }
    : {
        en: `No rule has the code ${ignore.code}, so nothing is ignored.`,
        vi: `Không có quy tắc nào tên ${ignore.code}, nên không có gì bị bỏ qua.`,
      },
  range: ignore.range,
  related: [],
  fixes: [removal(ignore, all, text)],
  tag: 'unnecessary',
});

/** What could be said of each ignore comment of a text, whether it hides something or not. */
export const staleFindings = (text: string, isKnown: (code: string) => boolean): readonly Finding[] => {
  const all = ignoresOf(text);
  return all.map((ignore) => staleIgnore(ignore, isKnown(ignore.code), all, text));
};

const removal = (ignore: Ignore, all: readonly Ignore[], text: string): Fix => {
  const alone = all.filter(({ comment }) => comment.start === ignore.comment.start).length === 1;
  return {
    title: { en: `Remove ${ignore.code} from the comment`, vi: `Xóa ${ignore.code} khỏi chú thích` },
    preferred: true,
    safe: true,
    edits: [alone ? wholeComment(ignore, text) : oneCode(ignore, text)],
  };
};

const wholeComment = ({ comment }: Ignore, text: string): Edit => {
  const from = lineStart(text, comment.start);
  const ownLine = text.slice(from, comment.start).trim() === '';
  if (ownLine) return { range: { start: from, end: lineBreakAfter(text, comment.end) }, newText: '' };
  let start = comment.start;
  while (/[^\S\r\n]/.test(text[start - 1] ?? '')) start--;
  return { range: { start, end: comment.end }, newText: '' };
};

const oneCode = ({ range, comment }: Ignore, text: string): Edit => {
  const behind = /^\s*,\s*/.exec(text.slice(range.end, comment.end));
  if (behind !== null) return { range: { start: range.start, end: range.end + behind[0].length }, newText: '' };
  const before = text.slice(comment.start, range.start).trimEnd();
  const kept = before.endsWith(',') ? before.slice(0, -1).trimEnd() : before;
  return { range: { start: comment.start + kept.length, end: range.end }, newText: '' };
};
