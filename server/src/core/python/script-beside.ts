import type { SourceFile, Sources } from './evaluate/state/sources.ts';
import type { PythonReader } from './reader.ts';

/** What reads a script. */
export type ScriptReader = Pick<PythonReader, 'readScript' | 'anchorOf' | 'applicationTree' | 'placesOfOptions'>;

/** A script beside a data file that may be its own. */
export interface ScriptBeside {
  readonly script: SourceFile;
  readonly sources: Sources;
  readonly reader: ScriptReader;
  /** The data file as the script would name it, for a script that is called with it; null where it names one itself. */
  readonly argument: string | null;
  /** The data file. */
  readonly path: string;
}

/** A cheap look at whether a file may be a script that starts applications of a data file. */
export const mayStart = (text: string): boolean =>
  /\bserve\b/.test(text) &&
  /\b(?:run|run_many)\s*\(/.test(text) &&
  /\b(?:yaml|json|open|OmegaConf|read_text)\b/.test(text);

/** A cheap look at whether a script may ask a data file for its keys. */
export const mayRead = (script: string, data: string): boolean => {
  const keys = new Set([...data.matchAll(/^["']?([A-Za-z_][\w-]*)["']?[ \t]*:/gm)].map(([, key]) => key ?? ''));
  const inJson = data.trimStart().startsWith('{') ? [...data.matchAll(/"([A-Za-z_][\w-]*)"[ \t]*:/g)] : [];
  const all = [...keys, ...inJson.slice(0, KEYS).map(([, key]) => key ?? '')];
  return data.trimStart().startsWith('-') || all.some((key) => new RegExp(`\\b${key}\\b`).test(script));
};

const KEYS = 50;
