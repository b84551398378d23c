import { say } from '../../core/index.ts';
import type { Language, RuleMeta } from '../../core/index.ts';
import { RULE_PAGES } from '../../core/pages/rule-pages.ts';
import { pageText } from '../../core/pages/page-text.ts';
import { readCall } from '../arguments/read-call.ts';
import { UsageError, didYouMean, joined } from '../arguments/usage-error.ts';
import { PROGRAM } from '../arguments/usage-lines.ts';
import { ruleList } from '../help/rule-list.ts';
import { terminalPage } from '../help/terminal-page.ts';
import { EXPLAIN } from '../table/explain.ts';
import { SORTED_RULES } from '../table/sorted-rules.ts';
import { ended } from './command.ts';
import type { Command } from './command.ts';
import { helpSetting, outputOf } from './help-setting.ts';
import { written } from '../arguments/written.ts';

/** `explain`: the pages of rules, or all codes where none is named. */
export const explain: Command = (argv, language, terminal) => {
  const { values, operands } = readCall(argv, EXPLAIN);
  const rules = operands.map(ruleOf);
  if (values.format === 'json') return { output: ended(asJson(rules, language)), status: 0 };
  if (values.format === 'markdown') return { output: asMarkdown(rules, language), status: 0 };
  const setting = helpSetting(values.color, language, terminal);
  const pages = rules.map((rule) => terminalPage(pageOf(rule, language), setting));
  return outputOf(rules.length === 0 ? ruleList(SORTED_RULES, setting) : pages.join('\n\n'), setting);
};

const ruleOf = (code: string): RuleMeta => {
  const rule = SORTED_RULES.find((one) => one.code === code);
  if (rule !== undefined) return rule;
  const words = {
    en: `${written(code)}: no rule has this code.`,
    vi: `${written(code)}: không có quy tắc nào mang mã này.`,
  };
  const near = didYouMean(code, SORTED_RULES.map((one) => one.code)); // prettier-ignore
  throw new UsageError(joined(words, near ?? ALL_CODES));
};

const ALL_CODES = { en: `${PROGRAM} explain lists all.`, vi: `${PROGRAM} explain liệt kê tất cả.` };

/** The page as it stands in `docs/rules`. */
const pageOf = (rule: RuleMeta, language: Language): string => {
  const page = RULE_PAGES[rule.code];
  return page === undefined ? `# ${rule.code}: ${say(rule.title, language)}\n` : pageText(rule, page, language);
};

const asMarkdown = (rules: readonly RuleMeta[], language: Language): string =>
  rules.length > 0
    ? rules.map((rule) => pageOf(rule, language)).join('\n')
    : SORTED_RULES.map(({ code, severity, title }) => `- \`${code}\` (${severity}): ${say(title, language)}\n`).join(
        '',
      );

/** All rules without their pages, or those that are named with them. */
const asJson = (rules: readonly RuleMeta[], language: Language): string => {
  const told = (rules.length === 0 ? SORTED_RULES : rules).map((rule) => ({
    code: rule.code,
    severity: rule.severity,
    scope: rule.scope,
    since: rule.since,
    title: say(rule.title, language),
    ...(rules.length > 0 && { page: pageOf(rule, language) }),
  }));
  return JSON.stringify({ schema: 1, rules: told }, null, 2);
};
