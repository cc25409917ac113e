import { Uri, workspace } from 'vscode';
import { REVIEW_FOLDER } from '../../server/protocol';

/** The files with decisions in all folders of the workspace. */
export async function listDecisions(): Promise<string[]> {
  const lists = await Promise.all((workspace.workspaceFolders ?? []).map(async ({ uri }) => {
    const folder = Uri.joinPath(uri, REVIEW_FOLDER);
    const entries = await workspace.fs.readDirectory(folder).then(found => found, () => []);
    return entries.map(([name]) => Uri.joinPath(folder, name).toString());
  }));
  return lists.flat();
}
