import { useEffect, useState } from 'preact/hooks';
import { textsIn } from '../words.ts';
import type { Model } from '../workbench/model.ts';
import type { Workbench } from '../workbench/workbench.ts';
import { EditorPane } from './editor-pane.tsx';
import { Header } from './header.tsx';
import { Notice } from './notice.tsx';
import { Results } from './results.tsx';
import { Totals } from './totals.tsx';
import { useWide } from './use-wide.ts';

/** What every part of the page is given. */
export interface AppProps {
  readonly workbench: Workbench;
}

/** The views beside the text; where there is no room beside it, the text is one of them. */
export const VIEWS = ['editor', 'problems', 'picture', 'compare'] as const;

export type View = (typeof VIEWS)[number];

/** What is known, drawn anew whenever that changes. */
const useModel = (workbench: Workbench): Model => {
  const [model, setModel] = useState(workbench.model());
  useEffect(
    () =>
      workbench.listen(() => {
        setModel(workbench.model());
      }),
    [workbench],
  );
  useEffect(() => {
    document.documentElement.lang = model.language;
  }, [model.language]);
  return model;
};

/** The whole page: choices, the verdict, the text and what is known of it. */
export const App = ({ workbench }: AppProps) => {
  const model = useModel(workbench);
  const isWide = useWide();
  const [view, setView] = useState<View>('editor');
  useEffect(() => {
    if (model.pictures > 0) setView('picture');
  }, [model.pictures]);
  const texts = textsIn(model.language);
  const shown = isWide && view === 'editor' ? 'problems' : view;
  const parts = { workbench, model, texts };
  const toEditor = (): void => {
    if (!isWide) setView('editor');
  };
  return (
    <>
      <Header {...parts} />
      <main class="lens">
        <Totals {...parts} />
        <div class="columns">
          <EditorPane {...parts} isWide={isWide} isShown={isWide || shown === 'editor'} />
          <Results {...parts} isWide={isWide} view={shown} turn={setView} toEditor={toEditor} />
        </div>
      </main>
      <footer class="foot quiet">
        <p class="keys-note">{texts.keys}</p>
        <p>{texts.promise}</p>
      </footer>
      <Notice {...parts} />
    </>
  );
};
