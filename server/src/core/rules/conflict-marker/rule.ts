import type { Finding } from '../../problems/finding.ts';
import type { Fix } from '../../problems/problem.ts';
import type { Words } from '../../text/words.ts';
import type { TextRange } from '../../text/text-range.ts';
import { conflictsIn } from '../../sources/detect/conflicts.ts';
import type { Conflict, Side } from '../../sources/detect/conflicts.ts';
import type { FileRule } from '../rule.ts';

/** Lines that git left where two changes met: no YAML, and nothing is read of the file. */
export const fileRule: FileRule = {
  code: 'conflict-marker',
  scope: 'file',
  severity: 'error',
  since: '0.1.0',
  title: { en: 'A merge that was not finished', vi: 'Merge chưa xong' },
  checkFile: ({ text }) => conflictsIn(text).map(problemIn),
};

const problemIn = ({ range, head, ours, theirs }: Conflict): Finding => {
  return {
    code: 'conflict-marker',
    severity: 'error',
    message: {
      en: 'A merge was not finished here: Ray cannot read a file with these lines.',
      vi: 'Merge chưa xong ở đây: Ray không đọc được file có các dòng này.',
    },
    range: head,
    related: [],
    fixes: [keep(range, ours, FIRST), keep(range, theirs, SECOND), both(range, ours.text + theirs.text)],
    rejects: 'schema',
  };
};

/** What a side is called that git gives no name. */
const FIRST: Words = { en: 'Keep the first side', vi: 'Giữ bên thứ nhất' };
const SECOND: Words = { en: 'Keep the second side', vi: 'Giữ bên thứ hai' };

const keep = (range: TextRange, { branch, text: newText }: Side, unnamed: Words): Fix => ({
  title: branch === '' ? unnamed : { en: `Keep that of ${branch}`, vi: `Giữ phần của ${branch}` },
  preferred: false,
  edits: [{ range, newText }],
});

const both = (range: TextRange, newText: string): Fix => ({
  title: { en: 'Keep both', vi: 'Giữ cả hai' },
  preferred: false,
  edits: [{ range, newText }],
});
