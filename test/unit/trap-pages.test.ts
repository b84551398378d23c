import { describe, expect, it } from 'vitest';
import { analyze } from '../../server/src/core/index.ts';
import { page as archiveName } from '../../server/src/core/rules/archive-name/page.ts';
import { page as bundleGpu } from '../../server/src/core/rules/bundle-gpu/page.ts';
import { page as dataParallel } from '../../server/src/core/rules/data-parallel/page.ts';
import { page as doubledRoute } from '../../server/src/core/rules/doubled-route/page.ts';
import { page as engineBackend } from '../../server/src/core/rules/engine-backend/page.ts';
import { page as enginePin } from '../../server/src/core/rules/engine-pin/page.ts';
import { page as environmentConflict } from '../../server/src/core/rules/environment-conflict/page.ts';
import { page as environmentKey } from '../../server/src/core/rules/environment-key/page.ts';
import { page as environmentValue } from '../../server/src/core/rules/environment-value/page.ts';
import { page as gpuFraction } from '../../server/src/core/rules/gpu-fraction/page.ts';
import { page as ignoredAccelerator } from '../../server/src/core/rules/ignored-accelerator/page.ts';
import { page as ignoredReplicas } from '../../server/src/core/rules/ignored-replicas/page.ts';
import { page as modelActorGpu } from '../../server/src/core/rules/model-actor-gpu/page.ts';
import { page as requestLimit } from '../../server/src/core/rules/request-limit/page.ts';
import { page as smallMemory } from '../../server/src/core/rules/small-memory/page.ts';
import { page as workerBundles } from '../../server/src/core/rules/worker-bundles/page.ts';

const pages = {
  'archive-name': archiveName,
  'bundle-gpu': bundleGpu,
  'data-parallel': dataParallel,
  'doubled-route': doubledRoute,
  'engine-backend': engineBackend,
  'engine-pin': enginePin,
  'environment-conflict': environmentConflict,
  'environment-key': environmentKey,
  'environment-value': environmentValue,
  'gpu-fraction': gpuFraction,
  'ignored-accelerator': ignoredAccelerator,
  'ignored-replicas': ignoredReplicas,
  'model-actor-gpu': modelActorGpu,
  'request-limit': requestLimit,
  'small-memory': smallMemory,
  'worker-bundles': workerBundles,
};

const found = (text: string, ray: string, code: string) =>
  analyze(text, { rayVersionOption: ray })
    .problems.filter((problem) => problem.code === code)
    .map(({ range }) => text.slice(range.start, range.end));

describe('the examples of what Ray takes and nobody means', () => {
  it.each(Object.entries(pages))('%s', (code, { examples }) => {
    for (const { ray, wrong, at, right } of examples) {
      expect(found(wrong, ray, code)).toEqual([at]);
      if (right !== undefined)
        expect(analyze(right, { rayVersionOption: ray }).problems.map((problem) => problem.code)).not.toContain(code);
    }
  });
});
