import { check, hoverAt, openFile, replaceAll, show, untilLenses, waitFor, withCode } from './help.ts';
import type { Tests } from './index.ts';

export const scriptTests: Tests = {
  'the file that a script reads has its error, its hover and its lenses': async () => {
    const document = await openFile('script/two-models.yaml');
    const error = await waitFor(document, 'cpu-contention');
    check(document.lineAt(error.range.start).text === 'models:', `on "${document.lineAt(error.range.start).text}"`);
    const hidden = withCode(document, 'hidden-router').map(({ range }) => document.getText(range));
    check(hidden.join() === 'falcon3-1b,falcon-h1-0.5b', `routers at ${hidden.join()}`);
    const text = await hoverAt(document, document.positionAt(document.getText().indexOf('falcon3-1b') + 2));
    check(text.includes('LLMRouter') && text.includes('3\u00A0CPU'), `no router in: ${text}`);
    await untilLenses(document, ([first]) => first?.includes('6 CPU · 0.8 GPU') === true);
  },
  'the script counts as it stands in its editor': async () => {
    const document = await openFile('script/one-model.yaml');
    await waitFor(document, 'hidden-router');
    await untilLenses(document, ([first]) => first?.includes('4 CPU · 0.9 GPU') === true);
    const script = await openFile('script/serve_models.py');
    await replaceAll(script, script.getText().replace('model.get("num_cpus", 1)', 'model.get("num_cpus", 2)'));
    await show(document.uri);
    await untilLenses(document, ([first]) => first?.includes('6 CPU') === true);
  },
};
