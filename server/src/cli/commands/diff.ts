import { changesAnything, releaseDiff } from '../../core/index.ts';
import type { Language } from '../../core/index.ts';
import { clusterOptions } from '../inputs/cluster-file.ts';
import type { Command } from './command.ts';
import { formatDiffHuman } from '../formats/format-diff-human.ts';
import { formatDiffJson } from '../formats/format-diff-json.ts';
import { PythonFiles } from '../../files/python-files.ts';
import { filesOf, readText } from '../inputs/inputs.ts';
import { knownRelease } from '../arguments/known-release.ts';
import { USAGE, UsageError, oneOf, readOptions } from '../arguments/usage.ts';

const FORMATTERS = { human: formatDiffHuman, json: formatDiffJson };

/** `diff`: what changes for files if only the Ray release moves; status 1 if anything does. */
export const diff: Command = (argv, language) => {
  const { values, positionals: paths } = readOptions(argv, {
    from: { type: 'string' },
    to: { type: 'string' },
    cluster: { type: 'string' },
    'cluster-file': { type: 'string' },
    format: { type: 'string', default: 'human' },
  });
  if (paths.length === 0) throw new UsageError(USAGE);
  const [from, to] = [release('--from', values.from, language), release('--to', values.to, language)];
  const format = oneOf('--format', values.format, ['human', 'json']);
  const options = clusterOptions(values.cluster, values['cluster-file'], language);
  const python = new PythonFiles();
  const files = paths.flatMap(filesOf).map((path) => {
    const around = path === '-' ? {} : python.around(path);
    return { path, diff: releaseDiff(readText(path), { ...around, ...options }, from, to) };
  });
  const changed = files.some((file) => changesAnything(file.diff));
  return { output: FORMATTERS[format]({ from, to, files }, language), status: changed ? 1 : 0 };
};

const release = (option: string, text: string | undefined, language: Language): string => {
  if (text === undefined) throw new UsageError(`${option}: write a Ray release such as 2.47.1\n${USAGE}`);
  return knownRelease(option, text, language);
};
