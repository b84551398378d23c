import type { Row } from './release-rows.ts';
import type { Choice } from './server.ts';
import { CHOICE_WORDS as WORDS } from './words.ts';
import type { Words } from './words.ts';

export type Place = 'comment' | 'setting';

/** What is to be written, and what is known of the places for it. */
export interface Writing {
  readonly choice: Choice;
  readonly value: string | null;
  /** The entry of `rayServeLens.clusterFiles` where a file is named. */
  readonly file: { readonly glob: string; readonly file: string } | null;
  /** False in JSON, which has no comments. */
  readonly canComment: boolean;
  readonly canSet: boolean;
  /** What would win over the setting; null where nothing does. */
  readonly wins: string | null;
  /** True where the setting would be one of the person. */
  readonly ofUser: boolean;
}

/** The places where a value can be written, each with the line that it becomes. */
export const placeRows = (
  { choice, value, file, canComment, canSet, wins, ofUser }: Writing,
  say: (words: Words) => string,
): readonly Row<Place>[] => {
  const setting =
    file === null ? `rayServeLens.${choice}: ${value ?? ''}` : `rayServeLens.clusterFiles: ${file.glob} → ${file.file}`;
  return [
    ...(value === null || !canComment
      ? []
      : [
          {
            label: `$(edit) ${say(WORDS.asComment)}`,
            description: `# rayServeLens.${choice}: ${value}`,
            detail: say(WORDS.asCommentWhy),
            means: 'comment' as const,
          },
        ]),
    ...(canSet
      ? [
          {
            label: `$(gear) ${say(ofUser ? WORDS.asUserSetting : WORDS.asSetting)}`,
            description: setting,
            detail: wins === null ? say(WORDS.counts) : `$(warning) ${wins}`,
            means: 'setting' as const,
          },
        ]
      : []),
  ];
};
