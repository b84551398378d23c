import type { Scene, SceneBlock, SceneNode } from '../../../../server/src/core/index.ts';
import { applicationOf, blockText, cardsText, hueOf, pilesOf, sharesOn } from '../model.ts';
import type { Pile, Saying } from '../model.ts';

export interface NodeProps {
  readonly scene: Scene;
  readonly node: SceneNode;
  readonly saying: Saying;
  /** The block that Tab leads to. */
  readonly current: string | null;
  /** Deployments at the cursor of the editor, by key. */
  readonly marked: ReadonlySet<string>;
}

/** A node as a box: its bars, its GPUs card by card, and a block for each replica that lies there. */
export const NodeBox = (props: NodeProps) => {
  const { node, saying } = props;
  const { texts } = saying;
  const extra = [node.name, node.isHead ? texts.head : null].filter((part) => part !== null);
  return (
    <li class={`node${node.isAdded ? ' added' : ''}`}>
      <h3>
        {texts.node} {node.number}
        {extra.length > 0 && <span class="quiet"> {extra.join(' · ')}</span>}
      </h3>
      {node.isAdded && <p class="quiet small">{texts.added}</p>}
      <dl class="bars">
        {node.bars.map((bar) => (
          <div key={bar.name} class="bar">
            <dt>{bar.name}</dt>
            <dd>
              <Meter share={bar.used / bar.total} />
              <span class="number">{bar.text}</span>
            </dd>
          </div>
        ))}
      </dl>
      {node.cards.length > 0 && <Cards node={node} saying={saying} />}
      <Blocks {...props} />
    </li>
  );
};

const Meter = ({ share }: { readonly share: number }) => (
  <svg class="meter" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
    <rect class="track" width="100" height="4" />
    <rect class={share >= 0.9999 ? 'fill full' : 'fill'} width={Math.min(100, share * 100)} height="4" />
  </svg>
);

/** One cell a GPU, filled by those who use it. */
const Cards = ({ node, saying }: Pick<NodeProps, 'node' | 'saying'>) => (
  <ol class="cards" aria-label={saying.texts.card}>
    {node.cards.map((used, card) => (
      <li key={card} title={`${saying.texts.card} ${String(card)}: ${String(Math.round(used * 100))} %`}>
        <svg viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">
          <rect class="track" width="100" height="100" />
          {sharesOn(card, node.blocks).map(({ deployment, from, share }, i) => (
            <rect
              key={i}
              class={`share hue${String(hueOf(deployment))}`}
              x={from * 100}
              width={share * 100}
              height="100"
            />
          ))}
        </svg>
        <span class="visually-hidden">
          {saying.texts.card} {card}: {Math.round(used * 100)} %
        </span>
      </li>
    ))}
  </ol>
);

const Blocks = ({ scene, node, saying, current, marked }: NodeProps) => {
  if (node.blocks.length === 0) return <p class="quiet small free">{saying.texts.empty}</p>;
  return (
    <ul class="blocks">
      {pilesOf(node.blocks).map((pile) => (
        <li key={pile.block.id}>
          <Block scene={scene} node={node} pile={pile} saying={saying} current={current} marked={marked} />
        </li>
      ))}
    </ul>
  );
};

const Block = ({ scene, node, pile, saying, current, marked }: NodeProps & { readonly pile: Pile }) => {
  const { block, count } = pile;
  const deployment = scene.deployments[block.deployment];
  if (deployment === undefined) return null;
  const text = blockText(scene, pile, node.number, saying);
  const label =
    block.kind === 'helper' ? saying.texts.helper : count > 1 ? `× ${String(count)}` : `#${String(block.replica)}`;
  const classes = ['block', `hue${String(hueOf(block.deployment))}`];
  if (deployment.hidden) classes.push('hidden');
  if (!block.starts) classes.push('never');
  if (marked.has(deployment.key)) classes.push('marked');
  return (
    <button
      type="button"
      class={classes.join(' ')}
      data-block={block.id}
      data-key={deployment.key}
      tabIndex={current === block.id ? 0 : -1}
      title={text}
    >
      <span class="name">{deployment.name}</span>
      <span class="which">{label}</span>
      <span class="amounts">
        {[applicationOf(scene, deployment), block.amounts, cardsText(block, saying)]
          .filter((part) => part !== '')
          .join(' · ')}
      </span>
      {block.bundles.length > 1 && <Bundles block={block} saying={saying} />}
      <span class="visually-hidden">{stateText(deployment.hidden, block.starts, node.number, saying)}</span>
    </button>
  );
};

/** What colour, hatching and place say to those who see them. */
const stateText = (isHidden: boolean, starts: boolean, node: number, { texts }: Saying): string =>
  [isHidden ? texts.hidden : '', starts ? '' : texts.never, `${texts.node} ${String(node)}`]
    .filter((part) => part !== '')
    .join(', ');

const Bundles = ({ block, saying }: { readonly block: SceneBlock; readonly saying: Saying }) => (
  <span class="bundles">
    {block.bundles.map(({ number, amounts, holdsActor, hidden }) => (
      <span
        key={number}
        class={`bundle${holdsActor ? ' seat' : ''}${hidden ? ' hidden' : ''}`}
        title={hidden ? saying.texts.partHidden : undefined}
      >
        {number}: {amounts}
        {holdsActor && ` · ${saying.texts.actor}`}
        {hidden && <span class="visually-hidden">, {saying.texts.partHidden}</span>}
      </span>
    ))}
  </span>
);
