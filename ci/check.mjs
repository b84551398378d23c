// Checks Ray Serve configs on any CI: prints what `check` prints, and writes a summary of what the change does to the totals.
//
//   node ci/check.mjs --paths=. --base=origin/main --summary=summary.md --format=github
//
// An option that is empty counts as not given, so that a template can hand all of its inputs on. Ends as `check` ends.
import { appendFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { baseCommit, changedFiles, withTree } from './summary/base.mjs';
import { optionsFor, printed, reported } from './summary/cli.mjs';
import { countsOf, outputLines } from './summary/counts.mjs';
import { summary } from './summary/markdown.mjs';
import { rowsOf } from './summary/rows.mjs';

const text = (value = '') => ({ type: 'string', default: value });

const { values: given } = parseArgs({
  options: {
    /** The program itself: a file for Node. */
    cli: text(join(dirname(fileURLToPath(import.meta.url)), '..', 'dist', 'cli.js')),
    /** Files and folders, one a line. */
    paths: text('.'),
    /** `true`: of these only files that differ from the base. */
    'changed-only': text('false'),
    /** What is compared with; nothing is where it is empty. */
    base: text(),
    /** Markdown is written to its end. */
    summary: text(),
    /** `problems=…`, `errors=…` and so on are written to its end. */
    outputs: text(),
    'ray-version': text(),
    cluster: text(),
    'cluster-file': text(),
    format: text('human'),
    'fail-on': text('error'),
  },
});

const paths = given.paths.split('\n').flatMap((line) => line.trim() || []);
const wrong = paths.find((path) => path.startsWith('-'));
if (wrong !== undefined || paths.length === 0) {
  console.error(wrong === undefined ? '--paths: name a file or a folder' : `--paths: ${wrong} is no file`);
  process.exit(2);
}

const base = given.base === '' ? null : baseCommit(given.base);
if (given.base !== '' && base === null) console.error(`${given.base}: no such commit here, so nothing is compared`);
const isPart = given['changed-only'] === 'true' && base !== null;
const changed = isPart ? changedFiles(base, paths) : null;
const listed = changed === null ? paths : changed.kept;
const options = optionsFor(given);

/** What was found is worked out for itself only where somebody reads it. */
const isTold = given.summary !== '' || given.outputs !== '';
let after = [];
try {
  if (isTold && listed.length > 0) after = reported(given.cli, listed, options);
} catch (error) {
  console.error(error.message);
  process.exit(error.status);
}
if (given.summary !== '') {
  const before = base === null ? null : withTree(base, reportedBefore);
  appendFileSync(given.summary, `${summary(rowsOf(before, after), before !== null)}\n`);
}
if (given.outputs !== '') appendFileSync(given.outputs, outputLines(countsOf(after)));
if (listed.length === 0) console.error('No YAML file differs from the base.');
process.exitCode =
  listed.length === 0 ? 0 : printed(given.cli, listed, [...options, '--format', given.format || 'human']);

/** Null where the base cannot be checked as the change is, such as without the file of nodes that it brings. */
function reportedBefore() {
  try {
    return reported(given.cli, changed?.all ?? paths, options);
  } catch (error) {
    console.error(`nothing is compared: ${error.message}`);
    return null;
  }
}
