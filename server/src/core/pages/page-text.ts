import { analyze } from '../analysis/analyze.ts';
import type { Words } from '../text/words.ts';
import { exampleOptions } from './example-options.ts';
import type { RuleExample, RulePage } from '../rules/page.ts';
import type { RuleMeta } from '../rules/rule.ts';

/** The help page of a rule as Markdown: English first, Vietnamese beside it; the messages are what the program says. */
export const pageText = (meta: RuleMeta, page: RulePage): string =>
  [
    `# ${meta.code}: ${meta.title.en}`,
    `*${meta.title.vi}*`,
    `Usual severity: ${meta.severity}. Releases: ${page.releases.en} Since version ${meta.since}.`,
    page.about.en,
    page.about.vi,
    ...page.examples.flatMap((example, index) => exampleText(meta, example, index, page.examples.length)),
    `## Where Ray says so`,
    `${page.source}.`,
    `## To turn it off · Tắt quy tắc này`,
    `On one line, on it or above it:`,
    fenced('yaml', `# rayServeLens.ignore: ${meta.code}\n`),
    `Everywhere, in the settings:`,
    fenced('json', `"rayServeLens.rules": { "${meta.code}": "off" }\n`),
  ].join('\n\n') + '\n';

const fenced = (language: string, text: string): string => `\`\`\`${language}\n${text}\`\`\``;

const exampleText = (meta: RuleMeta, example: RuleExample, index: number, count: number): readonly string[] => {
  const message = messageOf(meta, example);
  const cluster = example.cluster === undefined ? '' : `, nodes \`${example.cluster}\``;
  const variables = Object.entries(example.environment ?? {}).map(([name, value]) => `, \`${name}=${value}\``);
  return [
    `## Example${count > 1 ? ` ${String(index + 1)}` : ''} on Ray ${example.ray}${cluster}${variables.join('')}`,
    ...(example.python === undefined ? [] : ['`app.py`:', fenced('python', example.python)]),
    fenced('yaml', example.wrong),
    `At \`${example.at}\`: ${message.en}`,
    message.vi,
    ...(example.right === undefined ? [] : ['Instead · Thay bằng:', fenced('yaml', example.right)]),
  ];
};

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
