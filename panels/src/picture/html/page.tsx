import { renderToString } from 'preact-render-to-string';
import type { Scene } from '../../../../server/src/core/index.ts';
import type { Saying } from '../model.ts';
import { Panel } from './panel.tsx';
import { STYLES } from './styles.ts';

const NOTHING_MARKED: ReadonlySet<string> = new Set();

/** Pictures as one page of HTML that stands alone: no script, no link, nothing to load. */
export const pageOf = (scenes: readonly Scene[], language: string, saying: Saying): string => {
  const panels = scenes.map((scene) =>
    renderToString(
      <Panel
        scene={scene}
        saying={saying}
        whatIf={null}
        current={null}
        marked={NOTHING_MARKED}
        config={0}
        configs={1}
      />,
    ),
  );
  const head = renderToString(
    <head>
      <meta charSet="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>{saying.texts.title}</title>
    </head>,
  );
  const styled = head.replace('</head>', () => `<style>${STYLES}</style></head>`);
  return `<!doctype html>\n<html lang="${language}">${styled}<body>${panels.join('')}</body></html>`;
};
