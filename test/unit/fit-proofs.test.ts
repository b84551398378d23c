import { describe, expect, it } from 'vitest';
import { fitOf } from '../../server/src/core/fit/fit-of.ts';
import { choose } from '../../server/src/core/fit/place/choose.ts';
import { isPlaceable } from '../../server/src/core/fit/search/exact.ts';
import { isAmple } from '../../server/src/core/fit/search/ample.ts';
import { surelyWaits } from '../../server/src/core/fit/search/proofs.ts';
import { firstThatWaits, isSeenBothWays } from '../../server/src/core/fit/search/samples.ts';
import { actor, applicationsOf, clusterOf, group, laid } from '../fit/demands.ts';
import type { Files, Plain, Sketch } from '../fit/demands.ts';

/** As many actors, each of a size of its own below one CPU. */
const sizes = (count: number): readonly Sketch[] =>
  Array.from({ length: count }, (_, i) => actor({ CPU: 1 - i / 1000 }));

describe('what waits in every order is known without following any', () => {
  it.each<readonly [string, Files, string, boolean]>([
    ['bundles that have to stand together and are more than any node', [[group('STRICT_PACK', { CPU: 3 }, { CPU: 3 })]], '2 x cpu=4', true], // prettier-ignore
    ['bundles that have to stand together and one node holds', [[group('STRICT_PACK', { CPU: 3 }, { CPU: 3 })]], 'cpu=4; cpu=6', false], // prettier-ignore
    ['a helper that no node can start', [[{ ...actor({ CPU: 1 }), helpers: [{ CPU: 5 }] }]], 'cpu=1; cpu=4', true],
    ['a helper that one of two nodes can start', [[{ ...actor({ CPU: 1 }), helpers: [{ CPU: 3 }] }]], 'cpu=1; cpu=4', false], // prettier-ignore
    ['more bundles that need a node each than nodes', [[group('STRICT_SPREAD', { CPU: 1 }, { CPU: 1 }, { CPU: 1 })]], '2 x cpu=8', true], // prettier-ignore
    ['as many such bundles as nodes', [[group('STRICT_SPREAD', { CPU: 1 }, { CPU: 1 })]], '2 x cpu=8', false],
    ['pieces of more sizes than are held against each other', [sizes(65)], 'cpu=65', false],
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
    ['one that needs most of a node beside five small ones, which cannot keep it from both nodes', [[actor({ CPU: 4 }), actor({ CPU: 1 }, 5)]], 'cpu=5; cpu=8', true], // prettier-ignore
    ['small shares of GPUs, of which many must be on one before another finds no room', [[actor({ GPU: 0.1 }, 20)]], '3 x cpu=1,gpu=1', true], // prettier-ignore
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

  it('tries equal nodes once, also where they do not stand side by side', () => {
    const nodes = 'cpu=5; cpu=4; cpu=5; cpu=4; cpu=5; cpu=4';
    expect(byHand([[actor({ CPU: 3 }, 5), actor({ CPU: 2 }, 4)]], nodes, 20)).toBe(true);
  });

  it('and so each bundle of a group that needs a node of its own', () => {
    const apart = group('STRICT_SPREAD', { CPU: 3 }, { CPU: 3 }, { CPU: 5 });
    expect(byHand([[apart]], '6 x cpu=4', 20)).toBe(false);
  });

  it('says nothing where it may look no further', () => {
    const full = [[actor({ CPU: 1.5 }, 2), actor({ CPU: 4 }, 2)]];
    expect(byHand(full, 'cpu=5; cpu=6', 500)).toBe(false);
    expect(byHand(full, 'cpu=5; cpu=6', 4)).toBeNull();
  });

  it('keeps the rule of a group: bundles together on one node, or each on its own', () => {
    expect(byHand([[group('STRICT_PACK', { CPU: 3 }, { CPU: 3 })]], '2 x cpu=4', 100)).toBe(false);
    expect(byHand([[group('PACK', { CPU: 3 }, { CPU: 3 })]], '2 x cpu=4', 100)).toBe(true);
    expect(byHand([[group('STRICT_SPREAD', { CPU: 2 }, { CPU: 2 })]], 'cpu=4; cpu=1', 100)).toBe(false);
    expect(byHand([[group('SPREAD', { CPU: 2 }, { CPU: 2 })]], 'cpu=4; cpu=1', 100)).toBe(true);
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

describe('more replicas than are tried in several orders', () => {
  it('are not said to hang on chance', () => {
    const { problem, yard } = laid([[actor({ CPU: 1 }, 2001)]], 'cpu=4000');
    expect([isSeenBothWays(problem, yard), firstThatWaits(problem, yard)]).toEqual([false, null]);
  });
});

describe('the node for a group that one node takes', () => {
  const ways = (bundle: Plain, cluster: string) => {
    const { problem, yard } = laid([[group('PACK', bundle)]], cluster);
    const [item] = problem.inOrder;
    return item && choose(item, yard.nodes, true).ways;
  };

  it.each<readonly [string, Plain, string, number]>([
    ['most CPUs left', { CPU: 2 }, 'cpu=8; cpu=4', 0],
    ['most GPUs left', { GPU: 1 }, 'cpu=1,gpu=2; cpu=1,gpu=4', 1],
    ['most GPUs left, before others with fewer', { GPU: 1 }, 'cpu=1,gpu=4; cpu=1,gpu=2', 0],
  ])('is the one with %s, and no other', (_, bundle, cluster, node) => {
    expect(ways(bundle, cluster)).toEqual([[node]]);
  });

  it('is any of those with equal shares left', () => {
    expect(ways({ CPU: 2 }, 'cpu=8; cpu=8,gpu=1')).toEqual([[0], [1]]);
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

  const told = (files: Files, cluster: string) => {
    const { status, pendingTotal } = fitOf(applicationsOf(files), clusterOf(cluster), {
      level: 'initial',
      release: '2.60.0',
      isWhole: true,
    });
    return [status, pendingTotal];
  };

  it('of a group on equal nodes are one, so that what may come before it is followed to the end', () => {
    const apart = group('STRICT_SPREAD', { CPU: 3 }, { CPU: 3 }, { CPU: 2 }, { CPU: 1 });
    expect(told([[actor({ CPU: 2 }, 4), apart]], '4 x cpu=6')).toEqual(['fits', 0]);
  });

  it('in which actors that wait are not tried again leave room to count all that waits', () => {
    const files = [
      [group('PACK', { CPU: 2 }, { CPU: 1 }), actor({ CPU: 3 }, 4)],
      [group('STRICT_PACK', { CPU: 2 }, { CPU: 1 }), actor({ CPU: 3 }, 2)],
    ];
    expect(told(files, '6 x cpu=3')).toEqual(['does-not-fit', 2]);
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
