import { readCheckArguments } from '../arguments/check-arguments.ts';
import { buildOf } from '../cache/location.ts';
import { changedFiles } from '../changed/changed-files.ts';
import { checkAll } from '../checking/check-all.ts';
import { Report } from '../checking/report.ts';
import { findFiles } from '../inputs/find-files.ts';
import { selectFiles } from '../inputs/select-files.ts';
import { sharedFiles } from '../inputs/shared-settings.ts';
import type { FoundFiles } from '../inputs/find-files.ts';
import type { Command } from './command.ts';

/**
 * `check`: analyses files; status 1 for a problem at or above the threshold. What is said of a file is written as soon as
 * that of all before it is. `program`: the file of this program, which other threads run as well.
 */
export const checkBy =
  (program: URL): Command =>
  async (argv, language, terminal) => {
    const args = readCheckArguments(argv);
    terminal.doAll();
    const found = await selectFiles(placed(findFiles(args.paths), args.stdinPath), args.selection, sharedFiles());
    const changed =
      args.changed === null
        ? null
        : changedFiles(
            found.files.map(({ path }) => path),
            args.changed.since,
          );
    const cache = args.cacheFolder === null ? null : { folder: args.cacheFolder, build: buildOf(program) };
    const report = await Report.begin(args, language, [...(args.verbose ? found.skipped : []), ...found.notes]);
    const progress = terminal.progress(found.files.length);
    let done = 0;
    for await (const result of checkAll(found.files, { args, language, changed, cache }, program)) {
      await terminal.write(report.add(result));
      progress?.at(++done);
    }
    progress?.clear();
    return report.end();
  };

/** The same files, with standard input where it stands. */
const placed = (found: FoundFiles, stdinPath: string | undefined): FoundFiles =>
  stdinPath === undefined
    ? found
    : { ...found, files: found.files.map((file) => (file.path === '-' ? { ...file, as: stdinPath } : file)) };
