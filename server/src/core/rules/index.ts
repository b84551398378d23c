// Written by `npm run rules` from the folders here; do not edit.
import { rule as acceleratorConfig } from './accelerator-config/rule.ts';
import { rule as acceleratorName } from './accelerator-name/rule.ts';
import { rule as actorAccelerator } from './actor-accelerator/rule.ts';
import { rule as actorOutgrowsBundle } from './actor-outgrows-bundle/rule.ts';
import { rule as applicationHost } from './application-host/rule.ts';
import { rule as archiveName } from './archive-name/rule.ts';
import { rule as bundleContent } from './bundle-content/rule.ts';
import { rule as bundleGpu } from './bundle-gpu/rule.ts';
import { rule as bundleLabels } from './bundle-labels/rule.ts';
import { rule as ceilingOverCapacity } from './ceiling-over-capacity/rule.ts';
import { rule as classPath } from './class-path/rule.ts';
import { rule as cloudPath } from './cloud-path/rule.ts';
import { fileRule as configNotText } from './config-not-text/rule.ts';
import { fileRule as conflictMarker } from './conflict-marker/rule.ts';
import { rule as cpuContention } from './cpu-contention/rule.ts';
import { rule as dataParallel } from './data-parallel/rule.ts';
import { fileRule as deadThreshold } from './dead-threshold/rule.ts';
import { rule as deploymentOption } from './deployment-option/rule.ts';
import { rule as doubledRoute } from './doubled-route/rule.ts';
import { rule as duplicateKey } from './duplicate-key/rule.ts';
import { rule as duplicateName } from './duplicate-name/rule.ts';
import { rule as duplicateRoute } from './duplicate-route/rule.ts';
import { rule as emptyFirstBundle } from './empty-first-bundle/rule.ts';
import { rule as emptyName } from './empty-name/rule.ts';
import { rule as engineArgument } from './engine-argument/rule.ts';
import { rule as engineBackend } from './engine-backend/rule.ts';
import { rule as enginePin } from './engine-pin/rule.ts';
import { rule as engineValue } from './engine-value/rule.ts';
import { rule as environmentConflict } from './environment-conflict/rule.ts';
import { rule as environmentKey } from './environment-key/rule.ts';
import { rule as environmentValue } from './environment-value/rule.ts';
import { rule as environmentVariable } from './environment-variable/rule.ts';
import { rule as failedBuild } from './failed-build/rule.ts';
import { fileRule as formerModelFile } from './former-model-file/rule.ts';
import { rule as gangConflict } from './gang-conflict/rule.ts';
import { rule as gpuContention } from './gpu-contention/rule.ts';
import { rule as gpuFraction } from './gpu-fraction/rule.ts';
import { rule as groupWithNodeLimit } from './group-with-node-limit/rule.ts';
import { fileRule as headCpuLimit } from './head-cpu-limit/rule.ts';
import { rule as hiddenRouter } from './hidden-router/rule.ts';
import { rule as ignoredAccelerator } from './ignored-accelerator/rule.ts';
import { rule as ignoredReplicas } from './ignored-replicas/rule.ts';
import { fileRule as imageRelease } from './image-release/rule.ts';
import { rule as importPath } from './import-path/rule.ts';
import { rule as ingressOption } from './ingress-option/rule.ts';
import { rule as keyType } from './key-type/rule.ts';
import { rule as logAttribute } from './log-attribute/rule.ts';
import { fileRule as manifestKey } from './manifest-key/rule.ts';
import { fileRule as manifestName } from './manifest-name/rule.ts';
import { fileRule as manifestText } from './manifest-text/rule.ts';
import { fileRule as manifestVersion } from './manifest-version/rule.ts';
import { rule as misplacedKey } from './misplaced-key/rule.ts';
import { rule as missingBuilder } from './missing-builder/rule.ts';
import { rule as missingGpuLimit } from './missing-gpu-limit/rule.ts';
import { rule as missingKey } from './missing-key/rule.ts';
import { rule as missingReconfigure } from './missing-reconfigure/rule.ts';
import { rule as modelActorGpu } from './model-actor-gpu/rule.ts';
import { rule as modelList } from './model-list/rule.ts';
import { rule as modelMemory } from './model-memory/rule.ts';
import { rule as nodeFit } from './node-fit/rule.ts';
import { rule as nodeLimit } from './node-limit/rule.ts';
import { fileRule as nodeResources } from './node-resources/rule.ts';
import { rule as objectStoreMemory } from './object-store-memory/rule.ts';
import { rule as placementConfig } from './placement-config/rule.ts';
import { rule as prefillDecode } from './prefill-decode/rule.ts';
import { rule as ranksPerNode } from './ranks-per-node/rule.ts';
import { rule as refusedKey } from './refused-key/rule.ts';
import { rule as remoteCode } from './remote-code/rule.ts';
import { rule as renamedKey } from './renamed-key/rule.ts';
import { rule as replicaRange } from './replica-range/rule.ts';
import { rule as replicasWithAutoscaling } from './replicas-with-autoscaling/rule.ts';
import { rule as requestLimit } from './request-limit/rule.ts';
import { rule as resourceAmount } from './resource-amount/rule.ts';
import { rule as resourceContention } from './resource-contention/rule.ts';
import { rule as routePrefix } from './route-prefix/rule.ts';
import { rule as routerCountKey } from './router-count-key/rule.ts';
import { rule as servePort } from './serve-port/rule.ts';
import { rule as smallMemory } from './small-memory/rule.ts';
import { rule as sslPair } from './ssl-pair/rule.ts';
import { meta as staleIgnore } from './stale-ignore/rule.ts';
import { rule as strategyName } from './strategy-name/rule.ts';
import { fileRule as templateFile } from './template-file/rule.ts';
import { fileRule as unknownComment } from './unknown-comment/rule.ts';
import { rule as unknownDeployment } from './unknown-deployment/rule.ts';
import { rule as unknownKey } from './unknown-key/rule.ts';
import { rule as unquotedDate } from './unquoted-date/rule.ts';
import { rule as unquotedText } from './unquoted-text/rule.ts';
import { fileRule as unreadableComment } from './unreadable-comment/rule.ts';
import { fileRule as upgradeStrategy } from './upgrade-strategy/rule.ts';
import { rule as valueChoice } from './value-choice/rule.ts';
import { rule as valueRange } from './value-range/rule.ts';
import { rule as valueType } from './value-type/rule.ts';
import { rule as wokenModel } from './woken-model/rule.ts';
import { rule as workerBundles } from './worker-bundles/rule.ts';
import { fileRule as yamlSyntax } from './yaml-syntax/rule.ts';
import type { FileRule, Rule, RuleMeta } from './rule.ts';

/** Rules about one config. */
// prettier-ignore
export const RULES: readonly Rule[] = [acceleratorConfig, acceleratorName, actorAccelerator, actorOutgrowsBundle, applicationHost, archiveName, bundleContent, bundleGpu, bundleLabels, ceilingOverCapacity, classPath, cloudPath, cpuContention, dataParallel, deploymentOption, doubledRoute, duplicateKey, duplicateName, duplicateRoute, emptyFirstBundle, emptyName, engineArgument, engineBackend, enginePin, engineValue, environmentConflict, environmentKey, environmentValue, environmentVariable, failedBuild, gangConflict, gpuContention, gpuFraction, groupWithNodeLimit, hiddenRouter, ignoredAccelerator, ignoredReplicas, importPath, ingressOption, keyType, logAttribute, misplacedKey, missingBuilder, missingGpuLimit, missingKey, missingReconfigure, modelActorGpu, modelList, modelMemory, nodeFit, nodeLimit, objectStoreMemory, placementConfig, prefillDecode, ranksPerNode, refusedKey, remoteCode, renamedKey, replicaRange, replicasWithAutoscaling, requestLimit, resourceAmount, resourceContention, routePrefix, routerCountKey, servePort, smallMemory, sslPair, strategyName, unknownDeployment, unknownKey, unquotedDate, unquotedText, valueChoice, valueRange, valueType, wokenModel, workerBundles];

/** Rules about the text around the configs. */
// prettier-ignore
export const FILE_RULES: readonly FileRule[] = [configNotText, conflictMarker, deadThreshold, formerModelFile, headCpuLimit, imageRelease, manifestKey, manifestName, manifestText, manifestVersion, nodeResources, templateFile, unknownComment, unreadableComment, upgradeStrategy, yamlSyntax];

/** Every code that a problem can have. */
// prettier-ignore
export const ALL_RULES: readonly RuleMeta[] = [...RULES, ...FILE_RULES, staleIgnore];
