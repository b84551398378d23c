/** Key-value heads on one card; each card has one at least (`get_num_kv_heads` of vLLM's `ModelConfig`). */
export const headsOnCard = (kvHeads: number, tensorParallel: number): number =>
  Math.max(1, Math.floor(kvHeads / tensorParallel));
