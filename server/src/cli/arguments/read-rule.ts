import { ALL_RULES, SHOWN_AS } from '../../core/index.ts';
import type { Severity } from '../../core/index.ts';
import { UsageError, didYouMean, joined } from './usage-error.ts';
import { choiceOf } from './values.ts';
import { written } from './written.ts';

/** As in `unknown-key=off`. */
export const readRule = (text: string): readonly [code: string, severity: Severity | 'off'] => {
  const equals = text.includes('=') ? text.indexOf('=') : text.length;
  const [code, severity] = [text.slice(0, equals), text.slice(equals + 1)];
  const known = ALL_RULES.map((rule) => rule.code);
  if (known.includes(code)) return [code, choiceOf(`--rule ${code}=`, severity, SHOWN_AS)];
  const [all, named] = [written(text), written(code)];
  const words = { en: `--rule ${all}: no rule has the code ${named}.`, vi: `--rule ${all}: không có quy tắc nào mã ${named}.` }; // prettier-ignore
  throw new UsageError(joined(words, didYouMean(code, known)));
};
