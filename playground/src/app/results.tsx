import type { View } from './app.tsx';
import { ComparisonView, PictureView } from './panels.tsx';
import type { PartProps } from './parts.ts';
import { Problems } from './problems.tsx';
import { TabList } from './tab-list.tsx';

interface ResultsProps extends PartProps {
  readonly isWide: boolean;
  readonly view: View;
  readonly turn: (view: View) => void;
  /** Shows the text, where it is not shown already. */
  readonly toEditor: () => void;
}

/** What is known of the config, one view at a time. */
export const Results = (props: ResultsProps) => {
  const { model, texts, isWide, view, turn } = props;
  const views: readonly View[] = isWide
    ? ['problems', 'picture', 'compare']
    : ['editor', 'problems', 'picture', 'compare'];
  const count = model.findings.length;
  return (
    <section class={`pane results${view === 'editor' ? ' folded' : ''}`} aria-label={texts.views}>
      <TabList
        label={texts.views}
        tabs={views.map((id) => ({ id, title: texts[id], note: id === 'problems' && count > 0 ? String(count) : '' }))}
        panel="view"
        chosen={view}
        choose={turn}
      />
      <div id="view" class="view" role="tabpanel" aria-label={texts[view]} tabIndex={0} hidden={view === 'editor'}>
        {view === 'problems' && <Problems {...props} />}
        {view === 'picture' && <PictureView key={model.language} {...props} />}
        {view === 'compare' && <ComparisonView key={model.language} {...props} />}
      </div>
    </section>
  );
};
