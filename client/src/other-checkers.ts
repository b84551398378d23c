import { extensions, workspace, type Disposable } from 'vscode';
import { State, type BaseLanguageClient } from 'vscode-languageclient';

/** Extensions that tell the faults of every file of a language, and the setting that makes them. */
const CHECKERS = {
  yaml: { ids: ['redhat.vscode-yaml'], setting: 'yaml.validate' },
  json: { ids: ['vscode.json-language-features'], setting: 'json.validate.enable' },
} as const;

/** The setting may stand under the language too. */
const isChecked = (languageId: 'yaml' | 'json'): boolean => {
  const { ids, setting } = CHECKERS[languageId];
  return (
    ids.some((id) => extensions.getExtension(id) !== undefined) &&
    workspace.getConfiguration(undefined, { languageId }).get(setting, true)
  );
};

const checked = () => ({ yaml: isChecked('yaml'), json: isChecked('json') });

/** What the server is told of them at its start. */
export function checkedAtStart(): { yamlIsChecked: boolean; jsonIsChecked: boolean } {
  const { yaml, json } = checked();
  return { yamlIsChecked: yaml, jsonIsChecked: json };
}

/** Tells the server when one of them comes or goes, or begins or ends to check. */
export function followCheckers(client: BaseLanguageClient): Disposable[] {
  let told = JSON.stringify(checked());
  const tell = (): void => {
    const now = checked();
    if (client.state !== State.Running || JSON.stringify(now) === told) return;
    told = JSON.stringify(now);
    void client.sendNotification('rayServeLens/checked', now);
  };
  return [
    extensions.onDidChange(tell),
    workspace.onDidChangeConfiguration((event) => {
      if (Object.values(CHECKERS).some(({ setting }) => event.affectsConfiguration(setting))) tell();
    }),
  ];
}
