import { say } from '../../../core/index.ts';
import type { Language, RuleMeta } from '../../../core/index.ts';
import { RULE_PAGES } from '../../../core/pages/rule-pages.ts';
import { SORTED_RULES } from '../../table/sorted-rules.ts';
import { helpUriOf } from '../product.ts';
import { LEVELS } from './level.ts';

/** Every rule with its help, in the order of their codes. */
export const descriptorsOf = (language: Language) => SORTED_RULES.map((meta) => descriptorOf(meta, language));

const descriptorOf = (meta: RuleMeta, language: Language) => {
  const { code, title, severity } = meta;
  const help = helpOf(meta, language);
  const uri = helpUriOf(code);
  return {
    id: code,
    name: code.replaceAll(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase()),
    shortDescription: { text: say(title, language) },
    ...(help !== null && { fullDescription: { text: help.about }, help: { text: help.text, markdown: help.markdown } }),
    ...(uri !== null && { helpUri: uri }),
    defaultConfiguration: { level: LEVELS[severity] },
  };
};

/** What the page of a rule says, short, as plain text and as Markdown; null where it has none. */
const helpOf = ({ code, title }: RuleMeta, language: Language) => {
  const page = RULE_PAGES[code];
  if (page === undefined) return null;
  const about = say(page.about, language);
  const releases = `${say({ en: 'Releases', vi: 'Các bản Ray' }, language)}: ${say(page.releases, language)}`;
  const source = `${say({ en: 'Where Ray says so', vi: 'Ray nói điều này ở đâu' }, language)}: ${page.source}.`;
  const off = `${say({ en: 'To turn it off on one line', vi: 'Tắt ở một dòng' }, language)}: \`# rayServeLens.ignore: ${code}\``;
  const paragraphs = [about, releases, source, off];
  return {
    about: plain(about),
    text: paragraphs.map(plain).join('\n\n'),
    markdown: [`**${say(title, language)}**`, ...paragraphs].join('\n\n'),
  };
};

/** Markdown without its marks of code and its links. */
const plain = (markdown: string): string => markdown.replaceAll('`', '').replaceAll(/\[([^\]]*)\]\([^)\s]*\)/g, '$1');
