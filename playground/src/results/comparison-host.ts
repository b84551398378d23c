import type { WorkspaceEdit } from 'vscode-languageserver/browser';
import type { Asked, FromPage, Shown, ToPage } from '../../../panels/src/comparison/messages.ts';
import { ComparisonPage } from '../../../panels/src/comparison/webview/comparison-page.tsx';
import type { Workbench } from '../workbench/workbench.ts';
import { PanelHost } from './panel-host.ts';

/** Two releases beside each other, fed with what the server says. */
export class ComparisonHost extends PanelHost<FromPage, ToPage> {
  #asked: Asked = { from: null, to: null };
  protected readonly nothing = { type: 'nothing' } as const;

  constructor(root: Element, workbench: Workbench, toEditor: () => void) {
    super(workbench, toEditor);
    const { language } = workbench.model();
    this.begin((host) => new ComparisonPage(root, host, language, true).hear);
  }

  protected async hear(heard: FromPage): Promise<void> {
    if (heard.type === 'mend') await this.#mend();
    else if (heard.type === 'open') this.open(heard.range);
    else {
      if (heard.type === 'ask') this.#asked = heard.asked;
      await this.draw();
    }
  }

  protected async found(uri: string): Promise<ToPage | null | undefined> {
    const found = await this.workbench.ask<Omit<Shown, 'uri'>>('rayServeLens/comparison', this.#asked);
    return found && { type: 'sheet', uri, ...found };
  }

  async #mend(): Promise<void> {
    const edit = await this.workbench.ask<WorkspaceEdit>('rayServeLens/comparisonEdit', this.#asked);
    if (edit != null) this.workbench.documents.apply(edit);
  }
}
