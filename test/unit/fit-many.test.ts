import { describe, expect, it } from 'vitest';
import { fitOf } from '../../server/src/core/fit/fit-of.ts';
import { isUniform } from '../../server/src/core/fit/search/proofs.ts';
import { actor, applicationsOf, clusterOf, group, laid } from '../fit/demands.ts';
import type { Files } from '../fit/demands.ts';

describe('nodes and replicas of which there are too many to follow', () => {
  const fit = (files: Files, cluster: string, isWhole = true) => {
    const { status, pendingTotal, reason, undecided } = fitOf(applicationsOf(files), clusterOf(cluster), {
      level: 'initial',
      release: '2.60.0',
      isWhole,
    });
    return [status, pendingTotal, reason?.deployment !== undefined, undecided === true];
  };
  it.each<readonly [string, Files, string, ReturnType<typeof fit>]>([
    ['few replicas on many nodes fit', [[actor({ CPU: 1 }, 20)]], '300 x cpu=4', ['fits', 0, false, false]],
    ['as many equal ones as there is room for fit', [[actor({ CPU: 1 }, 1200)]], '300 x cpu=4', ['fits', 0, false, false]], // prettier-ignore
    ['one more waits', [[actor({ CPU: 1 }, 1201)]], '300 x cpu=4', ['does-not-fit', null, true, false]],
    ['equal ones that do not fill a node', [[actor({ CPU: 3 }, 601)]], '600 x cpu=5', ['does-not-fit', null, true, false]], // prettier-ignore
    ['equal halves of GPUs fill every GPU', [[actor({ GPU: 0.5 }, 4800)]], '300 x cpu=4,gpu=8', ['fits', 0, false, false]], // prettier-ignore
    ['what no node can take waits', [[actor({ CPU: 8 })]], '9000 x cpu=4', ['does-not-fit', null, true, false]],
    ['unequal ones that nearly fill the nodes are open', [[actor({ CPU: 3 }, 290), actor({ CPU: 2 }, 290)]], '300 x cpu=5', ['unknown', null, false, true]], // prettier-ignore
    ['more replicas than are listed, and more than there is room for', [[actor({ CPU: 1 }, 3_000_000)]], 'cpu=4', ['does-not-fit', null, false, false]], // prettier-ignore
    ['as many as are listed at most', [[actor({ CPU: 1 }, 20_000)]], '9000 x cpu=4', ['fits', 0, false, false]],
    ['the same with room for them', [[actor({ CPU: 1 }, 30_000)]], '9000 x cpu=4', ['unknown', null, false, false]],
    ['as many nodes as are listed at most', [[actor({ CPU: 1 }, 20)]], '10000 x cpu=4', ['fits', 0, false, false]],
    ['more nodes than are listed', [[actor({ CPU: 1 }, 4)]], '99999 x cpu=4', ['unknown', null, false, true]],
    ['the same, and less in all than is asked', [[actor({ CPU: 1 }, 400_000)]], '99999 x cpu=4', ['does-not-fit', null, false, false]], // prettier-ignore
    ['the same by groups of equal bundles', [[{ ...group('SPREAD', { CPU: 1 }, { CPU: 1 }), replicas: 250_000 }]], '99999 x cpu=4', ['does-not-fit', null, false, false]], // prettier-ignore
    ['a GPU of which there are too many, and no CPU', [[actor({ CPU: 5 })]], 'cpu=4,gpu=4000000', ['does-not-fit', null, false, false]], // prettier-ignore
  ])('%s', (_, files, cluster, expected) => {
    expect(fit(files, cluster)).toEqual(expected);
  });

  it('where more may come, room is not promised', () => {
    expect(fit([[actor({ CPU: 1 }, 20)]], '300 x cpu=4', false)).toEqual(['unknown', null, false, false]);
    expect(fit([[actor({ CPU: 8 }, 20)]], '300 x cpu=4', false)).toEqual(['does-not-fit', null, true, false]);
  });

  it.each<readonly [string, Files, string, boolean]>([
    ['equal actors', [[actor({ CPU: 1 }, 3)], [actor({ CPU: 1 })]], 'cpu=4', true],
    ['actors of two sizes', [[actor({ CPU: 1 }, 3)], [actor({ CPU: 2 })]], 'cpu=4', false],
    ['groups of two bundles', [[group('SPREAD', { CPU: 1 }, { CPU: 1 })]], '2 x cpu=4', false],
    ['actors that want a label', [[{ ...actor({ CPU: 1 }), zone: 'a' }]], 'cpu=4,label:zone=a', false],
  ])('%s are uniform or not', (_, files, cluster, uniform) => {
    expect(isUniform(laid(files, cluster).problem)).toBe(uniform);
  });
});
