/** Whom an unnamed source of one article may be, by what another article says of somebody it names. */
import { tokenize } from '../article/tokens';
import type { ArticleAttribution } from '../attribution/model';
import { storyPairs, type StoryPair } from '../corpus/stories';
import sources from '../data/sources.json';
import { singular } from '../figures/words';
import type { ArticleReading } from '../reading';
import type { ActorId, Mention, Span } from '../schema';
import { demonymAt, entryAt } from './lexicon';
import type { LinkedActors } from './link';
import { titleAt } from './words';

/** Marked as a suggestion wherever it is shown; the two are never joined. */
export interface Suggestion {
  /** The unnamed source's words. */
  readonly source: Mention;
  readonly actor: ActorId;
  /** What the named actor says in the other article, like what the unnamed source says. */
  readonly statement: Mention;
}

/** Articles at least so alike in names tell one story. */
const ONE_STORY = 0.15;
/** Two statements agree when they share so many words, and that share of the shorter one's. */
const SHARED_WORDS = 4, SHARED_PART = 0.5;

/** Words for a role that say no more than that somebody belongs to a body. */
const ANY_ROLE: ReadonlySet<string> = new Set(['official', 'source', 'person', 'people', 'authority', 'insider', 'representative', 'leader']);
const ROLES: ReadonlySet<string> = new Set(sources.role.map(singular));

/** What a source's words, or a named actor's role, say: of which states and bodies, and in which roles. */
interface Standing {
  readonly bodies: ReadonlySet<string>;
  readonly roles: ReadonlySet<string>;
}

interface Statement {
  readonly path: string;
  readonly attribution: ArticleAttribution & { readonly source: Span };
  readonly words: ReadonlySet<string>;
  readonly standing: Standing;
  readonly actor: ActorId | null;
}

/** Unnamed sources with the one named person, in other articles of the story, of the same body and role who says much the same. In the articles' order. */
export function suggestSources(readings: readonly ArticleReading[], linked: LinkedActors, stories: readonly StoryPair[] = storyPairs(readings)): Suggestion[] {
  const statements = readings.map(reading => statementsOf(reading, linked));
  const found = new Map<Statement, Statement[]>();
  for (const [a, b, likeness] of stories) {
    if (likeness < ONE_STORY) continue;
    for (const [one, other] of [[a, b], [b, a]] as const) {
      for (const unnamed of statements[one]!.unnamed) {
        const speakers = statements[other]!.named.filter(named => isSameStanding(unnamed.standing, named.standing) && isSameStatement(unnamed.words, named.words));
        if (speakers.length > 0) found.set(unnamed, [...(found.get(unnamed) ?? []), ...speakers]);
      }
    }
  }
  return statements.flatMap(({ unnamed }) => unnamed).flatMap((statement): Suggestion[] => {
    const [first, ...more] = found.get(statement) ?? [];
    // two who fit are a guess
    if (!first || more.some(({ actor }) => actor !== first.actor)) return [];
    return [{ source: { article: statement.path, ...statement.attribution.source }, actor: first.actor!, statement: { article: first.path, ...first.attribution.content } }];
  });
}

function statementsOf({ article: { path }, actors, attributions }: ArticleReading, linked: LinkedActors): { readonly unnamed: Statement[]; readonly named: Statement[] } {
  const byKey = new Map(actors.map(actor => [actor.key, actor]));
  const unnamed: Statement[] = [], named: Statement[] = [];
  for (const attribution of attributions) {
    const { source, actor: key, speech, anonymous, content } = attribution;
    if (!source || !speech) continue;
    const actor = key === null ? undefined : byKey.get(key);
    const made = (standing: Standing, id: ActorId | null): Statement => ({ path, attribution: { ...attribution, source }, words: contentWords(content.text), standing, actor: id });
    if (anonymous) unnamed.push(made(standingOf([source.text]), null));
    else if (key !== null && actor?.kind === 'person' && actor.roles.length > 0) named.push(made(standingOf([source.text, ...actor.roles]), linked.idOf(path, key)));
  }
  return { unnamed: unnamed.filter(({ standing }) => standing.bodies.size > 0 && standing.roles.size > 0), named: named.filter(({ actor }) => actor !== null) };
}

function standingOf(phrases: readonly string[]): Standing {
  const bodies = new Set<string>(), roles = new Set<string>();
  for (const phrase of phrases) {
    const tokens = tokenize(phrase);
    for (let i = 0; i < tokens.length; i++) {
      const body = entryAt(tokens, i, tokens.length) ?? demonymAt(tokens, i, tokens.length);
      if (body) bodies.add(body.value.country ?? body.value.id);
      const role = singular(tokens[i]!.lower);
      if (ROLES.has(role)) roles.add(role);
      else if (titleAt(tokens, i, tokens.length)) roles.add(tokens[i]!.lower);
    }
  }
  return { bodies, roles };
}

function isSameStanding(unnamed: Standing, named: Standing): boolean {
  if (![...unnamed.bodies].every(body => named.bodies.has(body))) return false;
  return [...unnamed.roles].some(role => ANY_ROLE.has(role) || named.roles.has(role));
}

function isSameStatement(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  let shared = 0;
  for (const word of a) if (b.has(word)) shared++;
  return shared >= SHARED_WORDS && shared >= SHARED_PART * Math.min(a.size, b.size);
}

/** Longer words in the singular, and numbers: what a statement is about. */
function contentWords(text: string): Set<string> {
  return new Set(tokenize(text).filter(({ kind, text: word }) => kind === 'number' || (kind === 'word' && word.length > 3)).map(({ lower }) => singular(lower)));
}
