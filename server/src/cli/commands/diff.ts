import { EXAMPLE_RELEASE } from '../../core/ray/facts/covered.ts';
import { changesAnything, releaseDiff } from '../../core/index.ts';
import type { AnalyzeOptions, Language, ReleaseDiff } from '../../core/index.ts';
import { clusterOptions } from '../inputs/cluster-file.ts';
import { ended } from './command.ts';
import type { Command } from './command.ts';
import { formatDiffHuman } from '../formats/format-diff-human.ts';
import { formatDiffJson } from '../formats/format-diff-json.ts';
import { placeOfPath } from '../../node/places.ts';
import { pythonOnDisk } from '../../node/python-on-disk.ts';
import { findFiles } from '../inputs/find-files.ts';
import type { FoundFile } from '../inputs/find-files.ts';
import { fault, notOurs } from '../inputs/note.ts';
import type { Note } from '../inputs/note.ts';
import { readText } from '../inputs/read-text.ts';
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
  const found = findFiles(paths);
  const { files, notes } = compared(found.files, options, { from, to });
  const changed = files.some((file) => changesAnything(file.diff));
  const output = ended(FORMATTERS[format]({ from, to, files }, language));
  return { output, status: changed ? 1 : 0, notes: [...found.notes, ...notes] };
};

interface Releases {
  readonly from: string;
  readonly to: string;
}

interface Compared {
  readonly path: string;
  readonly diff: ReleaseDiff;
}

/** What fails costs its own file alone. */
const compared = (found: readonly FoundFile[], options: AnalyzeOptions, { from, to }: Releases) => {
  const python = pythonOnDisk();
  const files: Compared[] = [];
  const notes: Note[] = [];
  for (const { path, isNamed } of found) {
    const read = readText(path);
    if ('note' in read) {
      notes.push(read.note);
      continue;
    }
    try {
      const around = path === '-' ? {} : python.around(placeOfPath(path));
      const diff = releaseDiff(read.text, { ...around, ...options }, from, to);
      files.push({ path, diff });
      if (isNamed && diff.kind === 'other') notes.push(notOurs(path, false));
    } catch (error) {
      notes.push(fault(path, error));
    }
  }
  return { files, notes };
};

const release = (option: string, text: string | undefined, language: Language): string => {
  if (text === undefined) throw new UsageError(`${option}: write a Ray release such as ${EXAMPLE_RELEASE}\n${USAGE}`);
  return knownRelease(option, text, language);
};
