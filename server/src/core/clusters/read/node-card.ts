import { UNITS_PER_ONE } from '../../ray/amounts.ts';
import type { Resources } from '../../ray/amounts.ts';
import { rayContainer } from '../../sources/manifests/manifest.ts';
import { asMap, entryOf, stringOf, valueOf } from '../../yaml/tree.ts';
import type { Tree } from '../../yaml/tree.ts';

/**
 * The cards of GKE's node pools as Ray names them: it takes the first capitals and digits after the maker in the name that
 * the driver gives (`_gpu_name_to_accelerator_type` in `ray/_private/accelerators/nvidia_gpu.py`, asked of 2.9.3 – 2.60.0).
 */
const GKE: ReadonlyMap<string, string> = new Map([
  ['nvidia-tesla-k80', 'K80'],
  ['nvidia-tesla-p4', 'P4'],
  ['nvidia-tesla-p100', 'P100'],
  ['nvidia-tesla-t4', 'T4'],
  ['nvidia-tesla-v100', 'V100'],
  ['nvidia-tesla-a100', 'A100'],
  ['nvidia-a100-80gb', 'A100'],
  ['nvidia-l4', 'L4'],
  ['nvidia-h100-80gb', 'H100'],
  ['nvidia-h100-mega-80gb', 'H100'],
  ['nvidia-h200-141gb', 'H200'],
  ['nvidia-b200', 'B200'],
]);

/** NVIDIA's own label holds that name with hyphens for spaces; of parts of a card it says more. */
const PRODUCT = /^(?:NVIDIA|Tesla)-([A-Z]+\d+[A-Z]?)(?![\w.])(?!.*(?:MIG|SHARED))/;

/** The card that a pod's `nodeSelector` asks for and that Ray finds there; null where it names none that is known. */
const cardOf = (group: Tree): string | null => {
  const selector = asMap(valueOf(group, 'template', 'spec', 'nodeSelector'));
  const ofGke = GKE.get(stringOf(valueOf(selector, 'cloud.google.com/gke-accelerator')) ?? '');
  return ofGke ?? PRODUCT.exec(stringOf(valueOf(selector, 'nvidia.com/gpu.product')) ?? '')?.[1] ?? null;
};

/** Ray adds one of the card that it finds (`ray/_private/resource_and_label_spec.py`); the pod must have been given it. */
export const withCard = <T extends { readonly resources: Resources }>(offer: T, group: Tree): T => {
  const card = cardOf(group);
  const isGiven = entryOf(valueOf(rayContainer(group), 'resources', 'limits'), 'nvidia.com/gpu') !== undefined;
  return card === null || !isGiven || (offer.resources.get('GPU') ?? 0n) === 0n
    ? offer
    : { ...offer, resources: new Map([...offer.resources, [`accelerator_type:${card}`, BigInt(UNITS_PER_ONE)]]) };
};
