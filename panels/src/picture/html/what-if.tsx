import type { Scene, SceneDeployment, WhatIf } from '../../../../server/src/core/index.ts';
import { hueOf, nameOf } from '../model.ts';
import type { Saying } from '../model.ts';

export interface WhatIfProps {
  readonly scene: Scene;
  readonly saying: Saying;
  readonly whatIf: WhatIf;
}

/** Sliders for replicas, requests in flight and nodes. */
export const WhatIfForm = ({ scene, saying, whatIf }: WhatIfProps) => {
  const { texts } = saying;
  const isChanged = [whatIf.replicas, whatIf.load, whatIf.nodes].some((part) => Object.keys(part).length > 0);
  return (
    <section class="what-if" aria-labelledby="what-if">
      <header>
        <h2 id="what-if">{texts.whatIf}</h2>
        <button type="button" class="plain" data-reset disabled={!isChanged}>
          {texts.reset}
        </button>
      </header>
      {scene.deployments.map((one, i) => (
        <DeploymentSliders key={one.key} scene={scene} one={one} index={i} saying={saying} whatIf={whatIf} />
      ))}
      {scene.groups.map(({ name, count, most }, i) => (
        <fieldset key={i}>
          <legend>{name ?? `${texts.nodes} ${scene.groups.length > 1 ? String(i + 1) : ''}`}</legend>
          <Slider
            label={texts.nodes}
            what="nodes"
            name={String(i)}
            value={whatIf.nodes[String(i)] ?? count}
            most={most}
            isChanged={whatIf.nodes[String(i)] !== undefined}
            saying={saying}
          />
        </fieldset>
      ))}
    </section>
  );
};

interface SlidersProps extends WhatIfProps {
  readonly one: SceneDeployment;
  readonly index: number;
}

const DeploymentSliders = ({ scene, one, index, saying, whatIf }: SlidersProps) => {
  const { texts } = saying;
  if (one.replicas === null) return null;
  const ongoing = whatIf.load[one.key];
  return (
    <fieldset>
      <legend class={`hue${String(hueOf(index))}`}>{nameOf(scene, one)}</legend>
      <Slider
        label={texts.replicas}
        what="replicas"
        name={one.key}
        value={one.replicas}
        most={one.most}
        isChanged={whatIf.replicas[one.key] !== undefined}
        saying={saying}
      />
      {one.load !== null && (
        <Slider
          label={texts.requests}
          what="load"
          name={one.key}
          value={one.load.ongoing}
          most={one.load.most}
          isChanged={ongoing !== undefined}
          note={ongoing === undefined ? '' : stepsText(one, saying)}
          saying={saying}
        />
      )}
    </fieldset>
  );
};

/** `1 → 4 → 9 replicas, after 60.1 s; 20 queue`. */
const stepsText = ({ load }: SceneDeployment, { texts, say }: Saying): string => {
  const steps = load?.steps ?? [];
  const shown = steps.length > 6 ? [...steps.slice(0, 3), '…', ...steps.slice(-2)] : steps;
  const told = load?.told ? say(load.told) : '';
  return `${shown.join(' → ')} ${texts.replicas}${told === '' ? '' : `, ${told}`}`;
};

interface SliderProps {
  readonly label: string;
  readonly what: keyof WhatIf;
  readonly name: string;
  readonly value: number;
  readonly most: number;
  readonly isChanged: boolean;
  readonly note?: string;
  readonly saying: Saying;
}

const Slider = ({ label, what, name, value, most, isChanged, note = '', saying }: SliderProps) => {
  const id = `${what}:${name}`;
  return (
    <div class="slider">
      <label for={id}>{label}</label>
      <input type="range" id={id} min="0" max={Math.max(most, value)} value={value} data-what={what} data-name={name} />
      <output for={id}>{value}</output>
      <button type="button" class="plain" data-write={id} disabled={!isChanged} title={saying.texts.writeTitle}>
        {saying.texts.write}
        <span class="visually-hidden">{` ${label} ${name}`}</span>
      </button>
      {note !== '' && <p class="quiet small note">{note}</p>}
    </div>
  );
};
