import type { LineRange, SheetConfig, SheetSide } from '../../../../server/src/core/index.ts';
import type { Texts } from '../words.ts';
import { unbroken } from './amounts.ts';

export interface ConfigProps {
  readonly config: SheetConfig<LineRange>;
  readonly texts: Texts;
}

interface Row {
  readonly label: string;
  readonly text: (side: SheetSide) => string;
  readonly class?: (side: SheetSide) => string;
}

/** The verdict and the sums of each release in a column of its own. */
export const Sides = ({ config: { sides }, texts }: ConfigProps) => (
  <table class="sides">
    <caption class="visually-hidden">{texts.sides}</caption>
    <thead>
      <tr>
        <td />
        {sides.map(({ release, isMended }) => (
          <th key={`${release} ${String(isMended)}`} scope="col">
            Ray {release}
            {isMended && <span class="quiet small"> {texts.mended}</span>}
          </th>
        ))}
      </tr>
    </thead>
    <tbody>
      {rowsOf(sides, texts).map(({ label, text, class: classOf }) => (
        <tr key={label}>
          <th scope="row">{label}</th>
          {sides.map((side, i) => (
            <td key={i} class={classOf?.(side) ?? ''}>
              {unbroken(text(side))}
            </td>
          ))}
        </tr>
      ))}
    </tbody>
  </table>
);

const rowsOf = (sides: readonly SheetSide[], texts: Texts): readonly Row[] => [
  { label: texts.verdict, text: ({ verdict }) => verdict, class: ({ status }) => status },
  { label: texts.initial, text: ({ amounts }) => amounts.initial },
  { label: texts.max, text: ({ amounts }) => amounts.max },
  ...(sides.some(({ fit }) => fit !== null) ? [fitRow('initial', texts.fitInitial), fitRow('max', texts.fitMax)] : []),
  ...(sides.some(({ cost }) => cost !== null)
    ? [costRow('initial', texts.costInitial), costRow('max', texts.costMax)]
    : []),
];

const costRow = (level: 'initial' | 'max', label: string): Row => ({ label, text: ({ cost }) => cost?.[level] ?? '–' });

const fitRow = (level: 'initial' | 'max', label: string): Row => ({
  label,
  text: ({ fit }) => fit?.[level].text ?? '–',
  class: ({ fit }) => fit?.[level].status ?? '',
});
