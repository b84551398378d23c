import { parseLoads } from '../../load/named-loads.ts';
import { notice } from '../../problems/notice.ts';
import { directive } from '../../sources/detect/directives.ts';
import { nearest } from '../../text/nearest.ts';
import type { ConfigContext, Rule } from '../rule.ts';
import { writeFix } from '../shared/edits/write-fix.ts';

/** A comment names a load of a deployment that the config does not have: nothing is said of it then. */
export const rule: Rule = {
  code: 'unknown-load',
  scope: 'config',
  severity: 'warning',
  since: '0.1.0',
  title: { en: 'A load of no deployment', vi: 'Tải của deployment không tồn tại' },
  check: (context) => {
    const comment = directive(context.text, 'load');
    const parsed = comment && parseLoads(comment.value);
    if (!parsed || 'error' in parsed) return [];
    const known = keysIn(context);
    const { text } = context;
    return Object.keys(parsed.loads).flatMap((key) => {
      const near = nearest(key, known);
      if (known.includes(key) || (near === undefined && !isAlone(context))) return [];
      const start = text.indexOf(key, comment.range.start);
      const range = { start, end: start + key.length };
      const all = known.join(', ');
      const message = {
        en: `There is no deployment ${key} here, so nothing is said of this load; there ${known.length === 0 ? 'is none' : `are ${all}`}.`,
        vi: `Ở đây không có deployment ${key}, nên tải này không được xét; ${known.length === 0 ? 'không có cái nào' : `chỉ có ${all}`}.`,
      };
      return [
        notice('unknown-load', 'warning', range, message, {
          fixes: near === undefined ? [] : [writeFix(range, near, true)],
        }),
      ];
    });
  },
};

const keysIn = ({ capacity: { applications } }: ConfigContext): readonly string[] =>
  applications.flatMap(({ name, deployments }) => deployments.map((one) => `${name}/${one.name}`));

/** The comment may mean another config of the file, or a deployment of code that was not read. */
const isAlone = ({ capacity: { applications, unknown }, text }: ConfigContext): boolean =>
  unknown.length === 0 &&
  applications.every(({ complete }) => complete) &&
  [...text.matchAll(/^applications:/gm)].length <= 1;
