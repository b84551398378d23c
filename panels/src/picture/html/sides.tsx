import type { Scene } from '../../../../server/src/core/index.ts';
import { hueOf, nameOf } from '../model.ts';
import type { Saying } from '../model.ts';

interface SideProps {
  readonly scene: Scene;
  readonly saying: Saying;
}

/** What waits outside of the nodes, each with its reason, and what lies anywhere. */
export const Waiting = ({ scene, saying }: SideProps) => {
  if (scene.waiting.length === 0 && scene.anywhere.length === 0) return null;
  return (
    <div class="outside">
      {scene.waiting.length > 0 && (
        <section class="waiting" aria-labelledby="waits">
          <h2 id="waits">{saying.texts.waits}</h2>
          <ul>
            {scene.waiting.map(({ id, deployment, replicas, reason }) => (
              <li key={id}>
                <Chip scene={scene} deployment={deployment} count={replicas} />
                <p class="reason">{saying.say(reason)}</p>
              </li>
            ))}
          </ul>
        </section>
      )}
      {scene.anywhere.length > 0 && (
        <section aria-labelledby="anywhere">
          <h2 id="anywhere">{saying.texts.anywhere}</h2>
          <ul class="row">
            {scene.anywhere.map(({ deployment, replicas }) => (
              <li key={deployment}>
                <Chip scene={scene} deployment={deployment} count={replicas} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
};

/** A deployment as it is coloured everywhere; it leads to its line. */
const Chip = ({ scene, deployment, count }: { scene: Scene; deployment: number; count: number }) => {
  const one = scene.deployments[deployment];
  if (one === undefined) return null;
  return (
    <button
      type="button"
      class={`chip hue${String(hueOf(deployment))}${one.hidden ? ' hidden' : ''}`}
      data-key={one.key}
    >
      <span class="name">{nameOf(scene, one)}</span> <span class="which">{count} ×</span>
    </button>
  );
};

/** Every deployment with what one replica of it holds. */
export const Legend = ({ scene, saying }: SideProps) => (
  <section class="legend" aria-labelledby="deployments">
    <h2 id="deployments">{saying.texts.deployments}</h2>
    <ul>
      {scene.deployments.map((one, i) => (
        <li key={one.key}>
          <Chip scene={scene} deployment={i} count={one.replicas ?? 0} />
          <span class="quiet small">
            {[one.each, one.strategy].filter((part) => part !== null).join(' · ')}
            {one.hidden ? ` · ${saying.texts.hidden}` : ''}
          </span>
        </li>
      ))}
    </ul>
  </section>
);
