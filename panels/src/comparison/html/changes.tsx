import type { LineRange, SheetAmounts, SheetConfig, SheetRow } from '../../../../server/src/core/index.ts';
import type { Texts } from '../words.ts';
import { unbroken } from './amounts.ts';
import { LineLink } from './line-link.tsx';
import type { ConfigProps } from './sides.tsx';

/** What is reserved otherwise: the file, its applications and their deployments, before and after at each level. */
export const Changes = ({ config: { rows, levels, condition }, texts }: ConfigProps) => (
  <table class="changes">
    <caption>
      {texts.changes} {condition !== null && <span class="quiet">({conditionText(condition, texts)})</span>}
    </caption>
    <thead>
      <tr>
        <th scope="col" class="visually-hidden">
          {texts.part}
        </th>
        {levels.map((level) => (
          <th key={level} scope="col">
            {texts[level]}
          </th>
        ))}
      </tr>
    </thead>
    <tbody>
      {rows.map((row, i) => (
        <ChangeRow key={i} row={row} levels={levels} texts={texts} />
      ))}
    </tbody>
  </table>
);

const conditionText = (condition: NonNullable<SheetConfig<LineRange>['condition']>, texts: Texts): string =>
  condition === 'mended' ? texts.onceMended : `${texts.refused} Ray ${condition.refusedBy}`;

interface ChangeRowProps {
  readonly row: SheetRow<LineRange>;
  readonly levels: readonly (keyof SheetAmounts)[];
  readonly texts: Texts;
}

const ChangeRow = ({ row, levels, texts }: ChangeRowProps) => (
  <tr class={row.of}>
    <th scope="row">
      {row.of === 'file' ? row.label : <LineLink place={row.place} label={row.label} />}
      {row.notes.map((note) => (
        <p key={note} class="quiet small">
          {unbroken(note)}
        </p>
      ))}
    </th>
    {levels.map((level) => (
      <td key={level}>
        <Amounts before={row.before?.[level] ?? ''} after={row.after?.[level] ?? ''} texts={texts} />
      </td>
    ))}
  </tr>
);

const Amounts = ({ before, after, texts }: { before: string; after: string; texts: Texts }) =>
  before === after ? (
    <>{unbroken(after)}</>
  ) : (
    <>
      <span class="before">{unbroken(before)}</span>{' '}
      <span class="after">
        <span aria-label={texts.becomes}>→</span> {unbroken(after)}
      </span>
    </>
  );
