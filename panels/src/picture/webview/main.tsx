import { render } from 'preact';
import type { Words } from '../../../../server/src/core/index.ts';
import { Panel } from '../html/panel.tsx';
import { isAsked } from '../messages.ts';
import type { Asked, FromPage, PlacedScene, ToPage } from '../messages.ts';
import { textsIn } from '../words.ts';
import { listen } from './gestures.ts';

declare const acquireVsCodeApi: () => {
  readonly postMessage: (message: FromPage) => void;
  readonly getState: () => unknown;
  readonly setState: (state: unknown) => void;
};

interface Shown {
  readonly uri: string;
  readonly config: number;
  readonly configs: number;
  readonly scene: PlacedScene;
}

const editor = acquireVsCodeApi();
const language: keyof Words = document.documentElement.lang === 'vi' ? 'vi' : 'en';
const texts = textsIn(language);
const saying = { texts, say: (words: Words) => words[language] };
const root = document.querySelector('#page') ?? document.body;
const NOTHING = { replicas: {}, nodes: {}, load: {} };
const FIRST: Asked = { config: 0, level: 'initial', outcome: 0, way: 0, whatIf: NOTHING };

let shown: Shown | null = null;
let asked: Asked = FIRST;
let current: string | null = null;
let line = -1;

const kept = editor.getState() as { readonly uri?: unknown; readonly asked?: unknown } | undefined;
if (isAsked(kept?.asked)) asked = kept.asked;

type Numbers = Readonly<Partial<Record<string, number>>>;

const without = (numbers: Numbers, name: string): Numbers =>
  Object.fromEntries(Object.entries(numbers).filter(([key]) => key !== name));

/** Deployments that the cursor of the editor stands on. */
const marked = (): ReadonlySet<string> =>
  new Set(
    shown?.scene.deployments.flatMap(({ key, range }) =>
      line >= range.start.line && line <= range.end.line ? [key] : [],
    ),
  );

const draw = (): void => {
  if (shown === null) {
    render(<p class="nothing quiet">{texts.nothing}</p>, root);
    return;
  }
  const held = heldBlock();
  const { scene, config, configs } = shown;
  const blocks = scene.nodes.flatMap((node) => node.blocks.map(({ id }) => id));
  if (current === null || !blocks.includes(current)) current = blocks[0] ?? null;
  render(
    <Panel
      scene={{ ...scene, deployments: scene.deployments.map((one) => ({ ...one, range: { start: 0, end: 0 } })) }}
      saying={saying}
      whatIf={asked.whatIf}
      current={current}
      marked={marked()}
      config={config}
      configs={configs}
    />,
    root,
  );
  if (held !== null && heldBlock() === null) blockOf(held)?.focus();
};

/** The block that has the focus: one that moves to another node is another element afterwards. */
const heldBlock = (): string | null =>
  document.activeElement instanceof HTMLElement ? (document.activeElement.dataset.block ?? null) : null;

/** The same block, else the same replica on another node, else another replica of the deployment, else where Tab leads to. */
const blockOf = (id: string): HTMLElement | undefined => {
  const all = [...root.querySelectorAll<HTMLElement>('[data-block]')];
  const likes = [id, id.replace(/@[^@]*$/, '@'), id.replace(/#[^#]*$/, '#')];
  const found = likes.map((like) => all.find(({ dataset }) => dataset.block?.startsWith(like)));
  return found.find((one) => one !== undefined) ?? all.find(({ tabIndex }) => tabIndex === 0);
};

const ask = (change: Partial<Asked>): void => {
  asked = { ...asked, ...change };
  editor.setState({ uri: shown?.uri, asked });
  editor.postMessage({ type: 'ask', asked });
};

listen(root, {
  open: (key) => {
    const range = shown?.scene.deployments.find((one) => one.key === key)?.range;
    if (range !== undefined) editor.postMessage({ type: 'open', range });
  },
  moveTo: (block) => {
    current = block;
    draw();
  },
  level: (level) => {
    ask({ level, outcome: 0 });
  },
  config: (config) => {
    ask({ ...FIRST, level: asked.level, config });
  },
  page: (by) => {
    ask({ outcome: Math.max(0, (shown?.scene.outcome ?? 0) + by) });
  },
  turn: (by) => {
    ask({ way: Math.max(0, (shown?.scene.way ?? 0) + by), outcome: 0 });
  },
  suppose: (what, name, value) => {
    const { replicas, load } = asked.whatIf;
    const whatIf = {
      ...asked.whatIf,
      ...(what === 'replicas' && { load: without(load, name) }),
      ...(what === 'load' && { replicas: without(replicas, name) }),
      [what]: { ...asked.whatIf[what], [name]: value },
    };
    ask({ whatIf, outcome: 0 });
  },
  reset: () => {
    ask({ whatIf: NOTHING, outcome: 0 });
  },
  write: (what, name) => {
    const value = asked.whatIf[what][name];
    if (value !== undefined) editor.postMessage({ type: 'write', what, name, value });
  },
});

const heard = (message: ToPage): void => {
  switch (message.type) {
    case 'scene':
      if (shown?.uri !== message.uri || shown.config !== message.config)
        asked = { ...asked, ...(shown !== null && FIRST), config: message.config, level: message.scene.level };
      shown = message;
      editor.setState({ uri: message.uri, asked });
      break;
    case 'nothing':
      shown = null;
      break;
    case 'cursor':
      line = message.line;
      break;
    case 'written': {
      const rest = without(asked.whatIf[message.what], message.name);
      asked = { ...asked, whatIf: { ...asked.whatIf, [message.what]: rest } };
      ask({});
      return;
    }
  }
  draw();
};

window.addEventListener('message', ({ data }: MessageEvent<ToPage>) => {
  heard(data);
});
draw();
if (isAsked(kept?.asked)) ask({});
else editor.postMessage({ type: 'ready' });
