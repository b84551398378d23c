import type { Words } from './words.ts';

const TITLE: Words = { en: 'A problem with Ray Serve Lens', vi: 'Vấn đề với Ray Serve Lens' };
const ABOUT: Words = {
  en: 'Nothing of your files is in here: no content, no names, no paths. Read it before you send it.',
  vi: 'Ở đây không có gì từ các file của bạn: không nội dung, không tên, không đường dẫn. Hãy đọc trước khi gửi.',
};
const EXPECTED: Words = { en: 'What you did and expected', vi: 'Bạn đã làm gì và mong đợi gì' };
const HAPPENED: Words = { en: 'What happened', vi: 'Điều đã xảy ra' };
const FACTS: Words = { en: 'Versions and codes', vi: 'Phiên bản và mã' };

/** The text of a report in Markdown, with room for what only the person knows. */
export const reportText = (
  facts: readonly (readonly [label: string, value: string])[],
  say: (words: Words) => string,
): string =>
  `${[
    `# ${say(TITLE)}`,
    `<!-- ${say(ABOUT)} -->`,
    `## ${say(EXPECTED)}`,
    `## ${say(HAPPENED)}`,
    `## ${say(FACTS)}`,
    facts.map(([label, value]) => `- ${label}: \`${value}\``).join('\n'),
  ].join('\n\n')}\n`;
