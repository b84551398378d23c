import { readFileSync } from 'node:fs';
import { isRulePage, markdownFiles, root } from '../../scripts/docs/files.mjs';
import { blocksOf } from '../../scripts/docs/markdown.mjs';
import type { Block } from '../../scripts/docs/markdown.mjs';

/** How a block shows what the command above it printed. */
export interface Shown {
  /** The first line is the first that holds this text; the output's own first line where it is missing. */
  readonly from: string | undefined;
  /** The last line is the first after it that holds this text. */
  readonly to: string | undefined;
  /** Longer lines are broken at a space, as a terminal of so many columns would break them. */
  readonly wrap: number | undefined;
}

/** What the comments above a block ask of the runner. */
export interface Notes {
  /** The block is the content of this file of the folder in which the page's commands run. */
  readonly file: string | undefined;
  /** Files that stand there before the command runs: their name, and which file of the project they are. */
  readonly given: readonly { readonly name: string; readonly from: string }[];
  /** The exit status of the command's last line; 0 unless said. */
  readonly status: number;
  /** Why the command is not run. */
  readonly notRun: string | undefined;
  /** The command runs in the project's own folder and changes nothing there. */
  readonly inProject: boolean;
  readonly shown: Shown | undefined;
  /** The block does sums: of which file of the folder, at which moment, asked with which further options. */
  readonly sums: { readonly file: string; readonly when: string; readonly options: string } | undefined;
  /** Comments that are none of these. */
  readonly unknown: readonly string[];
}

const FORMS = [
  /^file: \S+$/,
  /^given: \S+ from \S+$/,
  /^status: \d$/,
  /^not run: .{10,}$/,
  /^in the project$/,
  /^shows\b/,
  /^sums: \S+ (?:atLeast\.)?(?:min|initial|max)\b/,
  /^generated\b/,
];

const find = (notes: readonly string[], form: RegExp) => notes.flatMap((note) => form.exec(note)?.[1] ?? []).at(0);

const shownOf = (note: string | undefined): Shown | undefined =>
  note === undefined
    ? undefined
    : {
        from: / from "(.+?)"/.exec(note)?.[1],
        to: / to "(.+?)"/.exec(note)?.[1],
        wrap: Number(/ wrap (\d+)/.exec(note)?.[1] ?? 0) || undefined,
      };

const sumsOf = (notes: readonly string[]): Notes['sums'] => {
  const [, file, when, options = ''] = notes.flatMap((note) => [...note.matchAll(/^sums: (\S+) (\S+)(.*)$/g)])[0] ?? [];
  return file === undefined || when === undefined ? undefined : { file, when, options };
};

export const notesOf = ({ notes }: Block): Notes => ({
  file: find(notes, /^file: (\S+)$/),
  given: notes.flatMap((note) => {
    const [, name, from] = /^given: (\S+) from (\S+)$/.exec(note) ?? [];
    return name !== undefined && from !== undefined ? [{ name, from }] : [];
  }),
  status: Number(find(notes, /^status: (\d)$/) ?? 0),
  notRun: find(notes, /^not run: (.+)$/),
  inProject: notes.includes('in the project'),
  shown: shownOf(notes.find((note) => /^shows\b/.test(note))),
  sums: sumsOf(notes),
  unknown: notes.filter((note) => !FORMS.some((form) => form.test(note))),
});

/** A page for people: its way from the project's folder, its text and its blocks. */
export interface Page {
  readonly path: string;
  readonly text: string;
  readonly blocks: readonly Block[];
  /** The test that runs the page's commands, where another one than this runner does. */
  readonly heldBy: string | undefined;
}

/** Every page but those of the rules, whose examples are tests of the rules. */
export const PAGES: readonly Page[] = markdownFiles()
  .filter((path) => !isRulePage(path))
  .map((path) => {
    const text = readFileSync(`${root}/${path}`, 'utf8');
    return { path, text, blocks: blocksOf(text), heldBy: /^<!-- commands run by: (\S+) -->$/m.exec(text)?.[1] };
  });

/** The commands of a block, one a line; what a backslash carries on is one command. */
export const commandsOf = ({ text }: Block): readonly string[] =>
  text
    .replace(/\\\n\s*/g, '')
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.startsWith('#'));
