/** The incremental index over a folder's articles: the one state of the engine, and all that queries read. */
import { checkCorrections } from '../corrections/check';
import { CorrectionSet, type FolderCorrections } from '../corrections/set';
import { inferPublished } from '../dates/infer';
import { ENGLISH, type L10n } from '../l10n';
import { LineageReader } from '../lineage/lineage';
import { byCodeUnit } from '../lists';
import { corrected, dated, type ArticleReading } from '../reading';
import { Anchors, Review, pathsOf, type FolderDecision, type NumberedDecision } from '../review/review';
import type { Analysis, Published } from '../schema';
import { readFolder, type FolderReading } from './folder';
import { AS_ONE, Partition, type Story } from './partition';
import type { Scope } from './scope';
import { storyPairs, type StoryPair } from './stories';
import { together } from './together';

/**
 * Holds one reading per path. What spans articles is made when it is first asked for after a change: of a small folder all at once, of a large
 * one story by story, so that a change costs its story.
 */
export class Corpus {
  readonly #readings = new Map<string, ArticleReading>();
  /** Undated articles resolved against the date that others prove for them, so that only a change of either resolves them anew. */
  readonly #dated = new WeakMap<ArticleReading, { readonly published: Published; readonly reading: ArticleReading }>();
  /** Articles as they were last corrected, by their readings. */
  readonly #corrected = new WeakMap<ArticleReading, ArticleReading>();
  readonly #lineage = new LineageReader();
  readonly #anchors = new Anchors();
  readonly #partition = new Partition();
  #corrections: CorrectionSet | undefined;
  #decisions: readonly NumberedDecision[] = [];
  /** Articles that have changed since the stories were last looked at. */
  readonly #changed = new Set<string>();
  /** What each story says, as far as it was asked for. */
  #parts = new Map<Story, FolderReading>();
  #stories: ReadonlySet<Story> = new Set();
  #folder: FolderReading | undefined;

  /**
   * @param l10n what reasons, findings and problems are told in.
   * @param asOne a folder of so many articles is looked at as one.
   */
  constructor(private readonly l10n: L10n = ENGLISH, private readonly asOne = AS_ONE) {}

  get size(): number {
    return this.#readings.size;
  }

  /** An article as it was read, with what a reviewer has corrected in it. */
  reading(path: string): ArticleReading | undefined {
    const reading = this.#readings.get(path);
    return reading && this.#correctedReading(reading);
  }

  /** Takes a reviewer's corrections, one file a folder, in place of those before. No article is read again. */
  correct(files: readonly FolderCorrections[]): void {
    this.#corrections = files.length > 0 ? new CorrectionSet(files) : undefined;
    this.#parts.clear();
    this.#folder = undefined;
  }

  /** Takes what reviewers have decided, in place of what they had before. No article is read again. */
  decide(decisions: readonly FolderDecision[]): void {
    for (const path of this.#decisions.flatMap(pathsOf)) this.#change(path);
    this.#decisions = decisions.map((one, file) => ({ ...one, file }));
    for (const path of this.#decisions.flatMap(pathsOf)) this.#change(path);
    this.#partition.join(this.#decisions.map(pathsOf));
    this.#folder = undefined;
  }

  set(reading: ArticleReading): void {
    this.#readings.set(reading.article.path, reading);
    this.#partition.set(reading.article.path, reading.capitals);
    this.#change(reading.article.path);
  }

  delete(path: string): boolean {
    const had = this.#readings.delete(path);
    if (had) {
      this.#partition.delete(path);
      this.#change(path);
    }
    return had;
  }

  /** Everything the folder says, in the contract's shape and in a fixed order whatever the order of `set`. */
  analysis(): Analysis {
    return this.folder().analysis;
  }

  /** The analysis, with what the contract leaves out. */
  folder(): FolderReading {
    return this.#folder ??= this.#together();
  }

  /** What is looked at as one, in no order: the stories of a large folder, or the one of a small folder. The same object while its articles are. */
  stories(): ReadonlySet<Story> {
    this.#update();
    return this.#stories;
  }

  /** The story of an article that is held. */
  storyOf(path: string): Story | undefined {
    this.#update();
    return this.#isOne ? [...this.#stories][0] : this.#partition.storyOf(path);
  }

  /** What the articles of one of the `stories` say together: the same object until that changes. */
  part(story: Story): FolderReading {
    this.#update();
    let part = this.#parts.get(story);
    if (!part) this.#parts.set(story, part = this.#read(story));
    return part;
  }

  get #isOne(): boolean {
    return this.#readings.size <= this.asOne;
  }

  #change(path: string): void {
    this.#changed.add(path);
    this.#folder = undefined;
  }

  #update(): void {
    if (this.#changed.size === 0) return;
    const before = this.#parts;
    this.#stories = this.#isOne ? new Set([{ paths: [...this.#readings.keys()].sort(byCodeUnit) }]) : this.#partition.stories();
    if (!this.#isOne) for (const path of this.#changed) before.delete(this.#partition.storyOf(path)!);
    this.#changed.clear();
    this.#parts = new Map([...this.#stories].flatMap(story => { const part = before.get(story); return part ? [[story, part] as const] : []; }));
  }

  #together(): FolderReading {
    const stories = [...this.stories()].sort((a, b) => byCodeUnit(a.paths[0] ?? '', b.paths[0] ?? ''));
    const parts = stories.map(story => this.part(story));
    const lost = this.#isOne ? [] : this.#decisions.filter(decision => this.#isLost(decision));
    const folder = this.#isOne ? parts[0] ?? this.#read({ paths: [] }) : together(parts, lost.length === 0 ? null : new Review(lost, [...this.#readings.values()], new Anchors(), this.l10n));
    return this.#corrections ? { ...folder, problems: [...checkCorrections(this.#corrections, this.#correctedReadings([...this.#readings.keys()].sort(byCodeUnit)), this.l10n), ...folder.problems] } : folder;
  }

  #read({ paths }: Story): FolderReading {
    const readings = this.#correctedReadings(paths);
    const pairs = storyPairs(readings);
    const known = this.#datedReadings(readings, pairs);
    const scope: Scope = this.#isOne ? 'folder' : 'story';
    const held = new Set(paths);
    const decisions = this.#isOne ? this.#decisions : this.#decisions.filter(decision => pathsOf(decision).every(path => held.has(path)));
    return readFolder(known, pairs, { lineage: this.#lineage.read(known, pairs), review: new Review(decisions, known, this.#anchors, this.l10n), corrections: this.#corrections, l10n: this.l10n, scope });
  }

  /** Does it speak of an article that isn't there, or of several stories, which only too many articles to be one can keep apart? */
  #isLost(decision: FolderDecision): boolean {
    const [story, ...others] = new Set(pathsOf(decision).map(path => this.storyOf(path)));
    return story === undefined || others.length > 0;
  }

  #correctedReadings(paths: readonly string[]): ArticleReading[] {
    return paths.map(path => this.#correctedReading(this.#readings.get(path)!));
  }

  #correctedReading(reading: ArticleReading): ArticleReading {
    if (!this.#corrections) return reading;
    const anew = corrected(reading, this.#corrections.forArticle(reading.article.path), this.#corrected.get(reading));
    this.#corrected.set(reading, anew);
    return anew;
  }

  #datedReadings(readings: readonly ArticleReading[], stories: readonly StoryPair[]): ArticleReading[] {
    const inferred = inferPublished(readings, stories);
    return readings.map(reading => {
      const published = inferred.get(reading.article.path);
      return published ? this.#datedReading(reading, published) : reading;
    });
  }

  #datedReading(reading: ArticleReading, published: Published): ArticleReading {
    const known = this.#dated.get(reading);
    if (known?.published.date === published.date) return known.reading;
    const anew = dated(reading, published);
    this.#dated.set(reading, { published, reading: anew });
    return anew;
  }
}
