import {
  clusterInFile,
  counted,
  deployLine,
  nodeLine,
  reportFacts,
  say,
  winsOverSetting,
} from '../../../core/index.ts';
import type { Choice, ChoiceSetting, Language, ShellLine, Words } from '../../../core/index.ts';
import type { Analysed } from '../../documents/analyses.ts';
import type { FaultCode } from '../../editor/faults.ts';

/** A line for a shell with what a person should know of it, or why there is none. */
export type ToldLine = { readonly line: string; readonly note: string | null } | { readonly why: string };

/** `path`: how a shell in the workspace folder names the document; null for one that is on no disk. */
export const shellLine = (
  { analysis }: Pick<Analysed, 'analysis'>,
  line: 'deploy' | 'node',
  path: string | null,
  language: Language,
): ToldLine => {
  const found: ShellLine = line === 'node' ? nodeLine(analysis) : path === null ? { why: UNSAVED } : deployLine(analysis, path); // prettier-ignore
  if ('why' in found) return { why: say(found.why, language) };
  return { line: found.line, note: found.note === null ? null : say(found.note, language) };
};

const UNSAVED: Words = { en: 'Save the file first.', vi: 'Hãy lưu file trước.' };

/** What would win over a choice written as a setting; null where the setting would count. `file`: nodes described there. */
export const winner = (
  { analysis }: Pick<Analysed, 'analysis'>,
  choice: Choice,
  value: string,
  file: { readonly name: string; readonly text: string } | null,
  language: Language,
): string | null => {
  const setting = settingOf(choice, value, file);
  const words = setting === null ? null : winsOverSetting(analysis, setting);
  return words === null ? null : say(words, language);
};

const settingOf = (
  choice: Choice,
  value: string,
  file: { readonly name: string; readonly text: string } | null,
): ChoiceSetting | null => {
  if (choice === 'rayVersion') return { rayVersionSetting: value };
  if (file === null) return { clusterSetting: value };
  const reading = clusterInFile(file);
  return 'cluster' in reading ? { clusterFileSetting: reading.cluster } : null;
};

/** What may be told to others of a document and of the server: no content, no name, no path. */
export const report = (
  analysed: Pick<Analysed, 'analysis'> | null,
  faults: readonly FaultCode[],
  language: Language,
): readonly (readonly [label: string, value: string])[] => [
  ...(analysed === null ? [] : reportFacts(analysed.analysis)).map(
    ({ label, value }) => [say(label, language), value] as const,
  ),
  [say(FAULTS, language), counted(faults)],
];

const FAULTS: Words = { en: 'Error codes in the log', vi: 'Mã lỗi trong nhật ký' };
