import type { Finding } from '../../problems/finding.ts';
import type { Template } from '../../sources/detect/template.ts';
import type { Words } from '../../text/words.ts';
import type { FileRule } from '../rule.ts';

/** A text that a program renders first: said once, and how to check what it becomes. */
export const fileRule: FileRule = {
  code: 'template-file',
  scope: 'file',
  severity: 'information',
  since: '0.1.0',
  title: { en: 'A template: check what it becomes', vi: 'Đây là template: hãy kiểm tra kết quả' },
  checkFile: ({ template }) => (template === null ? [] : [templateProblem(template)]),
};

const COMMANDS: Readonly<Record<Template['language'], string>> = {
  helm: 'helm template . | npx ray-serve-lens check -',
  jinja: 'jinja2 FILE | npx ray-serve-lens check -',
  shell: 'envsubst < FILE | npx ray-serve-lens check -',
};

const WORDS: Readonly<Record<Template['language'], Words>> = {
  helm: { en: 'This is a Helm template', vi: 'Đây là template của Helm' },
  jinja: { en: 'This is a Jinja template', vi: 'Đây là template Jinja' },
  shell: { en: 'This value is filled in later', vi: 'Giá trị này sẽ được điền sau' },
};

const templateProblem = ({ language, range }: Template): Finding => {
  const command = COMMANDS[language];
  const { en, vi } = WORDS[language];
  return {
    code: 'template-file',
    severity: 'information',
    message: {
      en: `${en}: only what is certain without it is said here. Check what it becomes: ${command}`,
      vi: `${vi}: ở đây chỉ báo những gì chắc chắn. Hãy kiểm tra kết quả: ${command}`,
    },
    range,
    related: [],
    fixes: [
      {
        title: { en: `Copy: ${command}`, vi: `Sao chép: ${command}` },
        preferred: false,
        edits: [],
        copy: command,
      },
    ],
  };
};
