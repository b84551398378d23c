import type { Analysis } from '../../analysis/analysis.ts';
import type { FileKind } from '../../sources/file-kind.ts';
import { isUnread } from '../../sources/streams.ts';
import { posixWord } from '../../text/posix-word.ts';
import type { Words } from '../../text/words.ts';

/** A line for a shell, with what a person should know before it is run; or why there is none. */
export type ShellLine = { readonly line: string; readonly note: Words | null } | { readonly why: Words };

/**
 * The line that deploys a file. `serve deploy` reads one YAML document with `applications` (`ServeDeploySchema` in
 * `ray/serve/scripts.py`, every release); manifests are for Kubernetes, service files for Anyscale.
 */
export const deployLine = ({ kind, configs, work }: Analysis, path: string): ShellLine => {
  const program = PROGRAMS[kind];
  if (program === undefined) return { why: WHY_NOT[kind] ?? NO_CONFIG };
  if (work?.found.template != null) return { why: TEMPLATE };
  if (kind === 'serve' && work?.found.sources.some(({ stream }) => isUnread(stream)) === true) return { why: SEVERAL };
  const isRefused = configs.some(({ verdict }) => verdict.status === 'rejected');
  return { line: `${program} ${shellWord(path)}`, note: isRefused ? REFUSED : null };
};

const PROGRAMS: Readonly<Partial<Record<FileKind, string>>> = {
  serve: 'serve deploy',
  rayservice: 'kubectl apply -f',
  raycluster: 'kubectl apply -f',
  configmap: 'kubectl apply -f',
  'anyscale-service': 'anyscale service deploy -f',
};

const NAMED_BY: Words = {
  en: 'Models are deployed by the config that names this file in llm_configs.',
  vi: 'Model được triển khai bằng cấu hình nêu file này trong llm_configs.',
};
const BY_SCRIPT: Words = {
  en: 'A script reads this file: run that script.',
  vi: 'Một script đọc file này: hãy chạy script đó.',
};
const NO_CONFIG: Words = { en: 'This file is no Ray Serve config.', vi: 'File này không phải cấu hình Ray Serve.' };
const FORMER: Words = { en: 'RayLLM reads this file, and no release known here.', vi: 'File này dành cho RayLLM, không bản Ray nào ở đây đọc.' }; // prettier-ignore
const SEVERAL: Words = {
  en: '`serve deploy` reads one YAML document, and this file has several.',
  vi: '`serve deploy` chỉ đọc một tài liệu YAML, mà file này có nhiều.',
};
const TEMPLATE: Words = {
  en: 'This file is a template: deploy what it becomes.',
  vi: 'File này là template: hãy triển khai kết quả của nó.',
};
const REFUSED: Words = { en: 'Ray rejects this file as it stands.', vi: 'Ray từ chối file này như hiện tại.' };

const WHY_NOT: Readonly<Partial<Record<FileKind, Words>>> = {
  'llm-config': NAMED_BY,
  'rayllm-config': FORMER,
  'script-config': BY_SCRIPT,
};

/** A path as a shell takes it: as it is where nothing in it means anything to one, else in the quotes of its system. */
const shellWord = (path: string): string => {
  if (/^[A-Za-z]:\\|^\\\\/.test(path)) return /^[\w.:\\@+-]+$/.test(path) ? path : `"${path}"`;
  const own = path.startsWith('-') ? `./${path}` : path;
  return posixWord(own);
};
