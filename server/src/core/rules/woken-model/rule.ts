import { firstWhere, minorOf } from '../../ray/facts/steps-of.ts';
import { wakesModels } from '../../ray/facts/llm-models.ts';
import { ingressScalesToZero } from '../../ray/facts/llm.ts';
import { at } from '../../ray/release.ts';
import { mapsOf } from '../../options/maps-of.ts';
import { isLlmApplication, modelsOf } from '../../builders/llm-application.ts';
import { entryOf, numberOf, valueOf } from '../../yaml/tree.ts';
import type { Tree } from '../../yaml/tree.ts';
import { notice } from '../../problems/notice.ts';
import type { Rule } from '../rule.ts';

/** Up to 2.55 the router asks each model for its config when it starts, which starts the model (`_setup_handle_and_config_maps`). */
export const rule: Rule = {
  code: 'woken-model',
  scope: 'place',
  severity: 'information',
  since: '0.1.0',
  title: { en: 'A model of 0 replicas that its router starts', vi: 'Model 0 replica bị router khởi động' },
  check: ({ places, release }) => {
    if (at(wakesModels, release) !== true) return [];
    return mapsOf(places, 'ServeApplicationSchema')
      .filter(isLlmApplication)
      .flatMap((map) => {
        const models = modelsOf(map);
        if (models.every(startsAtZero) && at(ingressScalesToZero, release) === true) return [];
        return models.filter(startsAtZero).flatMap((model) => {
          const entry = entryOf(scalingOf(model), 'min_replicas');
          const message = {
            en: `This model does not wait at 0: the router of Ray ${release} asks each model for its config when it starts, and that starts one replica. ${CHANGED} no longer does.`,
            vi: `Model này không đứng ở 0: router của Ray ${release} hỏi cấu hình từng model khi khởi động, và việc đó chạy một replica. Từ ${CHANGED} không còn nữa.`,
          };
          return entry === undefined ? [] : [notice('woken-model', 'information', entry.keyRange, message)];
        });
      });
  },
};

/** The first minor release whose router asks nobody. */
const CHANGED = minorOf(firstWhere(wakesModels, (wakes) => !wakes));

const scalingOf = (model: Tree): Tree | undefined => valueOf(model, 'deployment_config', 'autoscaling_config');

const startsAtZero = (model: Tree): boolean =>
  numberOf(valueOf(scalingOf(model), 'min_replicas')) === 0 &&
  (numberOf(valueOf(scalingOf(model), 'initial_replicas')) ?? 0) === 0;
