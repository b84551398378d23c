import { hashedEntries } from '../../options/hashed.ts';
import { nodesOf } from '../../yaml/nodes.ts';
import { mapsOf } from '../../options/maps-of.ts';
import type { Tree } from '../../yaml/tree.ts';
import { refusal } from '../../problems/refusal.ts';
import type { Rule } from '../rule.ts';
import { writeFix } from '../shared/edits/write-fix.ts';

/** A date without quotes in a free mapping: YAML makes it a date, which Ray cannot write as JSON (all releases). */
export const rule: Rule = {
  code: 'unquoted-date',
  scope: 'place',
  severity: 'error',
  since: '0.1.0',
  title: { en: 'A date without quotes', vi: 'Ngày tháng không có dấu nháy' },
  check: ({ places, release, text }) =>
    mapsOf(places, 'ServeApplicationSchema').flatMap((app) =>
      hashedEntries(app, release).flatMap(({ key, value }) =>
        datesIn(value).map(({ range }) => {
          const written = text.slice(range.start, range.end).trim();
          const message = {
            en: `Ray ${release} refuses ${written} in ${key}: YAML reads it as a date; with quotes it is text.`,
            vi: `Ray ${release} từ chối ${written} trong ${key}: YAML đọc nó là ngày tháng; có dấu nháy thì là chuỗi.`,
          };
          const exact = { start: range.start, end: range.start + written.length };
          const fixes = [writeFix(exact, `"${written}"`, true)];
          return { ...refusal('unquoted-date', 'deploy', exact, message, { fixes }), beforeBuild: true };
        }),
      ),
    ),
};

const datesIn = (tree: Tree): readonly Tree[] =>
  [...nodesOf(tree)].filter((node) => node.kind === 'scalar' && node.type === 'date');
