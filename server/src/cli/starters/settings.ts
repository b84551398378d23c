import { NEWEST_KNOWN, say } from '../../core/index.ts';
import type { Language, Words } from '../../core/index.ts';

/** A settings file in which nothing is set: each key stands in a comment, with what it does. */
export const settingsStarter = (language: Language): string =>
  `${[ABOUT, RELEASE, CLUSTER, RULES].map((words) => say(words, language)).join('\n\n')}\n`;

const ABOUT: Words = {
  en: `# Settings of Ray Serve Lens for the files in this folder and below it, in the editor and on the command line.
# An option of a call, a comment in a file, its manifest and the files around it win over them.`,
  vi: `# Cài đặt của Ray Serve Lens cho các file trong thư mục này và bên dưới, trong editor và trên dòng lệnh.
# Tùy chọn của lệnh, chú thích trong file, manifest của nó và các file xung quanh thắng những cài đặt này.`,
};

const RELEASE: Words = {
  en: `# The Ray release.
# rayVersion: ${NEWEST_KNOWN}`,
  vi: `# Bản Ray.
# rayVersion: ${NEWEST_KNOWN}`,
};

const CLUSTER: Words = {
  en: `# The nodes, separated by ";", the head first.
# cluster: "head: cpu=0; 2 x cpu=16,gpu=4"`,
  vi: `# Các node, cách nhau bằng ";", head trước.
# cluster: "head: cpu=0; 2 x cpu=16,gpu=4"`,
};

const RULES: Words = {
  en: `# How the problems of a rule are shown: off, error, warning, information or hint.
# rules:
#   ceiling-over-capacity: off`,
  vi: `# Vấn đề của một quy tắc được hiện thế nào: off, error, warning, information hay hint.
# rules:
#   ceiling-over-capacity: off`,
};
