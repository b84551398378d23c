import type { LiveServe } from '../../../server/src/core/index.ts';
import { between, type Row } from '../choices/release-rows.ts';
import type { Words } from '../choices/words.ts';
import { CHANGE_WORDS as WORDS } from './change-words.ts';

/** An application by its name; null: all of Serve. */
export interface ShutDownPick {
  readonly application: string | null;
}

/** Applications that a deploy can end, then those that only go with all, then all. */
export const shutDownRows = (
  { applications }: Pick<LiveServe, 'applications'>,
  say: (words: Words) => string,
): readonly Row<ShutDownPick>[] => {
  const others = applications.filter(({ deployedConfig }) => deployedConfig === null);
  return [
    ...applications
      .filter(({ deployedConfig }) => deployedConfig !== null)
      .map(({ name, status }) => ({ label: name, description: status, means: { application: name } })),
    between(''),
    {
      label: `$(trash) ${say(WORDS.all)}`,
      description: applications.map(({ name }) => name).join(', '),
      ...(others.length > 0 && { detail: `${others.map(({ name }) => name).join(', ')}: ${say(WORDS.byRun)}` }),
      means: { application: null },
    },
  ];
};
