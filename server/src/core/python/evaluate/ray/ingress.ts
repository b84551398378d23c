import type { TextRange } from '../../../text/text-range.ts';
import { classAttribute } from '../language/attributes.ts';
import { depends } from '../state/reasons.ts';
import { placeOf, Raised, unknown } from '../state/run.ts';
import type { Frame } from '../state/run.ts';
import type { Class, Value } from '../state/values.ts';

/** What `@serve.ingress(app)` makes of a class, which may not be callable itself (`ingress` in `ray/serve/api.py`, every release). */
export const ingressOf = (frame: Frame, target: Class, range: TextRange): Value => {
  if (target.model === 'odd') unknown(frame, range, depends('__call__'));
  else if (classAttribute(target, '__call__') !== undefined)
    throw new Raised(
      {
        en: 'Ray refuses @serve.ingress on a class that has __call__',
        vi: 'Ray từ chối @serve.ingress trên lớp có __call__',
      },
      placeOf(frame, range),
    );
  return { ...target, ingress: true };
};
