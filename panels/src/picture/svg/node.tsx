import type { Scene } from '../../../../server/src/core/index.ts';
import { applicationOf, blockText, cardsText, hueOf, sharesOn } from '../model.ts';
import type { Pile, Saying } from '../model.ts';
import { BAR, BLOCK, NODE_WIDTH, PADDING, cut } from './layout.ts';
import type { NodePlace } from './layout.ts';

interface DrawingProps {
  readonly scene: Scene;
  readonly place: NodePlace;
  readonly saying: Saying;
}

const INNER = NODE_WIDTH - 2 * PADDING;
const LABEL = 64;
const NUMBER = 74;

export const NodeDrawing = ({ scene, place, saying }: DrawingProps) => {
  const { node, x, y, height, bars, cards, blocks, piles } = place;
  const { texts } = saying;
  const extra = [node.name, node.isHead ? texts.head : null, node.isAdded ? texts.added : null];
  return (
    <g transform={`translate(${String(x)} ${String(y)})`}>
      <rect class={node.isAdded ? 'node added' : 'node'} width={NODE_WIDTH} height={height} rx="8" />
      <text x={PADDING} y={PADDING + 12}>
        <tspan class="strong">{`${texts.node} ${String(node.number)}`}</tspan>
        <tspan class="quiet" dx="6">
          {cut(extra.filter((part) => part !== null).join(' · '), 26)}
        </tspan>
      </text>
      <Bars node={node} y={bars} />
      <Cards node={node} y={cards} />
      {piles.length === 0 && (
        <text class="quiet" x={PADDING} y={blocks + 14}>
          {texts.empty}
        </text>
      )}
      {piles.map((pile, i) => (
        <BlockDrawing
          key={pile.block.id}
          scene={scene}
          pile={pile}
          node={node.number}
          y={blocks + i * BLOCK}
          saying={saying}
        />
      ))}
    </g>
  );
};

const Bars = ({ node, y }: { readonly node: NodePlace['node']; readonly y: number }) => (
  <g>
    {node.bars.map(({ name, used, total, text }, i) => (
      <g key={name} transform={`translate(${String(PADDING)} ${String(y + i * BAR)})`}>
        <text class="quiet" y="9">
          {cut(name, 9)}
        </text>
        <rect class="track" x={LABEL} width={INNER - LABEL - NUMBER} height="6" y="2" rx="3" />
        <rect
          class="fill"
          x={LABEL}
          width={(INNER - LABEL - NUMBER) * Math.min(1, used / total)}
          height="6"
          y="2"
          rx="3"
        />
        <text class="number" x={INNER} y="9">
          {cut(text, 16)}
        </text>
      </g>
    ))}
  </g>
);

const Cards = ({ node: { cards, blocks }, y }: { readonly node: NodePlace['node']; readonly y: number }) => {
  const width = Math.min(44, (INNER + 4) / Math.max(1, cards.length) - 4);
  return (
    <g transform={`translate(${String(PADDING)} ${String(y)})`}>
      {cards.map((_, card) => (
        <g key={card} transform={`translate(${String(card * (width + 4))} 0)`}>
          <rect class="track" width={width} height="16" rx="3" />
          {sharesOn(card, blocks).map(({ deployment, from, share }, i) => (
            <rect
              key={i}
              class={`hue${String(hueOf(deployment))} solid`}
              x={from * width}
              width={share * width}
              height="16"
              rx="2"
            />
          ))}
          <rect class="edge" width={width} height="16" rx="3" />
        </g>
      ))}
    </g>
  );
};

interface BlockProps {
  readonly scene: Scene;
  readonly pile: Pile;
  readonly node: number;
  readonly y: number;
  readonly saying: Saying;
}

const BlockDrawing = ({ scene, pile, node, y, saying }: BlockProps) => {
  const { block, count } = pile;
  const deployment = scene.deployments[block.deployment];
  if (deployment === undefined) return null;
  const hue = `hue${String(hueOf(block.deployment))}`;
  const label =
    block.kind === 'helper' ? saying.texts.helper : count > 1 ? `× ${String(count)}` : `#${String(block.replica)}`;
  const bundles = block.bundles.length > 1 ? `${String(block.bundles.length)} × ${saying.texts.bundle}` : '';
  const details = [applicationOf(scene, deployment), block.amounts, cardsText(block, saying), bundles]
    .filter((part) => part !== '')
    .join(' · ');
  return (
    <g transform={`translate(${String(PADDING)} ${String(y)})`}>
      <title>{blockText(scene, pile, node, saying)}</title>
      <rect
        class={`${hue} ${deployment.hidden ? 'hatched' : 'box'}${block.starts ? '' : ' never'}`}
        width={INNER}
        height={BLOCK - 6}
        rx="5"
        fill={deployment.hidden ? `url(#hatch${String(hueOf(block.deployment))})` : undefined}
      />
      <rect class={`${hue} solid`} width="4" height={BLOCK - 6} rx="2" />
      <text class="strong" x="12" y="15">
        {cut(deployment.name, 27)}
      </text>
      <text class="number" x={INNER - 8} y="15">
        {label}
      </text>
      <text class="small" x="12" y="30">
        {cut(details, 38)}
      </text>
    </g>
  );
};
