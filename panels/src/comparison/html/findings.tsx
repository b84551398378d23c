import type { LineRange, ReleaseSheet, SheetLine } from '../../../../server/src/core/index.ts';
import type { Texts } from '../words.ts';
import { LineLink } from './line-link.tsx';

interface FindingsProps {
  readonly sheet: ReleaseSheet<LineRange>;
  readonly direction: SheetLine<LineRange>['direction'];
  readonly texts: Texts;
}

/** Problems that come, go or weigh otherwise, each with the line it leads to. Verdicts and fits stand in the table above. */
export const Findings = ({ sheet, direction, texts }: FindingsProps) => {
  const lines = sheet.lines.filter((line) => line.direction === direction && line.tells === 'problem');
  if (lines.length === 0) return null;
  return (
    <section class={`findings ${direction}`} aria-labelledby={direction}>
      <h2 id={direction}>{texts[direction]}</h2>
      <ul>
        {lines.map((line, i) => (
          <Finding key={i} line={line} texts={texts} />
        ))}
      </ul>
    </section>
  );
};

const Finding = ({ line, texts }: { readonly line: SheetLine<LineRange>; readonly texts: Texts }) => {
  const note = line.isGone ? texts.gone : line.isMended ? texts.mends : null;
  return (
    <li class={line.isGone ? 'gone' : ''}>
      <LineLink place={line.place} label={`${texts.line} ${String(line.place.start.line + 1)}`} />
      <p>
        <span class="severity">{line.severity}</span> {line.text} <code class="quiet">{line.code}</code>
        {note !== null && (
          <>
            {' '}
            <span class="badge">{note}</span>
          </>
        )}
      </p>
    </li>
  );
};
