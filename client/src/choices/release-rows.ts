import type { ReleaseChange, ReleaseChoices } from './server.ts';
import { CHOICE_WORDS as WORDS } from './words.ts';
import type { Words } from './words.ts';

/** A row of a pick: what the editor shows, and what it stands for; `kind` -1 is a line between rows. */
export interface Row<T> {
  readonly label: string;
  readonly kind?: -1;
  readonly description?: string;
  readonly detail?: string;
  readonly means: T | null;
}

/** A line between rows with a word on it. */
export const between = <T>(label: string): Row<T> => ({ label, kind: -1, means: null });

/** A release that is taken, or a place from which the choice is taken away. */
export type ReleasePick = { readonly release: string } | { readonly unset: 'comment' | 'setting' };

/** The value of the setting where one is made. */
export type SettingValue = string | null;

const ICONS = { worse: '$(error)', better: '$(pass)', other: '$(arrow-swap)', same: '$(check)' };

/**
 * The own release comes first, then what can be taken away, then the others, newest first, each with what it changes as far
 * as that is known yet.
 */
export const releaseRows = (
  { known, current, isAssumed, written }: ReleaseChoices,
  changes: ReadonlyMap<string, ReleaseChange>,
  setting: SettingValue,
  say: (words: Words) => string,
): readonly Row<ReleasePick>[] => [
  ...(current === null
    ? []
    : [{ label: current, description: say(isAssumed ? WORDS.assumed : WORDS.current), means: { release: current } }]),
  ...unsetRows(written, setting, say).map(({ place, ...row }) => ({ ...row, means: { unset: place } })),
  between(say(WORDS.releases)),
  ...known
    .filter((release) => release !== current)
    .map((release) => {
      const change = changes.get(release);
      return {
        label: release,
        ...(change !== undefined && { detail: `${ICONS[change.direction]} ${change.words}` }),
        means: { release },
      };
    }),
];

/** Rows that take a choice away, one for each place where it is made. */
export const unsetRows = (written: string | null, setting: SettingValue, say: (words: Words) => string) => [
  ...(written === null
    ? []
    : [{ label: `$(trash) ${say(WORDS.removeComment)}`, description: written, place: 'comment' as const }]),
  ...(setting === null
    ? []
    : [{ label: `$(trash) ${say(WORDS.removeSetting)}`, description: setting, place: 'setting' as const }]),
];
