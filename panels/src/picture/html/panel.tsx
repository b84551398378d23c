import type { Scene, WhatIf } from '../../../../server/src/core/index.ts';
import type { Saying } from '../model.ts';
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
}

/** The whole picture: the answer, the nodes, what waits, and what might be otherwise. */
export const Panel = (props: PanelProps) => {
  const { scene, saying, whatIf, current, marked } = props;
  const { texts } = saying;
  return (
    <main>
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
      <div class="below">
        <Legend scene={scene} saying={saying} />
        {whatIf !== null && <WhatIfForm scene={scene} saying={saying} whatIf={whatIf} />}
      </div>
    </main>
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
          <Pager scene={scene} saying={saying} />
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

const Pager = ({ scene: { outcome, outcomes }, saying: { texts } }: Pick<PanelProps, 'scene' | 'saying'>) => {
  if (outcomes < 2) return null;
  return (
    <nav class="pager" aria-label={texts.outcome}>
      <button type="button" data-page="-1" disabled={outcome === 0} aria-label={texts.before}>
        ‹
      </button>
      <span>
        {texts.outcome} {outcome + 1} {texts.of} {outcomes}
      </span>
      <button type="button" data-page="1" disabled={outcome === outcomes - 1} aria-label={texts.next}>
        ›
      </button>
    </nav>
  );
};
