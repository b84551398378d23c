import { unquotedDate } from './unquoted-date.ts';
import { cloudPath } from './cloud-path.ts';
import { acceleratorConfig } from './accelerator-config.ts';
import { ingressOption } from './ingress-option.ts';
import { prefillDecode } from './prefill-decode.ts';
import { dataParallel } from './data-parallel.ts';
import { keyType } from './key-type.ts';
import { logAttribute } from './log-attribute.ts';
import { classPath } from './class-path.ts';
import { sslPair } from './ssl-pair.ts';
import { emptyFirstBundle } from './empty-first-bundle.ts';
import { placementConfig } from './placement-config.ts';
import { remoteCode } from './remote-code.ts';
import { bundleLabels } from './bundle-labels.ts';
import { gangConflict } from './gang-conflict.ts';
import { unknownDeployment } from './unknown-deployment.ts';
import { unknownKey } from './unknown-key.ts';
import { renamedKey } from './renamed-key.ts';
import { misplacedKey } from './misplaced-key.ts';
import { modelList } from './model-list.ts';
import { engineValue } from './engine-value.ts';
import { engineArgument } from './engine-argument.ts';
import { deploymentOption } from './deployment-option.ts';
import { acceleratorName } from './accelerator-name.ts';
import { strategyName } from './strategy-name.ts';
import { routePrefix } from './route-prefix.ts';
import { resourceAmount } from './resource-amount.ts';
import { refusedKey } from './refused-key.ts';
import { nodeLimit } from './node-limit.ts';
import { bundleContent } from './bundle-content.ts';
import { actorOutgrowsBundle } from './actor-outgrows-bundle.ts';
import { replicasWithAutoscaling } from './replicas-with-autoscaling.ts';
import { replicaRange } from './replica-range.ts';
import { missingBuilder } from './missing-builder.ts';
import { importPath } from './import-path.ts';
import { groupWithNodeLimit } from './group-with-node-limit.ts';
import { emptyName } from './empty-name.ts';
import { duplicateRoute } from './duplicate-route.ts';
import { duplicateName } from './duplicate-name.ts';
import { applicationHost } from './application-host.ts';
import { argsKey } from './args-key.ts';
import { ceiling } from './ceiling.ts';
import { hiddenRouter } from './hidden-router.ts';
import { modelKey } from './model-key.ts';
import { overCapacity } from './over-capacity.ts';
import { routerCount } from './router-count-key.ts';
import type { Rule } from './rule.ts';
import { missingKey } from './missing-key.ts';
import { valueChoice } from './value-choice.ts';
import { valueRange } from './value-range.ts';
import { valueType } from './value-type.ts';

export const RULES: readonly Rule[] = [
  overCapacity,
  ceiling,
  hiddenRouter,
  modelKey,
  argsKey,
  routerCount,
  valueType,
  valueRange,
  valueChoice,
  missingKey,
  applicationHost,
  duplicateName,
  duplicateRoute,
  emptyName,
  groupWithNodeLimit,
  importPath,
  missingBuilder,
  replicaRange,
  replicasWithAutoscaling,
  actorOutgrowsBundle,
  bundleContent,
  nodeLimit,
  refusedKey,
  resourceAmount,
  routePrefix,
  strategyName,
  acceleratorName,
  deploymentOption,
  engineArgument,
  engineValue,
  modelList,
  misplacedKey,
  renamedKey,
  unknownKey,
  unknownDeployment,
  gangConflict,
  bundleLabels,
  remoteCode,
  placementConfig,
  emptyFirstBundle,
  sslPair,
  classPath,
  logAttribute,
  cloudPath,
  acceleratorConfig,
  ingressOption,
  prefillDecode,
  dataParallel,
  keyType,
  unquotedDate,
];
