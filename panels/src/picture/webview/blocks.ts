/** The block that has the focus: one that moves to another node is another element afterwards. */
export const heldBlock = (): string | null =>
  document.activeElement instanceof HTMLElement ? (document.activeElement.dataset.block ?? null) : null;

/** The same block, else the same replica on another node, else another replica of the deployment, else where Tab leads to. */
export const blockOf = (root: Element, id: string): HTMLElement | undefined => {
  const all = [...root.querySelectorAll<HTMLElement>('[data-block]')];
  const likes = [id, id.replace(/@[^@]*$/, '@'), id.replace(/#[^#]*$/, '#')];
  const found = likes.map((like) => all.find(({ dataset }) => dataset.block?.startsWith(like)));
  return found.find((one) => one !== undefined) ?? all.find(({ tabIndex }) => tabIndex === 0);
};
