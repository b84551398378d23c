import type { Mutant } from './mutants.ts';

/** A mutant with the test that noticed it, if any did. */
export interface Judged {
  readonly mutant: Mutant;
  readonly noticed: string | undefined;
}

const folderOf = ({ mutant }: Judged): string => mutant.file.split('/')[3] ?? '';

const share = (judged: readonly Judged[]): string => {
  const noticed = judged.filter((each) => each.noticed !== undefined).length;
  return `${String(noticed).padStart(4)} of ${String(judged.length).padStart(4)}  ${((100 * noticed) / judged.length).toFixed(0).padStart(3)} %`;
};

const oneLine = (text: string): string => text.replaceAll(/\s+/g, ' ').slice(0, 160);

const described = ({ file, start, mutator, was, replacement }: Mutant): string =>
  `${file}:${String(start.line + 1)}:${String(start.column + 1)} ${mutator}\n    was ${oneLine(was)}\n    now ${oneLine(replacement)}`;

/** A score a folder, and each mutant that no test noticed. */
export const reportOf = (judged: readonly Judged[]): string => {
  const folders = [...new Set(judged.map(folderOf))].toSorted();
  return [
    ...folders.map((folder) => `${folder.padEnd(14)} ${share(judged.filter((each) => folderOf(each) === folder))}`),
    `${'all'.padEnd(14)} ${share(judged)}`,
    '',
    ...judged.filter(({ noticed }) => noticed === undefined).map(({ mutant }) => described(mutant)),
  ].join('\n');
};
