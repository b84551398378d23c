import type { Shown } from '../messages.ts';
import type { Texts } from '../words.ts';

interface HeadProps {
  readonly shown: Shown;
  readonly texts: Texts;
}

/** The answer in one line, both releases to choose, and the button that makes the safe fixes. */
export const Head = ({ shown, texts }: HeadProps) => {
  const { name, sheet } = shown;
  const { answer, mends } = sheet;
  return (
    <header class="head">
      <div class="answer">
        <div role="status">
          <h1 class={answer.direction}>{answer.text}</h1>
        </div>
        <p class="quiet">{name}</p>
      </div>
      <div class="tools">
        <Release side="from" shown={shown} texts={texts} />
        <button type="button" class="icon" data-swap aria-label={texts.swap} title={texts.swap}>
          ⇄
        </button>
        <Release side="to" shown={shown} texts={texts} />
        <button
          type="button"
          class="main"
          data-mend
          aria-disabled={mends === 0}
          title={mends === 0 ? texts.noMend : texts.mendTitle}
        >
          {texts.mend}
        </button>
      </div>
    </header>
  );
};

const Release = ({ side, shown, texts }: HeadProps & { readonly side: 'from' | 'to' }) => {
  const { current, known, sheet } = shown;
  return (
    <label>
      {texts[side]}
      <select data-side={side} value={sheet[side]}>
        {known.map((release) => (
          <option key={release} value={release} selected={release === sheet[side]}>
            {release === current ? `${release} (${texts.own})` : release}
          </option>
        ))}
      </select>
    </label>
  );
};
