import type { ComponentChildren } from 'preact';
import type { Scene, WhatIf } from '../../../../server/src/core/index.ts';
import type { Saying } from '../model.ts';
import { Engines } from './engines.tsx';
import { Live } from './live.tsx';
import { NodeBox } from './node.tsx';
import { Legend, Waiting } from './sides.tsx';
import { WhatIfForm } from './what-if.tsx';

export interface PanelProps {
  readonly scene: Scene;
  readonly saying: Saying;
  /** Null: nothing can be changed, as in a printed page. */
  readonly whatIf: WhatIf | null;
  readonly current: string | null;
  readonly marked: ReadonlySet<string>;
  /** Which of the file’s configs is shown, and how many it has. */
  readonly config: number;
  readonly configs: number;
  /** Other things stand on the page too: it is not the main part. */
  readonly isPart?: boolean;
}

/** The whole picture: the answer, the nodes, what waits, and what might be otherwise. */
export const Panel = (props: PanelProps) => {
  const { scene, saying, whatIf, current, marked, isPart = false } = props;
  const { texts } = saying;
  const Frame = isPart ? 'div' : 'main';
  return (
    <Frame>
      <Head {...props} />
      {scene.notes.map((note) => (
        <p key={note.en} class="note quiet">
          {saying.say(note)}
        </p>
      ))}
      <Waiting scene={scene} saying={saying} />
      {scene.nodes.length > 0 && (
        <section aria-labelledby="nodes">
          <h2 id="nodes" class="visually-hidden">
            {texts.picture}
          </h2>
          <ol class="nodes" aria-describedby={whatIf === null ? undefined : 'keys'}>
            {scene.nodes.map((node) => (
              <NodeBox key={node.number} scene={scene} node={node} saying={saying} current={current} marked={marked} />
            ))}
          </ol>
          {whatIf !== null && (
            <p id="keys" class="quiet small keys">
              {texts.keys}
            </p>
          )}
        </section>
      )}
      <Live scene={scene} saying={saying} />
      <div class="below">
        <Legend scene={scene} saying={saying} />
        <Engines scene={scene} saying={saying} />
        {whatIf !== null && <WhatIfForm scene={scene} saying={saying} whatIf={whatIf} />}
      </div>
    </Frame>
  );
};

const Head = ({ scene, saying, whatIf, config, configs }: PanelProps) => {
  const { texts } = saying;
  const about = [
    `Ray ${scene.release}`,
    scene.cluster && saying.say(scene.cluster),
    whatIf === null ? levelText(scene, saying) : null,
  ];
  return (
    <header class="head">
      <div class="answer">
        <div role="status">
          <h1 class={scene.status ?? 'unknown'}>{saying.say(scene.answer)}</h1>
        </div>
        <p class="quiet">{about.filter((part) => part !== null).join(' · ')}</p>
      </div>
      {whatIf !== null && (
        <div class="tools">
          {configs > 1 && (
            <label class="config">
              {texts.config}
              <select data-config value={String(config)}>
                {Array.from({ length: configs }, (_, i) => (
                  <option key={i} value={String(i)} selected={i === config}>
                    {i + 1}
                  </option>
                ))}
              </select>
            </label>
          )}
          <Levels scene={scene} saying={saying} />
          <Ways scene={scene} saying={saying} />
          <Outcomes scene={scene} saying={saying} />
        </div>
      )}
    </header>
  );
};

const levelText = ({ level }: Scene, { texts }: Saying): string => (level === 'initial' ? texts.start : texts.most);

const Levels = ({ scene, saying: { texts } }: Pick<PanelProps, 'scene' | 'saying'>) => (
  <fieldset class="levels">
    <legend class="visually-hidden">{texts.level}</legend>
    {(['initial', 'max'] as const).map((level) => (
      <label key={level} class={scene.level === level ? 'chosen' : ''}>
        <input type="radio" name="level" value={level} checked={scene.level === level} />
        {level === 'initial' ? texts.start : texts.most}
      </label>
    ))}
  </fieldset>
);

type PagersProps = Pick<PanelProps, 'scene' | 'saying'>;

const Outcomes = ({ scene: { outcome, outcomes }, saying: { texts } }: PagersProps) => (
  <Pager
    what="page"
    at={outcome}
    count={outcomes}
    label={texts.outcome}
    before={texts.before}
    next={texts.next}
    of={texts.of}
  />
);

const Ways = ({ scene: { way, ways }, saying: { texts } }: PagersProps) => (
  <Pager
    what="way"
    at={way}
    count={ways.length}
    label={texts.way}
    before={texts.wayBefore}
    next={texts.wayNext}
    of={texts.of}
  >
    <code>{ways[way]}</code>
  </Pager>
);

interface PagerProps {
  readonly what: 'page' | 'way';
  readonly at: number;
  readonly count: number;
  readonly label: string;
  readonly before: string;
  readonly next: string;
  readonly of: string;
  readonly children?: ComponentChildren;
}

const Pager = ({ what, at, count, label, before, next, of, children }: PagerProps) => {
  if (count < 2) return null;
  const to = (by: number) => ({ [`data-${what}`]: String(by) });
  return (
    <nav class="pager" aria-label={label}>
      <button type="button" {...to(-1)} disabled={at === 0} aria-label={before}>
        ‹
      </button>
      <span>
        {label} {at + 1} {of} {count} {children}
      </span>
      <button type="button" {...to(1)} disabled={at === count - 1} aria-label={next}>
        ›
      </button>
    </nav>
  );
};
