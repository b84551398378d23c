import type { Analysis, ConfigAnalysis } from '../../analysis/analysis.ts';
import { nodeAt } from '../../analysis/nodes.ts';
import { pathAt } from '../../config/path-at.ts';
import { isAt } from '../../config/places.ts';
import { OLDEST_COVERED } from '../../ray/facts/covered.ts';
import { configFrom } from '../config-from.ts';
import type { ConfigNode } from '../../config/serve-config.ts';
import type { ApplicationDemand } from '../../demand/demand.ts';
import type { Problem } from '../../problems/problem.ts';
import { escaped } from '../../text/markdown.ts';
import type { TextRange } from '../../text/text-range.ts';

import type { Language, Words } from '../../text/words.ts';
import { codeLines } from '../code-text.ts';
import { reasonList } from '../reasons.ts';
import { commentHover } from './comment-hover.ts';
import { keyHover } from './key-hover.ts';
import { lines } from './key-text.ts';
import { budgetTable } from '../memory/hover-table.ts';
import { manifestHover } from './manifest-hover.ts';
import { nameTable } from './name-table.ts';

export interface Hover {
  readonly range: TextRange;
  /** Markdown. */
  readonly markdown: Words;
}

/** What a client does with a hover. */
export interface HoverWishes {
  /** It shows `<details>` folded. */
  readonly folds?: boolean;
  /** It shows the problems at a place itself, above the hover. */
  readonly showsProblems?: boolean;
}

/** What stands at an offset, and what it means here; null where nothing is known of it. */
export const hoverAt = (analysis: Analysis, offset: number, wishes: HoverWishes = {}): Hover | null => {
  const folds = wishes.folds === true;
  const found =
    totalsAt(analysis, offset, folds, isName) ??
    tokenAt(analysis, offset) ??
    totalsAt(analysis, offset, folds, () => true);
  if (wishes.showsProblems === true) return found;
  const problem = analysis.problems.find(({ range }) => isAt(range, offset));
  if (problem === undefined) return found;
  const first = firstSentence(problem);
  return found === null
    ? { range: problem.range, markdown: first }
    : { range: found.range, markdown: lines(first, found.markdown) };
};

const firstSentence = ({ message }: Problem): Words => ({
  en: escaped(sentence(message.en)),
  vi: escaped(sentence(message.vi)),
});
const sentence = (text: string): string => text.replace(/([.:;]) .*$/s, '$1').replace(/[:;]$/, '.');

/** Whether a token stands for what it holds and nothing else: an import path has more to tell, and so has any key. */
type Stands = (token: TextRange, analysis: Analysis, application?: ApplicationDemand) => boolean;

const isName: Stands = (token, { text }, application) =>
  application === undefined
    ? /^["']?applications["']?$/.test(text.slice(token.start, token.end))
    : token.start !== application.importPath?.start;

/** The totals, on the token of an application, of a deployment or of all applications. */
const totalsAt = (analysis: Analysis, offset: number, folds: boolean, stands: Stands): Hover | null => {
  for (const config of analysis.configs) {
    const show = (range: TextRange, applications: readonly ApplicationDemand[]): Hover => ({
      range,
      markdown: both((language) => nameTable({ analysis, config, applications }, language, folds)),
    });
    const application = config.applications.find(({ range }) => isAt(range, offset));
    if (application !== undefined && stands(application.range, analysis, application))
      return show(application.range, [application]);
    for (const one of config.applications) {
      const named = one.deployments.find(({ range, source }) => source !== 'builder' && isAt(range, offset));
      if (named !== undefined && stands(named.range, analysis, one)) return show(named.range, [one]);
    }
    if (isAt(config.range, offset) && config.applications.length > 0 && stands(config.range, analysis))
      return show(config.range, config.applications);
  }
  return null;
};

const tokenAt = (analysis: Analysis, offset: number): Hover | null => {
  const comment = commentHover(analysis, offset);
  if (comment !== null) return comment;
  const [, ...path] = nodeAt(analysis, offset) ?? [];
  const index = path.length === 0 ? -1 : (analysis.work?.configs ?? []).findIndex(({ config }) => config() === path[0]);
  const config = analysis.configs[index];
  const read = config?.ray.covered === false ? pathOnOldest(analysis, index, offset) : path;
  const key = config === undefined ? null : keyHover(read, config);
  if (key === null || config === undefined) return manifestHover(analysis, offset);
  const shapeOf = analysis.work?.configs[index]?.world.shapeOf ?? (() => undefined);
  const more = [budgetTable(read, config, shapeOf), codeAt(analysis, config, offset)].filter((words) => words !== null);
  return { ...key, markdown: lines(key.markdown, ...more) };
};

/** Of what the code behind an import path was read, or why not. */
const codeAt = (analysis: Analysis, config: ConfigAnalysis, offset: number): Words | null => {
  const one = config.applications.find(({ importPath }) => importPath !== null && isAt(importPath, offset));
  if (one === undefined) return null;
  const words = both((language) =>
    (one.code === null ? reasonList(analysis, config, [one], language) : codeLines(one, language)).join('\n'),
  );
  return words.en === '' ? null : words;
};

/** The path to an offset in a config of a release that is not covered, read as the oldest covered one reads it. */
const pathOnOldest = ({ work, text }: Analysis, index: number, offset: number): readonly ConfigNode[] => {
  const source = work?.found.sources[index];
  return source === undefined ? [] : (pathAt(configFrom(source, OLDEST_COVERED), text, offset) ?? []);
};

const both = (text: (language: Language) => string): Words => ({ en: text('en'), vi: text('vi') });
