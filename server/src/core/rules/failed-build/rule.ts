import { builderAt } from '../../ray/facts/builders.ts';
import { stringOf, valueOf } from '../../yaml/tree.ts';
import { refusal } from '../../problems/refusal.ts';
import type { Finding } from '../../problems/finding.ts';
import type { CodeReading } from '../../python/outcome.ts';
import type { Words } from '../../text/words.ts';
import type { Rule } from '../rule.ts';

type Refused = Extract<CodeReading, { kind: 'refused' }>;

/** The place in the code, where its text is at hand. */
const inCode = ({ place, why, files }: Refused): Finding['related'] => {
  const text = place === null ? undefined : files.get(place.path);
  return place === null || text === undefined
    ? []
    : [{ message: sentence(why), range: place.range, file: { path: place.path, text } }];
};

const sentence = ({ en, vi }: Words): Words => ({ en: asSentence(en), vi: asSentence(vi) });

const asSentence = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;

/** Code in the workspace that surely fails when Ray imports or calls it. */
export const rule: Rule = {
  code: 'failed-build',
  scope: 'application',
  severity: 'error',
  since: '0.1.0',
  title: { en: 'Code that Ray cannot build', vi: 'Code mà Ray không dựng được' },
  check: ({
    application: {
      map,
      demand: { code },
    },
    release,
  }) => {
    const tree = valueOf(map, 'import_path');
    if (code?.kind !== 'refused' || tree === undefined) return [];
    const where = code.place === null ? { en: '', vi: '' } : code.where(code.place);
    const path = stringOf(tree) ?? '';
    // A builder of Ray's own that this release has not is told by `missing-builder`.
    if (builderAt(path, release) !== undefined) return [];
    const message = {
      en: `Ray ${release} cannot build ${path}: ${where.en}${where.en && ': '}${code.why.en}.`,
      vi: `Ray ${release} không dựng được ${path}: ${where.vi}${where.vi && ': '}${code.why.vi}.`,
    };
    const { rejects, ...problem } = refusal('failed-build', 'build', tree.range, message, { related: inCode(code) });
    return [code.assumed ? { ...problem, severity: 'warning' } : { ...problem, ...(rejects && { rejects }) }];
  },
};
