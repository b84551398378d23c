import { isPlainVllm } from '../../cards/plain-vllm.ts';
import { replicaVariable } from '../../cards/replica-variable.ts';
import { servedModels } from '../../cards/served-models.ts';
import type { ServedModel } from '../../cards/served-models.ts';
import { notice } from '../../problems/notice.ts';
import type { Finding } from '../../problems/finding.ts';
import { amountOf, unitsOf } from '../../ray/amounts.ts';
import { helperGpus, PER_WORKER_GPUS, tellsItself, workerGpus } from '../../ray/facts/engine-workers.ts';
import { ANY_VARIABLE, unsureVariables } from '../../sources/manifests/manifest-environment.ts';
import { stringOf, valueOf } from '../../yaml/tree.ts';
import type { ConfigContext, Rule } from '../rule.ts';
import { ownPart, wholeCard } from './fixes.ts';
import { gpuPlace, isInFile, partsOf } from './parts.ts';
import type { Parts } from './parts.ts';
import { helperWords, moreWords, noNumberWords, nothingWords, unsetWords, unusedWords } from './words.ts';

/**
 * The workers of a model's engine are actors of Ray in the model's placement group, and Ray refuses what fits into none of its
 * bundles (`_valid_resource_shape` in `ray/util/placement_group.py`).
 */
export const rule: Rule = {
  code: 'worker-gpu',
  scope: 'config',
  severity: 'error',
  since: '0.1.0',
  title: {
    en: 'Workers that ask for more of a GPU than their bundle has',
    vi: 'Worker xin nhiều GPU hơn bundle của nó có',
  },
  check: (context) =>
    context.inEach('worker-gpu', (one) => servedModels(one).flatMap((served) => check(served, context))),
};

const check = (served: ServedModel, context: ConfigContext): readonly Finding[] => {
  const { model, deployment } = served;
  const { release } = context;
  const parts = partsOf(deployment);
  const backend = valueOf(model, 'engine_kwargs', 'distributed_executor_backend');
  if (parts === null || !isPlainVllm(model) || (stringOf(backend) ?? 'ray') !== 'ray') return [];
  if ((helperGpus(release) ?? 0) <= parts.most) return workers(served, parts, context);
  const fixes = () => wholeCard(served, context);
  return [
    notice('worker-gpu', 'error', gpuPlace(served), helperWords(served, parts, release), { fixes, endsEngine: 'sure' }),
  ];
};

const workers = (served: ServedModel, parts: Parts, context: ConfigContext): readonly Finding[] => {
  const variable = replicaVariable(PER_WORKER_GPUS, served, context.release);
  const usual = workerGpus(context.release);
  if (variable.kind === 'unknown' || usual === undefined) return [];
  const given = variable.kind === 'set' ? variable.text : context.environment.get(PER_WORKER_GPUS);
  const words = given === undefined ? unset(served, parts, usual, context) : wrong(served, parts, given);
  if (words === null) return [];
  const isHere = variable.kind === 'set' && isInFile(served, variable.layer);
  const fixes = () => [...ownPart(served, parts, variable, context), ...wholeCard(served, context)];
  return [
    notice('worker-gpu', words.severity, isHere ? variable.entry.value.range : gpuPlace(served), words.message, {
      fixes,
      ...(words.severity === 'error' && { endsEngine: 'sure' }),
    }),
  ];
};

type Told = Pick<Finding, 'severity' | 'message'> | null;

const unset = (served: ServedModel, parts: Parts, usual: number, { release, manifest }: ConfigContext): Told => {
  const unsure = manifest === null ? new Set<string>() : unsureVariables(manifest);
  const isQuiet =
    usual <= parts.most || tellsItself(release) || [PER_WORKER_GPUS, ANY_VARIABLE].some((name) => unsure.has(name));
  return isQuiet ? null : { severity: 'error', message: unsetWords(served, parts, usual) };
};

const wrong = (served: ServedModel, parts: Parts, text: string): Told => {
  const asked = numberIn(text);
  if (asked === null) return { severity: 'error', message: noNumberWords(served, text) };
  const counted = amountOf(unitsOf(asked));
  if (counted <= 0) return { severity: 'error', message: nothingWords(served, text) };
  if (counted > parts.most) return { severity: 'error', message: moreWords(served, parts, text) };
  return parts.most < 1 && counted < parts.least
    ? { severity: 'information', message: unusedWords(served, parts, text) }
    : null;
};

/** As `float` of Python reads it. */
const numberIn = (text: string): number | null =>
  /^\s*[+-]?(?:\d+(?:_\d+)*\.?\d*|\.\d+)(?:e[+-]?\d+)?\s*$/i.test(text) ? Number(text.replaceAll('_', '')) : null;
