import { changesAnything, releaseDiff } from '../../core/index.ts';
import type { AnalyzeOptions, ReleaseDiff } from '../../core/index.ts';
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
import { priceOptions } from '../arguments/prices.ts';
import { readCall } from '../arguments/read-call.ts';
import { hasColors } from '../terminal/colors.ts';
import { DIFF } from '../table/diff.ts';

const FORMATTERS = { human: formatDiffHuman, json: formatDiffJson };

/** `diff`: what changes for files if only the Ray release moves; status 1 if anything does. */
export const diff: Command = (argv, language) => {
  const { values, operands: paths } = readCall(argv, DIFF);
  const [from, to] = [knownRelease('--from', values.from), knownRelease('--to', values.to)];
  const options = { ...clusterOptions(values.cluster, values['cluster-file']), ...priceOptions(values.prices) };
  const found = findFiles(paths);
  const { files, notes } = compared(found.files, options, { from, to });
  const changed = files.some((file) => changesAnything(file.diff));
  const output = ended(FORMATTERS[values.format]({ from, to, files }, language, hasColors(values.color)));
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
