import { builderAt } from '../../ray/facts/builders.ts';
import { stringOf, valueOf } from '../../yaml/tree.ts';
import type { Tree } from '../../yaml/tree.ts';
import type { Finding } from '../../problems/finding.ts';
import type { Stage } from '../../options/stage.ts';
import { refusal } from '../../problems/refusal.ts';
import type { CodeReading } from '../../python/outcome.ts';
import type { CodePlace } from '../../python/evaluate/state/values.ts';
import type { Words } from '../../text/words.ts';
import type { ApplicationContext, Rule } from '../rule.ts';

/** The place in the code, where its text is at hand. */
const inCode = ({ files }: CodeReading, place: CodePlace | null, why: Words): Finding['related'] => {
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
  check: (context) => {
    const { map, demand } = context.application;
    const tree = valueOf(map, 'import_path');
    const { code } = demand;
    // A builder of Ray's own that this release has not is told by `missing-builder`.
    if (code === null || tree === undefined || builderAt(stringOf(tree) ?? '', context.release) !== undefined)
      return [];
    return code.kind === 'refused'
      ? [failed({ tree, code, release: context.release }, code.place, code.why)]
      : ofBuilt(context, code, tree);
  },
};

/** The first thing that Ray surely refuses of the models which the code makes. */
const ofBuilt = ({ built, release }: ApplicationContext, code: CodeReading, tree: Tree): readonly Finding[] => {
  const [first] = built();
  if (first === undefined) return [];
  const { message, rejects } = first.finding;
  const why = { en: message.en.replace(/\.$/, ''), vi: message.vi.replace(/\.$/, '') };
  return [failed({ tree, code, release }, first.place, why, rejects === 'deploy' ? 'deploy' : 'build')];
};

interface Failing {
  readonly tree: Tree;
  readonly code: CodeReading;
  readonly release: string;
}

const failed = (
  { tree, code, release }: Failing,
  place: CodePlace | null,
  why: Words,
  stage: Stage = 'build',
): Finding => {
  const where = place === null ? { en: '', vi: '' } : code.where(place);
  const path = stringOf(tree) ?? '';
  const message = {
    en: `Ray ${release} cannot build ${path}: ${where.en}${where.en && ': '}${why.en}.`,
    vi: `Ray ${release} không dựng được ${path}: ${where.vi}${where.vi && ': '}${why.vi}.`,
  };
  const related = inCode(code, place, why);
  const { rejects, ...problem } = refusal('failed-build', stage, tree.range, message, { related });
  return code.assumed ? { ...problem, severity: 'warning' } : { ...problem, ...(rejects && { rejects }) };
};
