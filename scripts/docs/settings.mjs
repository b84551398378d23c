// The page of settings and commands, from the manifest and its texts, in both languages.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './files.mjs';

const readJson = (name) => JSON.parse(readFileSync(join(root, name), 'utf8'));

const WORDS = {
  en: {
    title: '# Settings and commands',
    other: '[Tiếng Việt](vi/settings.md)',
    written: 'Written from the manifest of the extension by `npm run docs`.',
    settings: '## Settings',
    settingsHead: '| Setting | Default | Of | What it does |',
    commands: '## Commands',
    commandsAbout: 'In the command palette each begins with “Ray Serve Lens:”.',
    commandsHead: '| Command | Name in key bindings | Shown |',
    comments: '## Comments in a file',
    commentsAbout: 'They count for this file, for everybody and in CI, and win over settings:',
    rules: '## Severities of rules',
    rulesAbout:
      '`rayServeLens.rules` takes each code with `off`, `error`, `warning`, `information` or `hint`; what each is without it: [rules](rules/README.md).',
    scopes: { resource: 'folder', window: 'window', machine: 'machine' },
    empty: 'empty',
    choices: 'One of',
    releases: (from, to) => `Every release from ${from} to ${to} is offered.`,
    when: { '': 'always', 'editorLangId == yaml': 'in YAML files', 'rayServeLens.isConfig': 'in Serve configs' },
  },
  vi: {
    title: '# Cài đặt và lệnh',
    other: '[English](../settings.md)',
    written: 'Trang này do `npm run docs` viết ra từ manifest của extension.',
    settings: '## Cài đặt',
    settingsHead: '| Cài đặt | Mặc định | Theo | Để làm gì |',
    commands: '## Lệnh',
    commandsAbout: 'Trong bảng lệnh, mỗi lệnh bắt đầu bằng “Ray Serve Lens:”.',
    commandsHead: '| Lệnh | Tên khi gán phím | Có ở |',
    comments: '## Chú thích trong file',
    commentsAbout: 'Chúng có hiệu lực cho file này, với mọi người và trong CI, và thắng cài đặt:',
    rules: '## Mức độ của các quy tắc',
    rulesAbout:
      '`rayServeLens.rules` nhận từng mã với `off`, `error`, `warning`, `information` hoặc `hint`; không ghi thì mỗi mã ở mức nào: [các quy tắc](../rules/README.md).',
    scopes: { resource: 'thư mục', window: 'cửa sổ', machine: 'máy' },
    empty: 'trống',
    choices: 'Một trong',
    releases: (from, to) => `Mọi bản từ ${from} đến ${to} đều có trong danh sách.`,
    when: { '': 'mọi lúc', 'editorLangId == yaml': 'file YAML', 'rayServeLens.isConfig': 'cấu hình Serve' },
  },
};

/** What a cell of a table cannot hold: line breaks and bars. */
const cell = (text) => text.replaceAll('|', '\\|').replaceAll('\n', '<br>');

/** Links of the settings editor, `#name#`, are names here. */
const plain = (text) => text.replace(/`#([\w.]+)#`/g, '`$1`');

const choicesOf = (setting, text, words) => {
  const known = setting.enum?.filter((choice) => choice !== '');
  if (!known) return '';
  if (known.length > 10) return ` ${words.releases(known.at(-1), known[0])}`;
  const about = setting.enumDescriptions?.map(text);
  const list = known.map((choice, at) => (about ? `\`${choice}\`: ${about[at]}` : `\`${choice}\``));
  return about ? `<br>${list.join('<br>')}` : ` ${words.choices} ${list.join(', ')}.`;
};

const defaultOf = ({ default: value }, words) =>
  value === undefined || value === '' ? words.empty : `\`${JSON.stringify(value)}\``;

const settingRow = ([name, setting], text, words) => {
  const about = plain(text(setting.markdownDescription ?? setting.description)) + choicesOf(setting, text, words);
  return `| \`${name}\` | ${defaultOf(setting, words)} | ${words.scopes[setting.scope ?? 'window']} | ${cell(about)} |`;
};

const commandRow = ({ command, title }, menu, text, words) => {
  const when = menu.find((entry) => entry.command === command)?.when ?? '';
  return when === 'false' ? [] : [`| ${cell(text(title))} | \`${command}\` | ${words.when[when] ?? `\`${when}\``} |`];
};

/** The page's Markdown, not yet formatted; `language` is `en` or `vi`. */
export const settingsPage = (language) => {
  const words = WORDS[language];
  const { contributes } = readJson('package.json');
  const texts = readJson(language === 'en' ? 'package.nls.json' : `package.nls.${language}.json`);
  const text = (key) => texts[key.replaceAll('%', '')] ?? key;
  const all = [contributes.configuration].flat().flatMap(({ properties }) => Object.entries(properties));
  const lines = [
    `${words.title}\n\n${words.written} ${words.other}\n`,
    `${words.settings}\n\n${words.settingsHead}\n| - | - | - | - |`,
    ...all.map((entry) => settingRow(entry, text, words)),
    `\n${words.rules}\n\n${words.rulesAbout}\n`,
    `${words.commands}\n\n${words.commandsAbout}\n\n${words.commandsHead}\n| - | - | - |`,
    ...contributes.commands.flatMap((command) => commandRow(command, contributes.menus.commandPalette, text, words)),
    `\n${words.comments}\n\n${words.commentsAbout}\n`,
    '```yaml\n# rayServeLens.rayVersion: 2.47.1\n# rayServeLens.cluster: cpu=4, gpu=1\n# rayServeLens.ignore: hidden-router\n```',
  ];
  return `${lines.join('\n')}\n`;
};
