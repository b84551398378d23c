import { answerTo, outcomeOf, say } from '../../../core/index.ts';
import type { Language } from '../../../core/index.ts';
import type { Preview } from '../../live/preview.ts';
import { refusingProblems } from '../../live/refusing-problems.ts';
import { demandOf } from '../format-json.ts';
import { statusJson } from '../verdict-json.ts';
import { driftPart } from './drift-json.ts';

/** What a deploy would do, inside of what `deploy --format json` prints. */
export const previewPart = (preview: Preview, language: Language) => {
  const { chosen, course, sent, engines, warnings } = preview;
  const { config } = chosen;
  return {
    verdict: statusJson(config.verdict),
    errors: refusingProblems(preview).map(({ code, message, range }) => ({
      code,
      message: say(message, language),
      range: preview.analysis.lines.rangeOf(range),
    })),
    demand: demandOf(config.demand),
    fit: config.fit,
    engines: engines.map((engine) => ({
      application: engine.application,
      model: engine.name,
      outcome: outcomeOf(engine),
      answer: say(answerTo(engine), language),
    })),
    drift: driftPart(preview, language),
    room: course && { status: course.room, waiting: course.waiting },
    warnings: warnings.map((words) => say(words, language)),
    fault: 'fault' in sent ? say(sent.fault, language) : null,
  };
};
