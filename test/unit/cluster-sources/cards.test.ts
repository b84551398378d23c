import { describe, expect, it } from 'vitest';
import { cluster } from './manifest.ts';
import { told } from './told.ts';

describe('the card that the nodeSelector of a pod asks for', () => {
  const offer = (selector: string, limits = 'cpu: 1, nvidia.com/gpu: 1'): string | undefined =>
    told(
      cluster('replicas: 1', '', `limits: { ${limits} }`).replace(
        '        spec:\n          containers',
        `        spec:\n          nodeSelector: { ${selector} }\n          containers`,
      ),
    )[1];

  // As `_gpu_name_to_accelerator_type` of Ray 2.9.3 – 2.60.0 names them.
  it.each([
    ['cloud.google.com/gke-accelerator: nvidia-l4', 'L4'],
    ['cloud.google.com/gke-accelerator: nvidia-tesla-a100', 'A100'],
    ['cloud.google.com/gke-accelerator: nvidia-a100-80gb', 'A100'],
    ['nvidia.com/gpu.product: Tesla-T4', 'T4'],
    ['nvidia.com/gpu.product: NVIDIA-A100-SXM4-80GB', 'A100'],
    ['nvidia.com/gpu.product: NVIDIA-H100-80GB-HBM3', 'H100'],
    ['nvidia.com/gpu.product: NVIDIA-L40S', 'L40S'],
    ['nvidia.com/gpu.product: NVIDIA-A10G', 'A10G'],
  ])('%s is found by Ray as %s', (selector, card) => {
    expect(offer(selector)).toBe(`w 1 {"CPU":1,"GPU":1,"accelerator_type:${card}":1}`);
  });

  it.each([
    'nvidia.com/gpu.product: NVIDIA-A100-SXM4-40GB-MIG-1g.5gb',
    'nvidia.com/gpu.product: NVIDIA-RTX-PRO-6000-Blackwell-Server-Edition',
    'cloud.google.com/gke-accelerator: nvidia-of-tomorrow',
    'disktype: ssd',
  ])('%s names none', (selector) => {
    expect(offer(selector)).toBe('w 1 {"CPU":1,"GPU":1}');
  });

  it('is none for a pod without a GPU', () => {
    expect(offer('cloud.google.com/gke-accelerator: nvidia-l4', 'cpu: 1')).toBe('w 1 {"CPU":1}');
    expect(offer('cloud.google.com/gke-accelerator: nvidia-l4', 'cpu: 1, nvidia.com/gpu: 0')).toBe('w 1 {"CPU":1}');
  });
});
