import type { ConfigSum, SumReason } from '../../../server/src/core/index.ts';
import type { Texts } from '../words.ts';
import type { PartProps } from './parts.ts';

/** Every config in one line: what Ray says first, then what it reserves and whether that fits. */
export const Totals = ({ model: { phase, sums }, texts }: PartProps) => (
  <section class="totals" aria-label={texts.totals} role="status">
    {phase === 'failed' && <p class="verdict rejected">{texts.failed}</p>}
    {phase === 'starting' && sums.length === 0 && <p class="quiet">{texts.starting}</p>}
    {phase === 'ready' && sums.length === 0 && <p class="quiet">{texts.noConfig}</p>}
    {sums.map((sum, index) => (
      <Total key={index} sum={sum} texts={texts} />
    ))}
  </section>
);

interface TotalProps {
  readonly sum: ConfigSum;
  readonly texts: Texts;
}

const MARKS = { accepted: '✓', rejected: '✕', unknown: '?' };

const Total = ({ sum, texts }: TotalProps) => {
  const { status, verdict, release, amounts, fit, cluster } = sum;
  const isFixed = amounts.initial === amounts.max && fit?.initial.text === fit?.max.text;
  return (
    <div class="total">
      <p class={`verdict ${status}`}>
        <span aria-hidden="true">{MARKS[status]}</span> {capital(verdict)}
        <span class="quiet"> Ray {release}</span>
      </p>
      <Amount label={isFixed ? texts.always : texts.start} text={amounts.initial} fit={fit?.initial ?? null} />
      {!isFixed && <Amount label={texts.most} text={amounts.max} fit={fit?.max ?? null} />}
      <p class={cluster === null ? 'on' : 'on named'} title={cluster ?? ''}>
        <span class="quiet">{cluster === null ? texts.noNodes : texts.onNodes}</span> {cluster}
      </p>
      <Reasons {...{ sum, texts }} />
    </div>
  );
};

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

interface AmountProps {
  readonly label: string;
  readonly text: string;
  readonly fit: { readonly status: string; readonly text: string } | null;
}

const Amount = ({ label, text, fit }: AmountProps) => (
  <p class="amount">
    <span class="quiet">{label}</span> <b>{text}</b>
    {fit !== null && <span class={`fit ${fit.status}`}> {fit.text}</span>}
  </p>
);

const Reasons = ({ sum: { reasons, assumptions }, texts }: TotalProps) => {
  if (reasons.length + assumptions.length === 0) return null;
  const [title, count] = reasons.length > 0 ? [texts.why, reasons.length] : [texts.granted, assumptions.length];
  return (
    <details class="reasons">
      <summary>
        {title} ({count})
      </summary>
      <ul>
        {reasons.map((reason, index) => (
          <li key={index}>
            {reason.message} <span class="quiet">{placeText(reason, texts)}</span>
          </li>
        ))}
        {assumptions.map((text) => (
          <li key={text} class="quiet">
            {text}
          </li>
        ))}
      </ul>
    </details>
  );
};

const placeText = ({ path, place }: SumReason, texts: Texts): string =>
  [path?.split('/').at(-1), place === null ? undefined : `${texts.line} ${String(place.start.line + 1)}`]
    .filter((part) => part !== undefined)
    .join(' ');
