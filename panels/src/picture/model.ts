import type { Scene, SceneBlock, SceneDeployment, Words } from '../../../server/src/core/index.ts';
import type { Texts } from './words.ts';

/** In which language a scene is drawn. */
export interface Saying {
  readonly texts: Texts;
  readonly say: (words: Words) => string;
}

/** Hues that deployments take in turn. */
export const HUES = 8;

export const hueOf = (deployment: number): number => deployment % HUES;

/** Blocks of one deployment that stand for several replicas where a node holds very many. */
export interface Pile {
  readonly block: SceneBlock;
  readonly count: number;
}

/** More blocks than this on one node are piled up. */
const SINGLE = 16;

export const pilesOf = (blocks: readonly SceneBlock[]): readonly Pile[] => {
  if (blocks.length <= SINGLE) return blocks.map((block) => ({ block, count: 1 }));
  const piles = new Map<string, Pile>();
  for (const block of blocks) {
    const key = `${String(block.deployment)}|${block.kind}|${block.amounts}|${String(block.starts)}`;
    const pile = piles.get(key);
    piles.set(key, { block: pile?.block ?? block, count: (pile?.count ?? 0) + 1 });
  }
  return [...piles.values()];
};

/** The name of a deployment, with its application where there are several. */
export const nameOf = (scene: Scene, { application, name }: SceneDeployment): string =>
  hasSeveral(scene) ? `${application}/${name}` : name;

/** The application of a deployment where there are several; empty where there is one. */
export const applicationOf = (scene: Scene, { application }: SceneDeployment): string =>
  hasSeveral(scene) ? application : '';

const hasSeveral = ({ deployments }: Scene): boolean =>
  deployments.some(({ application }) => application !== deployments[0]?.application);

/** `gpu 0, 2`: the cards that a block uses; empty where none. */
export const cardsText = ({ cards }: Pick<SceneBlock, 'cards'>, { texts }: Saying): string => {
  const numbers = [...new Set(cards.map(({ card }) => card))].sort((a, b) => a - b);
  return numbers.length === 0 ? '' : `${texts.card} ${numbers.join(', ')}`;
};

/** Everything that a block says, in one sentence: for those who do not see it. */
export const blockText = (scene: Scene, { block, count }: Pile, node: number, saying: Saying): string => {
  const { texts } = saying;
  const deployment = scene.deployments[block.deployment];
  const which = block.kind === 'helper' ? texts.helper : `${texts.replica} ${String(block.replica)}`;
  return [
    `${deployment?.key ?? ''} ${count > 1 ? `${String(count)} × ${texts.replica}` : which}`,
    block.amounts,
    cardsText(block, saying),
    block.bundles.length > 1 ? `${String(block.bundles.length)} × ${texts.bundle}` : '',
    deployment?.hidden === true ? texts.hidden : '',
    block.starts ? '' : texts.never,
    `${texts.node} ${String(node)}`,
  ]
    .filter((part) => part !== '')
    .join(', ');
};

/** Who uses how much of a card, one after the other: shares of 1, from the left. */
export const sharesOn = (card: number, blocks: readonly SceneBlock[]) => {
  let from = 0;
  return blocks.flatMap(({ deployment, cards }) =>
    cards
      .filter((one) => one.card === card)
      .map(({ share }) => {
        const part = { deployment, from, share };
        from += share;
        return part;
      }),
  );
};
