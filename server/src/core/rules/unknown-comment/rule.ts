import type { Finding } from '../../problems/finding.ts';
import { notice } from '../../problems/notice.ts';
import { nearest } from '../../text/nearest.ts';
import { PREFIX, meantComment } from '../../sources/detect/meant-comment.ts';
import type { MeantComment } from '../../sources/detect/meant-comment.ts';
import type { FileRule } from '../rule.ts';
import { writeFix } from '../shared/edits/write-fix.ts';

const NAMES = ['rayVersion', 'cluster', 'load', 'ignore'];

/** A comment that was meant for this program and is called otherwise: it would do nothing, silently. */
export const fileRule: FileRule = {
  code: 'unknown-comment',
  scope: 'file',
  severity: 'warning',
  since: '0.1.0',
  title: { en: 'A comment of ours with another name', vi: 'Chú thích của công cụ bị viết sai tên' },
  checkFile: ({ text }) => commentsIn(text).flatMap(problemIn),
};

const commentsIn = (text: string): readonly MeantComment[] => {
  const found: MeantComment[] = [];
  for (let at = text.indexOf('#'); at >= 0; at = text.indexOf('#', at + 1)) {
    const comment = meantComment(text, at);
    if (comment !== null) found.push(comment);
  }
  return found;
};

const problemIn = ({ start, prefix, name, colon }: MeantComment): readonly Finding[] => {
  const known = nearest(name, NAMES) ?? meantBy(name);
  if (prefix === PREFIX && name === known && colon === ':') return [];
  const range = { start, end: start + prefix.length + 1 + name.length };
  const near = known === undefined ? null : `${PREFIX}.${known}`;
  const written = `${prefix}.${name}`;
  const message = {
    en: `${written}${colon === ':' ? '' : colon} is no comment that is read here${near === null ? `: there are ${all}` : `: write ${near}:`}.`,
    vi: `${written}${colon === ':' ? '' : colon} không phải chú thích được đọc ở đây${near === null ? `: chỉ có ${all}` : `: hãy viết ${near}:`}.`,
  };
  const whole = { start: range.start, end: range.end + colon.length };
  const fixes = near === null ? [] : [writeFix(whole, `${near}:`, true)];
  return [notice('unknown-comment', 'warning', range, message, { fixes })];
};

const all = NAMES.map((name) => `${PREFIX}.${name}`).join(', ');

/** Other words that people use for them. */
const meantBy = (name: string): string | undefined => {
  const plain = name.toLowerCase().replace(/[^a-z]/g, '');
  if (['ray', 'version', 'release', 'rayrelease'].includes(plain)) return 'rayVersion';
  if (['nodes', 'node', 'resources'].includes(plain)) return 'cluster';
  if (['requests', 'traffic', 'loads', 'inflight'].includes(plain)) return 'load';
  return ['disable', 'suppress', 'skip'].includes(plain) ? 'ignore' : undefined;
};
