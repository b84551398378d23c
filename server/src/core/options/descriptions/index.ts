import type { Words } from '../../text/words.ts';
import { DEPLOYMENT } from './deployment.ts';
import { LLM } from './llm.ts';
import { SCALING } from './scaling.ts';
import { SERVE } from './serve.ts';

/** What each key of a model is for, by model and key. */
export type Descriptions = Readonly<Record<string, Readonly<Record<string, Words>>>>;

const ALL: Descriptions = { ...SERVE, ...DEPLOYMENT, ...SCALING, ...LLM };

/** Models that share keys with another. */
const LIKE: Readonly<Record<string, string>> = {
  DeploymentConfig: 'DeploymentSchema',
  PDServingArgs: 'LLMServingArgs',
  DPOpenAiServingArgs: 'LLMServingArgs',
  GPUConfig: 'CPUConfig',
  TPUConfig: 'CPUConfig',
  S3MirrorConfig: 'CloudMirrorConfig',
  GCSMirrorConfig: 'CloudMirrorConfig',
};

/** What a key is for; undefined where no words were written for it. */
export const purposeOf = (model: string, key: string): Words | undefined =>
  ALL[model]?.[key] ?? ALL[LIKE[model] ?? '']?.[key];
