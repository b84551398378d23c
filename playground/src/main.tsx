import { render } from 'preact';
import type { Language } from '../../server/src/core/index.ts';
import { App } from './app/app.tsx';
import { EXAMPLES } from './project/examples.ts';
import { projectIn } from './project/share.ts';
import { Workbench } from './workbench/workbench.ts';

const wanted = (): Language => (navigator.language.toLowerCase().startsWith('vi') ? 'vi' : 'en');

const workbench = new Workbench(wanted());

/** Shows what the link of the page holds. */
const follow = async (): Promise<void> => {
  const { hash } = location;
  const project = hash === '' ? null : await projectIn(hash);
  if (project !== null) workbench.open(project);
  else if (workbench.model().names.length === 0) workbench.load(EXAMPLES[0].id);
  if (project === null && hash.length > 1) workbench.tell('badLink');
};

window.addEventListener('hashchange', () => void follow());
void follow();
render(<App workbench={workbench} />, document.querySelector('#page') ?? document.body);
