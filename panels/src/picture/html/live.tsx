import type { ComponentChildren } from 'preact';
import type { Scene, SceneLiveNode, SceneLiveReplicas, SceneRunning } from '../../../../server/src/core/index.ts';
import { hueOf } from '../model.ts';
import type { Saying } from '../model.ts';

interface LiveProps {
  readonly scene: Scene;
  readonly saying: Saying;
}

/** What really runs beside what is drawn: each deployment with its status, each node with what stands there. */
export const Live = ({ scene, saying }: LiveProps) => {
  const { live } = scene;
  if (live === undefined) return null;
  const { texts } = saying;
  return (
    <section class="live" aria-labelledby="live">
      <h2 id="live">
        {texts.live} <span class="quiet">{live.address}</span>
      </h2>
      {live.isSilent && <p class="note stale">{texts.silent}</p>}
      {live.stands !== null && (
        <p class={live.stands.isOtherwise ? 'differs' : 'quiet small'}>{saying.say(live.stands.told)}</p>
      )}
      <ul class="running">
        {live.deployments.map((one) => (
          <Running key={one.key} one={one} saying={saying} />
        ))}
      </ul>
      <ol class="nodes">
        {live.nodes.map((node) => (
          <LiveNode key={node.id} node={node} saying={saying} />
        ))}
      </ol>
    </section>
  );
};

const Running = ({ one, saying }: { readonly one: SceneRunning; readonly saying: Saying }) => {
  const { status, tone, running, target, differs, why } = one;
  return (
    <li>
      <Chip one={one}>
        <span class={`state ${tone}`}>{status}</span>{' '}
        <span class="which">{target === null ? running : `${String(running)} / ${String(target)}`}</span>
      </Chip>
      {differs !== null && <strong class="differs small">{saying.say(differs)}</strong>}
      {why.map((words) => (
        <p key={words.en} class="reason small">
          {saying.say(words)}
        </p>
      ))}
    </li>
  );
};

const LiveNode = ({ node, saying: { texts, say } }: { readonly node: SceneLiveNode; readonly saying: Saying }) => (
  <li class="node">
    <h3>
      {node.ip} {node.isHead && <span class="quiet">{texts.head}</span>}
    </h3>
    {node.held !== null && <p class="quiet small">{node.held}</p>}
    {node.replicas.length === 0 ? (
      <p class="quiet small free">{texts.noReplicas}</p>
    ) : (
      <ul class="blocks">
        {node.replicas.map((one) => (
          <li key={`${one.key} ${one.state}`}>
            <Chip one={one}>
              <span class="which">
                {one.count} × {one.state}
              </span>
            </Chip>
          </li>
        ))}
      </ul>
    )}
    {node.differs.map((one) => (
      <p key={one.key} class="small">
        <Chip one={one}>
          <strong class="differs">{say(one.told)}</strong>
        </Chip>
      </p>
    ))}
  </li>
);

/** A deployment in its colour; it leads to its line where the file has it. */
const Chip = ({
  one: { deployment, key },
  children,
}: {
  readonly one: Pick<SceneRunning | SceneLiveReplicas, 'deployment' | 'key'>;
  readonly children: ComponentChildren;
}) => {
  const inside = (
    <>
      <span class="name">{key}</span> {children}
    </>
  );
  return deployment === null ? (
    <span class="chip other">{inside}</span>
  ) : (
    <button type="button" class={`chip hue${String(hueOf(deployment))}`} data-key={key}>
      {inside}
    </button>
  );
};
