import { describe, expect, it } from 'vitest';
import { fitOf, layable } from '../../server/src/core/fit/fit-of.ts';
import type { Layable } from '../../server/src/core/fit/fit-of.ts';
import { choose } from '../../server/src/core/fit/place/choose.ts';
import { isPlaceable } from '../../server/src/core/fit/search/exact.ts';
import { isAmple } from '../../server/src/core/fit/search/ample.ts';
import { isUniform, surelyWaits } from '../../server/src/core/fit/search/proofs.ts';
import { firstThatWaits, isSeenBothWays } from '../../server/src/core/fit/search/samples.ts';
import { applicationsOf, clusterOf } from '../fit/demands.ts';
import type { Plain, Sketch } from '../fit/demands.ts';

type Files = readonly (readonly Sketch[])[];

const laid = (files: Files, cluster: string): Layable => {
  const asked = layable(applicationsOf(files), clusterOf(cluster), 'initial', '2.60.0');
  if (asked === null) throw new Error('not known');
  return asked;
};
const actor = (request: Plain, replicas = 1): Sketch => ({ replicas, bundles: [request] });
const group = (strategy: NonNullable<Sketch['strategy']>, ...bundles: readonly Plain[]): Sketch => ({
  replicas: 1,
  bundles,
  strategy,
});

describe('what waits in every order is known without following any', () => {
  it.each<readonly [string, Files, string, boolean]>([
    ['bundles that have to stand together and are more than any node', [[group('STRICT_PACK', { CPU: 3 }, { CPU: 3 })]], '2 x cpu=4', true], // prettier-ignore
    ['bundles that have to stand together and one node holds', [[group('STRICT_PACK', { CPU: 3 }, { CPU: 3 })]], 'cpu=4; cpu=6', false], // prettier-ignore
    ['a helper that no node can start', [[{ ...actor({ CPU: 1 }), helpers: [{ CPU: 5 }] }]], 'cpu=1; cpu=4', true],
    ['a helper that one of two nodes can start', [[{ ...actor({ CPU: 1 }), helpers: [{ CPU: 3 }] }]], 'cpu=1; cpu=4', false], // prettier-ignore
    ['as many pieces of more than half a node as nodes', [[actor({ CPU: 2.5 }, 3)]], '3 x cpu=4', false],
    ['one such piece more, though the sum would do', [[actor({ CPU: 2.5 }, 4)]], '3 x cpu=4', true],
    ['pieces for one zone of which there are too many for all nodes', [[{ ...actor({ CPU: 2.5 }, 4), zone: 'a' }]], '3 x cpu=4,label:zone=a', true], // prettier-ignore
    ['unequal pieces that each take more than half of a GPU', [[actor({ GPU: 0.6 }), actor({ GPU: 0.7 }, 2)]], 'cpu=1,gpu=2', true], // prettier-ignore
    ['a bundle that asks for nothing', [[group('SPREAD', {}, { CPU: 1 })]], 'cpu=1', false],
  ])('%s', (_, files, cluster, waits) => {
    const { problem, yard } = laid(files, cluster);
    expect(surelyWaits(problem, yard)).toBe(waits);
  });

  it('and where more may come only that is told', () => {
    const part = (files: Files, cluster: string) =>
      fitOf(applicationsOf(files), clusterOf(cluster), { level: 'initial', release: '2.60.0', isWhole: false }).status;
    expect(part([[{ ...actor({ CPU: 1 }), helpers: [{ CPU: 3 }] }]], 'cpu=1; cpu=4')).toBe('unknown');
    expect(part([[{ ...actor({ CPU: 1 }), helpers: [{ CPU: 5 }] }]], 'cpu=1; cpu=4')).toBe('does-not-fit');
  });
});

describe('room for everything is known without following any order', () => {
  it.each<readonly [string, Files, string, boolean]>([
    ['groups that take the only GPU of a node and half of its CPUs, beside one actor', [[{ ...group('SPREAD', { CPU: 2, GPU: 1 }), replicas: 16 }, actor({ CPU: 1 })]], 'cpu=0; 16 x cpu=4,gpu=1', true], // prettier-ignore
    ['the same where two actors can keep a group from its node', [[{ ...group('SPREAD', { CPU: 2, GPU: 1 }), replicas: 16 }, actor({ CPU: 1.5 }, 2)]], 'cpu=0; 16 x cpu=4,gpu=1', false], // prettier-ignore
    ['pieces that block a node by memory or by CPUs, each by one of them', [[actor({ CPU: 2, memory: 2e9 }, 9)]], '10 x cpu=3,memory=3e9', true], // prettier-ignore
    ['one more than that', [[actor({ CPU: 2, memory: 2e9 }, 11)]], '10 x cpu=3,memory=3e9', false],
  ])('%s', (_, files, cluster, ample) => {
    const { problem, yard } = laid(files, cluster);
    expect(isAmple(problem, yard)).toBe(ample);
  });
});

describe('laying all out by hand', () => {
  const byHand = (files: Files, cluster: string, left: number): boolean | null => {
    const { problem, yard } = laid(files, cluster);
    return isPlaceable(problem.inOrder, yard.nodes, yard, { left });
  };
  const small = [actor({ CPU: 1 }, 4), actor({ CPU: 4 }, 4)];

  it('begins with what is largest, so that it soon finds room, with GPUs on the nodes and without', () => {
    expect(byHand([small], '5 x cpu=4', 30)).toBe(true);
    expect(byHand([small], '5 x cpu=4,gpu=1', 30)).toBe(true);
  });

  it('says nothing where it may look no further', () => {
    const full = [[actor({ CPU: 1.5 }, 2), actor({ CPU: 4 }, 2)]];
    expect(byHand(full, 'cpu=5; cpu=6', 500)).toBe(false);
    expect(byHand(full, 'cpu=5; cpu=6', 4)).toBeNull();
  });

  it('leaves nodes on which no bundle stands to what comes after', () => {
    const apart = group('STRICT_SPREAD', { CPU: 4 }, { CPU: 4 });
    expect(byHand([[actor({ CPU: 1 }), apart]], '2 x cpu=4; cpu=2', 100)).toBe(true);
    expect(byHand([[actor({ CPU: 1 }), apart]], '2 x cpu=4', 100)).toBe(false);
  });
});

describe('where chance decides, a few orders show it', () => {
  it.each<readonly [string, Files, string]>([
    ['the small one first', [[actor({ CPU: 1 })], [actor({ CPU: 2 }, 2)]], 'cpu=3; cpu=2'],
    ['the large ones first', [[actor({ CPU: 2, GPU: 1 })], [actor({ CPU: 4 }, 2)]], 'cpu=5,gpu=1; cpu=4,gpu=1; cpu=6,gpu=0'], // prettier-ignore
  ])('%s', (_, files, cluster) => {
    const { problem, yard } = laid(files, cluster);
    expect([isSeenBothWays(problem, yard), firstThatWaits(problem, yard) !== null]).toEqual([true, true]);
  });

  it('and none where all find room, or where something always waits', () => {
    const seen = (cluster: string): readonly boolean[] => {
      const { problem, yard } = laid([[actor({ CPU: 1 })], [actor({ CPU: 2 }, 2)]], cluster);
      return [isSeenBothWays(problem, yard), firstThatWaits(problem, yard) !== null];
    };
    expect([seen('2 x cpu=4'), seen('2 x cpu=2')]).toEqual([
      [false, false],
      [false, true],
    ]);
  });
});

describe('many ways', () => {
  const steps = Array.from({ length: 11 }, (_, i) => `cpu=${String(i + 1)}`).join('; ');

  it('in which plain actors may go round unequal nodes leave open who waits only where chance does', () => {
    const fit = fitOf(applicationsOf([[actor({ CPU: 12 })], [actor({ CPU: 0.5 })]]), clusterOf(steps), {
      level: 'initial',
      release: '2.60.0',
      isWhole: true,
    });
    expect(fit.pending).toEqual([{ application: 'a0', deployment: 'd0', replicas: 1 }]);
  });

  it('of one bundle are as many as there are equal nodes', () => {
    const { problem, yard } = laid([[group('PACK', { CPU: 1 })]], '20 x cpu=1');
    const [item] = problem.inOrder;
    const found = item && choose(item, yard.nodes, false);
    expect([found?.ways.length, found?.cut]).toEqual([20, false]);
  });
});

describe('equal requests for different zones', () => {
  it('are told apart', () => {
    const apart = [[{ ...actor({ CPU: 1 }), zone: 'a' }], [{ ...actor({ CPU: 1 }), zone: 'b' }]];
    const { problem, yard } = laid(apart, 'cpu=1,label:zone=a; cpu=1,label:zone=b');
    expect(firstThatWaits(problem, yard)).toBeNull();
  });
});

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
    ['the same with room for them', [[actor({ CPU: 1 }, 30_000)]], '9000 x cpu=4', ['unknown', null, false, false]],
    ['more nodes than are listed', [[actor({ CPU: 1 }, 4)]], '99999 x cpu=4', ['unknown', null, false, true]],
    ['the same, and less in all than is asked', [[actor({ CPU: 1 }, 400_000)]], '99999 x cpu=4', ['does-not-fit', null, false, false]], // prettier-ignore
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
