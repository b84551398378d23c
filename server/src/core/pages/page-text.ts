import { analyze } from '../analysis/analyze.ts';
import { say } from '../text/words.ts';
import type { Language, Words } from '../text/words.ts';
import { exampleOptions } from './example-options.ts';
import type { RuleExample, RulePage } from '../rules/page.ts';
import type { RuleMeta } from '../rules/rule.ts';

/** The help page of a rule as Markdown, in one language; the messages are what the program says. */
export const pageText = (meta: RuleMeta, page: RulePage, language: Language): string =>
  [
    `# ${meta.code}: ${meta.title[language]}`,
    say(facts(meta, page), language),
    page.about[language],
    ...page.examples.flatMap((example, index) => exampleText(meta, example, index, page.examples.length, language)),
    `## ${say({ en: 'Where Ray says so', vi: 'Ray nói điều này ở đâu' }, language)}`,
    `${page.source}.`,
    `## ${say({ en: 'To turn it off', vi: 'Tắt quy tắc này' }, language)}`,
    say({ en: 'On one line, on it or above it:', vi: 'Trên một dòng, viết ở dòng đó hoặc ngay trên:' }, language),
    fenced('yaml', `# rayServeLens.ignore: ${meta.code}\n`),
    say({ en: 'Everywhere, in the settings:', vi: 'Ở mọi nơi, trong cài đặt:' }, language),
    fenced('json', `"rayServeLens.rules": { "${meta.code}": "off" }\n`),
  ].join('\n\n') + '\n';

const facts = ({ severity, since }: RuleMeta, { releases }: RulePage): Words => ({
  en: `Usual severity: ${severity}. Releases: ${releases.en} Since version ${since}.`,
  vi: `Mức thường dùng: ${severity}. Các bản Ray: ${releases.vi} Có từ phiên bản ${since}.`,
});

const fenced = (language: string, text: string): string => `\`\`\`${language}\n${text}\`\`\``;

const exampleText = (
  meta: RuleMeta,
  example: RuleExample,
  index: number,
  count: number,
  language: Language,
): readonly string[] => {
  const message = messageOf(meta, example);
  const cluster = example.cluster === undefined ? '' : `, ${say(NODES, language)} \`${example.cluster}\``;
  const number = count > 1 ? ` ${String(index + 1)}` : '';
  const variables = Object.entries(example.environment ?? {}).map(([name, value]) => `, \`${name}=${value}\``);
  return [
    `## ${say({ en: `Example${number} on Ray`, vi: `Ví dụ${number} trên Ray` }, language)} ${example.ray}${cluster}${variables.join('')}`,
    ...(example.python === undefined ? [] : ['`app.py`:', fenced('python', example.python)]),
    fenced('yaml', example.wrong),
    `${say({ en: 'At', vi: 'Ở' }, language)} \`${example.at}\`: ${message[language]}`,
    ...(example.right === undefined ? [] : [say(INSTEAD, language), fenced('yaml', example.right)]),
  ];
};

const NODES: Words = { en: 'nodes', vi: 'các node' };
const INSTEAD: Words = { en: 'Instead:', vi: 'Thay bằng:' };

/** What the program says of the example. Throws where it says nothing: then the page is wrong. */
const messageOf = ({ code }: RuleMeta, example: RuleExample): Words => {
  const { wrong, at, ray } = example;
  const { problems } = analyze(wrong, exampleOptions(example));
  const found = problems.find(({ code: other, range }) => other === code && wrong.slice(range.start, range.end) === at);
  if (found === undefined) throw new Error(`The example of ${code} on Ray ${ray} shows no ${code} at ${at}`);
  return found.message;
};

/** The list of all pages. */
export const pagesIndex = (rules: readonly RuleMeta[]): string =>
  [
    '# Rules · Các quy tắc',
    'Each problem has a code; its page says what Ray does, why, and what to write instead.',
    'Mỗi lỗi có một mã; trang của nó cho biết Ray làm gì, vì sao, và nên viết gì.',
    [
      '| code | severity | | |',
      '| --- | --- | --- | --- |',
      ...rules.map(
        ({ code, severity, title }) => `| [${code}](${code}.md) | ${severity} | ${title.en} | ${title.vi} |`,
      ),
    ].join('\n'),
  ].join('\n\n') + '\n';
