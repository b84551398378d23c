import { expectation } from '../../options/expectation.ts';
import type { Form } from '../../options/form.ts';
import type { Words } from '../../text/words.ts';

/** What a form takes, in words. */
export const formWords = (form: Form): Words => {
  switch (form.kind) {
    case 'none':
      return { en: 'nothing', vi: 'không nhận gì' };
    case 'choice':
    case 'word':
      return oneOf(form.values.map((value) => (value === '' ? '""' : String(value))));
    case 'text':
      return form.types.includes('null') ? { en: 'text, or null', vi: 'chuỗi, hoặc null' } : TEXT;
    case 'fact':
      return expectation(
        form.fact.kind === 'str' ? { ...form.fact, accepts: form.fact.accepts?.replace(/[tf]/g, '') ?? '' } : form.fact,
      );
    case 'list':
      return { en: 'a list of mappings', vi: 'danh sách mapping' };
  }
};

const TEXT: Words = { en: 'text', vi: 'chuỗi' };

/** More choices than this are told as a few and how many there are. */
const FEW = 8;

const oneOf = (values: readonly string[]): Words => {
  if (values.length <= FEW) {
    const before = values.slice(0, -1).join(', ');
    const last = values.at(-1) ?? '';
    return before === '' ? { en: last, vi: last } : { en: `${before} or ${last}`, vi: `${before} hoặc ${last}` };
  }
  const some = values.slice(0, FEW - 2).join(', ');
  return { en: `one of ${values.length}: ${some} …`, vi: `một trong ${values.length}: ${some} …` };
};
