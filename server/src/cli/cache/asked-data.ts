import type { Answers, Asked } from '../../files/asked.ts';
import type { Standing } from '../../files/standing-files.ts';
import { digest } from '../checking/fingerprints.ts';

/** What the analysis of a file asked for and what it was answered, each text by its digest. */
export interface AskedData {
  readonly root: string;
  readonly standings: readonly (readonly [place: string, sign: string])[];
  readonly searches: readonly (readonly [names: string, found: string])[];
  readonly scripts: readonly (readonly [folder: string, names: string])[];
  readonly lists: readonly (readonly [folder: string, names: string])[];
}

/** What stands at places, in a few signs; each text is worked through once. */
export class Signs {
  readonly #known = new WeakMap<Standing, string>();

  of(standing: Standing): string {
    if (standing.is !== 'file') return standing.is;
    const known = this.#known.get(standing) ?? digest(standing.text);
    this.#known.set(standing, known);
    return known;
  }
}

export const askedData = (
  { root, standings, searches, scriptFolders, lists }: Asked,
  { scripts }: Answers,
  signs: Signs,
): AskedData => ({
  root,
  standings: [...standings].map(([place, standing]) => [place, signs.of(standing)]),
  searches: [...searches],
  scripts: [...scriptFolders].map((folder) => [folder, scripts(folder).join('\n')]),
  lists: [...lists],
});

/** Whether all is answered as it was. */
export const stillHolds = (
  { root, standings, searches, scripts, lists }: AskedData,
  own: Pick<Asked, 'root'>,
  answers: Answers,
  signs: Signs,
): boolean =>
  root === own.root &&
  standings.every(([place, sign]) => signs.of(answers.standing(place, root)) === sign) &&
  scripts.every(([folder, names]) => answers.scripts(folder).join('\n') === names) &&
  searches.every(([names, found]) => answers.search(root, names) === found) &&
  lists.every(([folder, names]) => answers.lists(folder).join('\n') === names);

/** Notes what was asked for as if it had been asked for now. */
export const takeOver = (data: AskedData, asked: Asked, answers: Answers): void => {
  for (const [place] of data.standings) asked.standings.set(place, answers.standing(place, data.root));
  for (const [names, found] of data.searches) asked.searches.set(names, found);
  for (const [folder] of data.scripts) asked.scriptFolders.add(folder);
  for (const [folder, names] of data.lists) asked.lists.set(folder, names);
};
