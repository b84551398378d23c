import { isText } from '../../code-tests.ts';
import { judgedBy, where } from '../../decided.ts';
import {
  takesEmptyBundles,
  takesEmptyForMapping,
  takesEmptyStrategy,
  takesLimitBesideBundles,
} from '../../../ray/facts/serve.ts';
import { resources } from '../../../ray/amounts.ts';
import { at } from '../../../ray/release.ts';
import { isListOfAmounts, isListOfBundles } from '../../code-tests.ts';
import { areNoBundles, isNoMapping, isNoStrategy } from '../../code-faults.ts';
import type { FormOf } from '../../form.ts';
import type { ModelName } from '../../model-facts.ts';
import { actorRequest } from '../../read/actor.ts';
import { helpersOf, STRATEGIES, strategyOf, writtenGroup } from '../../read/group.ts';
import { actorSelectors, bundleSelectors } from '../../read/labels.ts';
import type { Words } from '../../../text/words.ts';
import type { Options } from '../../option.ts';

const strategyNames: FormOf = (_, release) => ({
  kind: 'choice',
  values: [...STRATEGIES, ...(at(takesEmptyStrategy, release) === true ? [''] : [])],
});

/** At least one mapping of amounts. */
const bundleList: FormOf = (_, release) => ({
  kind: 'list',
  least: 1,
  item: { accepts: at(takesEmptyForMapping, release) === true ? 'elmM' : 'mM' },
  each: { accepts: 'tfzijkdhqr', kind: 'float' },
});

const bundleWords = (release: string): Words => {
  const isFull = at(takesEmptyBundles, release) === false;
  return {
    en: `it takes a list of at least one mapping of numbers${isFull ? ', none of zeros alone' : ''}`,
    vi: `chỉ nhận danh sách có ít nhất một mapping các số${isFull ? ', không mapping nào toàn số 0' : ''}`,
  };
};

const strategyWords = (): Words => ({
  en: `it knows ${STRATEGIES.join(', ')}`,
  vi: `chỉ có ${STRATEGIES.join(', ')}`,
});

/** Releases know labels of nodes from the same one on, wherever they are selected by. */
const LABELS: readonly [ModelName, string] = ['RayActorOptionsSchema', 'label_selector'];

/** What a replica reserves, and where (`DeploymentSchema`). */
export const PLACEMENT: Options = {
  deployment_actors: {
    purpose: {
      en: 'Further actors that are started for this deployment and shared by its replicas.',
      vi: 'Các actor thêm được khởi động cho deployment này, các replica dùng chung.',
    },
    stage: 'deploy',
    feeds: [{ setting: 'helpers', unset: [], read: helpersOf }],
  },
  placement_group_bundle_label_selector: {
    purpose: {
      en: 'Labels of the nodes that the bundles may go to: one mapping for all or one for each bundle.',
      vi: 'Nhãn của node nhận bundle: một mapping cho tất cả hoặc mỗi bundle một mapping.',
    },
    needs: 'placement_group_bundles',
    feeds: [{ setting: 'bundleSelectors', unset: [], read: bundleSelectors, knownBy: LABELS }],
    decided: where(judgedBy('bundle-labels'), 'model'),
  },
  placement_group_bundles: {
    purpose: {
      en: 'Resources each replica reserves together, one mapping for each bundle. The replica’s actor runs in the first.',
      vi: 'Tài nguyên mỗi replica giữ cùng lúc, mỗi bundle một mapping. Actor của replica chạy ở bundle đầu.',
    },
    form: bundleList,
    excludes: {
      key: 'max_replicas_per_node',
      except: [],
      on: (release) => at(takesLimitBesideBundles, release) === false,
    },
    code: {
      read: isListOfAmounts,
      taken: isListOfBundles,
      refused: areNoBundles,
      expected: bundleWords,
      neverNull: true,
    },
    feeds: [{ setting: 'group', unset: null, read: writtenGroup }],
    decided: {
      ...judgedBy('actor-outgrows-bundle', 'bundle-content', 'code-conflict'),
      only: isListOfBundles,
      overCode: true,
    },
  },
  placement_group_strategy: {
    purpose: {
      en: 'How the bundles of a replica lie on the nodes: together (PACK) or apart (SPREAD), by preference or strictly.',
      vi: 'Các bundle của replica nằm trên node ra sao: gần nhau (PACK) hay tách ra (SPREAD), ưu tiên hoặc bắt buộc.',
    },
    needs: 'placement_group_bundles',
    form: strategyNames,
    code: { read: isText, taken: isText, refused: isNoStrategy, expected: strategyWords, neverNull: true },
    feeds: [{ setting: 'strategy', unset: null, read: strategyOf }],
    decided: { ...judgedBy('strategy-name', 'code-conflict'), only: isText, overCode: true },
  },
  ray_actor_options: {
    purpose: {
      en: 'Resources and environment of each replica’s actor.',
      vi: 'Tài nguyên và môi trường của actor mỗi replica.',
    },
    models: ['RayActorOptionsSchema'],
    code: { entries: 'RayActorOptionsSchema', closed: true, refused: isNoMapping },
    feeds: [
      { setting: 'actor', unset: resources({ CPU: 1 }), read: actorRequest },
      { setting: 'selectors', unset: [], read: actorSelectors, knownBy: LABELS },
    ],
    decided: judgedBy('resource-amount', 'object-store-memory', 'remote-code'),
  },
};
