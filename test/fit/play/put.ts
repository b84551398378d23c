import type { Plain, Sketch } from '../demands.ts';
import { cut } from './world.ts';
import type { Box } from './world.ts';

/** Puts one request into a box if every single amount and GPU is there. */
export const put = (box: Box, request: Plain): boolean => {
  for (const [name, amount] of Object.entries(request))
    if (name !== 'GPU' && cut(amount) > (box.left[name] ?? 0)) return false;
  let gpu = cut(request.GPU ?? 0);
  const gpus = [...box.gpus];
  for (let i = 0; i < gpus.length && gpu >= 10000; i++)
    if (gpus[i] === 10000) {
      gpus[i] = 0;
      gpu -= 10000;
    }
  if (gpu >= 10000) return false;
  if (gpu > 0) {
    const roomy = gpus.map((free, i) => ({ free, i })).filter(({ free }) => free >= gpu);
    const best = roomy.sort((a, b) => a.free - b.free)[0];
    if (best === undefined) return false;
    gpus[best.i] = best.free - gpu;
  }
  box.gpus = gpus;
  for (const [name, amount] of Object.entries(request))
    if (name !== 'GPU') box.left[name] = (box.left[name] ?? 0) - cut(amount);
  return true;
};

export const zoned = (box: Box, sketch: Sketch): boolean => sketch.zone === undefined || box.zone === sketch.zone;
