import { problemOf } from '../problems/finding.ts';
import type { Problem } from '../problems/problem.ts';
import { FILE_RULES } from '../rules/index.ts';
import type { FileContext } from '../rules/rule.ts';
import type { AnalyzeOptions } from './options.ts';
import { runRule } from './run-rule.ts';

/** What the rules about the text around the configs say. */
export const fileFindings = (file: FileContext, options: AnalyzeOptions): readonly Problem[] =>
  FILE_RULES.flatMap((rule) => runRule(rule.code, () => rule.checkFile(file), options) ?? []).map((finding) =>
    problemOf(finding, null),
  );
