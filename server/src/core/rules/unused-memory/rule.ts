import { cardName } from '../../cards/card-name.ts';
import { enginesOf } from '../../cards/engines.ts';
import type { Engine } from '../../cards/engines.ts';
import { ownShare } from '../../cards/own-share.ts';
import { sharersOf } from '../../cards/sharers.ts';
import { unusedOn } from '../../cards/unused.ts';
import type { Unused } from '../../cards/unused.ts';
import { notice } from '../../problems/notice.ts';
import { helperGpus } from '../../ray/facts/engine-workers.ts';
import type { Fix } from '../../problems/problem.ts';
import { SHARE_KEY, shareEdit } from '../shared/cards/share-edit.ts';
import { isMended } from '../shared/cards/tried.ts';
import type { ConfigContext, Rule } from '../rule.ts';

/** An engine takes its share of a card's memory and no more, also where nobody else can stand on the card. */
export const rule: Rule = {
  code: 'unused-memory',
  scope: 'config',
  severity: 'hint',
  since: '0.1.0',
  title: {
    en: 'Memory of a shared GPU that no engine can use',
    vi: 'Bộ nhớ GPU dùng chung mà không engine nào dùng được',
  },
  check: (context) => {
    const helper = helperGpus(context.release) ?? 0;
    const all = context.inEach('engines', (one) => enginesOf(one, context.release));
    const engines = sharersOf(all.filter(({ gpu }) => helper <= gpu));
    const isWritten = engines.some(({ share }) => share.entry !== undefined);
    const unused = isWritten ? unusedOn(engines, context.capacity) : null;
    const entry = unused?.engines.find(({ share }) => share.entry !== undefined)?.share.entry;
    if (unused === null || entry === undefined) return [];
    const fixes = () => largerShares(unused, context);
    return [notice('unused-memory', 'hint', entry.value.range, words(unused), { fixes })];
  },
};

const words = ({ engines, workers, left }: Unused) => {
  const names = engines.map(({ name }) => name).join(', ');
  return {
    en: `The ${String(workers)} engines on one GPU (${names}) leave ${String(left)} of its memory, and their parts of the GPU leave room for nobody else.`,
    vi: `${String(workers)} engine trên một GPU (${names}) để trống ${String(left)} bộ nhớ, còn phần GPU của chúng không để chỗ cho ai khác.`,
  };
};

/** Each engine gets the part of the memory that Ray gives it of the GPU, less what lies beside all of them. */
const largerShares = ({ engines, workers }: Unused, context: ConfigContext): readonly Fix[] => {
  const card = cardName(engines, context.capacity.cluster);
  const value = ({ gpu }: Engine): string => String(ownShare(gpu, workers, card));
  const edits = engines.flatMap((engine) => shareEdit(engine, value(engine), context.text) ?? []);
  const values = [...new Set(engines.map(value))].join(' / ');
  const title = { en: `Set ${SHARE_KEY}: ${values}`, vi: `Đặt ${SHARE_KEY}: ${values}` };
  return edits.length === engines.length && isMended(edits, context) ? [{ title, preferred: false, edits }] : [];
};
