/** The commands that correct who is who, asked for at a name in the text or at an actor in a tree. */
import {
  Range, Uri, commands, l10n, languages, window, type CancellationToken, type ExtensionContext, type Position, type QuickPickItem, type TextDocument,
} from 'vscode';
import type { ActorKind } from '../engine/schema';
import { CORRECT_ACTOR, CORRECTIONS_PATH, actorAtRequest, actorsRequest, type ActorAt, type ActorItem, type Correction } from '../server/protocol';
import { LANGUAGES, type Client } from './client';
import { Corrections } from './corrections';
import { actorOf } from './events-tree';
import { isPosition } from './places';

const KINDS: readonly ActorKind[] = ['person', 'organisation', 'state', 'group', 'place'];
/** A longer selection is no name. */
const LONGEST_NAME = 120;

type Subject = ActorItem | ActorAt;
type Ask = (actor: Subject, client: Client) => Promise<readonly Correction[]>;

export function registerCorrections(context: ExtensionContext, client: Client): void {
  const corrections = new Corrections(client);
  const correct = async (uri: string, made: readonly Correction[]) => {
    if (made.length > 0 && await corrections.write(Uri.parse(uri), made)) window.setStatusBarMessage(l10n.t('Corrected in {0}', CORRECTIONS_PATH), 5000);
  };
  const onActor = (name: string, ask: Ask) =>
    commands.registerCommand(name, async (...values: readonly unknown[]) => {
      const actor = await subjectOf(client, values);
      if (actor) await correct(actor.uri, await ask(actor, client));
      else window.setStatusBarMessage(l10n.t('No actor is marked here'), 5000);
    });
  context.subscriptions.push(
    corrections,
    onActor(CORRECT_ACTOR, choose),
    onActor('crosscheck.renameActor', rename),
    onActor('crosscheck.mergeActor', merge),
    onActor('crosscheck.splitActor', split),
    onActor('crosscheck.notActor', remove),
    commands.registerCommand('crosscheck.addActor', async () => {
      const editor = window.activeTextEditor;
      if (editor) await correct(editor.document.uri.toString(), await add(editor.document.getText(editor.selection)));
    }),
    commands.registerCommand('crosscheck.openCorrections', async (...values: readonly unknown[]) => {
      const uri = (await subjectOf(client, values))?.uri ?? window.activeTextEditor?.document.uri.toString() ?? (await client.ask(actorsRequest))?.[0]?.uri;
      if (uri !== undefined) await corrections.open(Uri.parse(uri));
    }),
    commands.registerCommand('crosscheck.undoCorrection', () => corrections.undo()),
    languages.registerRenameProvider(LANGUAGES.map(language => ({ language })), {
      async prepareRename(document, position, token) {
        const actor = await actorAt(client, document, position, token);
        if (!actor) throw new Error(l10n.t('No actor is marked here'));
        const { start, end } = actor.range;
        return { range: new Range(start.line, start.character, end.line, end.character), placeholder: actor.name };
      },
      async provideRenameEdits(document, position, newName, token) {
        const actor = await actorAt(client, document, position, token);
        return actor && await corrections.edit(document.uri, renaming(actor, newName));
      },
    }),
  );
}

/** The actor that a command is about: that of a tree's item, that at the place it is given, or that at the cursor. */
async function subjectOf(client: Client, [value, position]: readonly unknown[]): Promise<Subject | undefined> {
  const id = actorOf(value);
  if (id !== undefined) return (await client.ask(actorsRequest))?.find(actor => actor.id === id);
  if (typeof value === 'string' && isPosition(position)) return await client.ask(actorAtRequest, { uri: value, position: { line: position.line, character: position.character } }) ?? undefined;
  const editor = window.activeTextEditor;
  return editor && (await actorAt(client, editor.document, editor.selection.start) ?? undefined);
}

/** A position of VS Code's own class would not reach a server in a worker whole. */
function actorAt(client: Client, { uri }: TextDocument, { line, character }: Position, token?: CancellationToken): Promise<ActorAt | null | undefined> {
  return client.ask(actorAtRequest, { uri: uri.toString(), position: { line, character } }, token);
}

async function choose(actor: Subject, client: Client): Promise<readonly Correction[]> {
  const items: (QuickPickItem & { readonly ask: Ask })[] = [
    { label: l10n.t('Rename…'), ask: rename },
    { label: l10n.t('Merge With…'), description: l10n.t('two names of one actor'), ask: merge },
    ...('path' in actor ? [{ label: l10n.t('Split From This Article…'), description: l10n.t('somebody else is meant here'), ask: split }] : []),
    { label: l10n.t('Not an Actor'), ask: remove },
  ];
  const chosen = await window.showQuickPick(items, { title: actor.name, placeHolder: l10n.t('What is wrong with it?') });
  return chosen ? chosen.ask(actor, client) : [];
}

async function rename(actor: Subject): Promise<readonly Correction[]> {
  const name = await window.showInputBox({ title: l10n.t('Rename {0}', actor.name), prompt: l10n.t('The name to show in every article'), value: actor.name, validateInput: validName });
  return name === undefined ? [] : renaming(actor, name);
}

function renaming(actor: Subject, to: string): Correction[] {
  // who was split off is called what the split says
  if (actor.split) return [{ kind: 'split', ...actor.split, as: to }];
  return [{ kind: 'rename', name: actor.names[0]!, to, in: actor.in }];
}

async function merge(actor: Subject, client: Client): Promise<readonly Correction[]> {
  const other = await pickOther(actor, client, l10n.t('Merge {0} with', actor.name), []);
  if (!other?.actor) return [];
  const [name] = other.actor.names;
  if (actor.split) return [{ kind: 'split', ...actor.split, as: name! }];
  if (other.actor.split) return [{ kind: 'split', ...other.actor.split, as: actor.names[0]! }];
  return [{ kind: 'merge', name: name!, also: actor.names }];
}

async function split(actor: Subject, client: Client): Promise<readonly Correction[]> {
  if (!('path' in actor)) return [];
  const somebody = { label: l10n.t('Somebody else of this name'), alwaysShow: true };
  const named = { label: l10n.t('Another name…'), alwaysShow: true };
  const other = await pickOther(actor, client, l10n.t('Who is “{0}” in this article?', actor.known), [somebody, named]);
  if (!other) return [];
  const as = other === named
    ? await window.showInputBox({ title: l10n.t('Who is “{0}” in this article?', actor.known), validateInput: validName })
    : other.actor?.names[0] ?? null;
  return as === undefined ? [] : [{ kind: 'split', name: actor.known, in: [actor.path], as }];
}

async function remove(actor: Subject): Promise<readonly Correction[]> {
  const whole = actor.split
    ? [{ kind: 'not-actor', ...actor.split } as const]
    : actor.names.map((name): Correction => ({ kind: 'not-actor', name, in: actor.in }));
  if (!('path' in actor) || [actor.name, actor.known].some(name => actor.text.includes(name))) return whole;
  // the mark may be wrong, and the actor right
  const chosen = await window.showQuickPick([
    { label: l10n.t('“{0}” in this article', actor.text), made: [{ kind: 'not-actor', name: actor.text, in: [actor.path] }] as readonly Correction[] },
    { label: l10n.t('All of {0}', actor.name), made: whole },
  ], { title: l10n.t('Not an Actor') });
  return chosen?.made ?? [];
}

async function add(selected: string): Promise<readonly Correction[]> {
  const name = selected.replace(/\s+/g, ' ').trim();
  if (name === '' || name.length > LONGEST_NAME) {
    window.setStatusBarMessage(l10n.t('Select a name first'), 5000);
    return [];
  }
  const chosen = await window.showQuickPick(KINDS.map(actorKind => ({ label: kindText(actorKind), actorKind })), { title: l10n.t('What is {0}?', name) });
  return chosen ? [{ kind: 'add', name, actorKind: chosen.actorKind, in: null }] : [];
}

type Other = QuickPickItem & { readonly actor?: ActorItem };

async function pickOther(actor: Subject, client: Client, title: string, first: readonly Other[]): Promise<Other | undefined> {
  const others = ((await client.ask(actorsRequest)) ?? []).filter(({ id }) => id !== actor.id);
  // what may be the same is most likely of the same kind
  const rank = ({ kind, name }: ActorItem) => `${kind === actor.kind ? 0 : 1} ${name.toLowerCase()}`;
  const items = others.sort((a, b) => (rank(a) < rank(b) ? -1 : 1)).map((other): Other => ({
    label: other.name, description: `${kindText(other.kind)} · ${other.articles === 1 ? l10n.t('1 article') : l10n.t('{0} articles', other.articles)}`, actor: other,
  }));
  return window.showQuickPick([...first, ...items], { title, matchOnDescription: true });
}

function validName(value: string): string | undefined {
  return value.trim() === '' ? l10n.t('A name can’t be empty') : undefined;
}

function kindText(kind: ActorKind): string {
  switch (kind) {
    case 'person': return l10n.t('person');
    case 'organisation': return l10n.t('organisation');
    case 'state': return l10n.t('state');
    case 'group': return l10n.t('group');
    case 'place': return l10n.t('place');
  }
}
