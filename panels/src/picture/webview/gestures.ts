import type { WhatIf } from '../../../../server/src/core/index.ts';

/** What a person can do with the page. */
export interface Gestures {
  readonly open: (key: string) => void;
  readonly moveTo: (block: string) => void;
  readonly level: (level: 'initial' | 'max') => void;
  readonly config: (config: number) => void;
  readonly page: (by: number) => void;
  /** To another way through the conditions of the code. */
  readonly turn: (by: number) => void;
  readonly suppose: (what: keyof WhatIf, name: string, value: number) => void;
  readonly reset: () => void;
  readonly write: (what: keyof WhatIf, name: string) => void;
}

const isWhat = (text: string | undefined): text is keyof WhatIf =>
  text === 'replicas' || text === 'nodes' || text === 'load';

/** Hears everything at the root, so that a redrawn page needs no new listeners. */
export const listen = (root: Element, gestures: Gestures): void => {
  root.addEventListener('click', (event) => {
    if (event.target instanceof Element) click(event.target, gestures);
  });
  root.addEventListener('change', ({ target }) => {
    if (target instanceof HTMLSelectElement) gestures.config(Number(target.value));
    if (target instanceof HTMLInputElement && target.name === 'level')
      gestures.level(target.value === 'max' ? 'max' : 'initial');
  });
  root.addEventListener('input', ({ target }) => {
    if (target instanceof HTMLInputElement && isWhat(target.dataset.what))
      gestures.suppose(target.dataset.what, target.dataset.name ?? '', Number(target.value));
  });
  root.addEventListener('keydown', (event) => {
    if (event instanceof KeyboardEvent) walk(root, event, gestures);
  });
};

const click = (target: Element, gestures: Gestures): void => {
  const button = target.closest<HTMLElement>('button');
  if (button === null) return;
  const { block, key, page, way, write, reset } = button.dataset;
  if (block !== undefined) gestures.moveTo(block);
  if (key !== undefined) gestures.open(key);
  if (page !== undefined) gestures.page(Number(page));
  if (way !== undefined) gestures.turn(Number(way));
  if (reset !== undefined) gestures.reset();
  const [what, ...name] = write?.split(':') ?? [];
  if (isWhat(what)) gestures.write(what, name.join(':'));
};

/** Arrow keys lead from block to block, up and down from node to node; Home and End to the first and the last one. */
const walk = (root: Element, event: KeyboardEvent, gestures: Gestures): void => {
  const blocks = [...root.querySelectorAll<HTMLElement>('[data-block]')];
  const at = blocks.indexOf(document.activeElement as HTMLElement);
  if (at < 0) return;
  const to = targetOf(event.key, blocks, at);
  const block = to?.dataset.block;
  if (to === undefined || block === undefined) return;
  event.preventDefault();
  gestures.moveTo(block);
  to.focus();
};

const targetOf = (key: string, blocks: readonly HTMLElement[], at: number): HTMLElement | undefined => {
  switch (key) {
    case 'ArrowRight':
      return blocks[at + 1];
    case 'ArrowLeft':
      return blocks[at - 1];
    case 'Home':
      return blocks[0];
    case 'End':
      return blocks.at(-1);
    case 'ArrowDown':
      return blocks.slice(at + 1).find((one) => nodeOf(one) !== nodeOf(blocks[at]));
    case 'ArrowUp': {
      const before = blocks.slice(0, at).findLast((one) => nodeOf(one) !== nodeOf(blocks[at]));
      return blocks.find((one) => before !== undefined && nodeOf(one) === nodeOf(before));
    }
    default:
      return undefined;
  }
};

const nodeOf = (block: HTMLElement | undefined): Element | null => block?.closest('.node') ?? null;
