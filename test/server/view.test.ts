import assert from 'node:assert/strict';
import { Corpus } from '../../src/engine/corpus/corpus';
import { readWhole } from '../../src/engine/reading';
import type { EventId } from '../../src/engine/schema';
import { Listing, type Known } from '../../src/server/listing';
import type { StoryView } from '../../src/server/story-view';
import { View } from '../../src/server/view';
import { corpus as generated } from '../bench/corpus/corpus';

const sources = generated(14);

/** A folder that is looked at story by story, however small. */
function setUp() {
  const corpus = new Corpus(undefined, 0);
  const put = (k: number, change = (text: string) => text): void => corpus.set(readWhole({ path: sources[k]!.path, text: change(sources[k]!.text) }, { tag: () => [] }));
  sources.forEach((_, k) => put(k));
  return { corpus, put, view: new View(corpus) };
}

const eventsOf = ({ events }: StoryView): EventId[] => [...events.keys()];
const byName = (a: string, b: string): number => (a < b ? -1 : 1);

describe('The view of a large folder', () => {
  it('finds what the folder says by id and by place, and forgets what it says no more', () => {
    const { corpus, view } = setUp();
    const check = (): void => {
      const { analysis, findings } = corpus.folder();
      for (const figure of analysis.figures) assert.equal(view.figures.get(figure.id), figure);
      for (const event of analysis.events) assert.equal(view.events.get(event.id), event);
      for (const actor of analysis.actors) assert.deepEqual(view.actors.get(actor.id), actor);
      for (const finding of findings) assert.equal(view.findings.get(finding.id), finding);
      assert.deepEqual(view.counts, { figures: analysis.figures.length, actors: analysis.actors.length, events: analysis.events.length, comparisons: analysis.comparisons.length });
      assert.deepEqual(view.paths, analysis.articles.map(({ path }) => path));
    };
    check();
    const [gone] = corpus.folder().analysis.figures.filter(({ article }) => article === sources[3]!.path);
    corpus.delete(sources[3]!.path);
    view.update(corpus);
    check();
    assert.equal(view.figures.get(gone!.id), undefined);
  });

  it('sends what has changed in a list, which is then the list as it is sent anew', () => {
    const { corpus, put, view } = setUp();
    const kept = new Listing<EventId>(byName);
    const told = (since: Known | null) => view.changesOf(since, eventsOf);
    const first = told(null);
    kept.take(first);
    assert.ok(first.isWhole && first.stories.length > 1);
    for (const change of [() => put(0, text => text.replace(/\d/g, '7')), () => corpus.delete(sources[5]!.path), () => put(5)]) {
      change();
      view.update(corpus);
      const changes = told(kept.since);
      assert.ok(!changes.isWhole && changes.stories.length < first.stories.length, 'stories that have not changed are sent');
      assert.deepEqual(kept.take(changes), new Listing<EventId>(byName).take(told(null)));
    }
    assert.deepEqual(told(kept.since).stories, []);
  });

  it('sends the whole list to whom another server has told it', () => {
    const { view } = setUp(), { view: other } = setUp();
    const kept = new Listing<EventId>(byName);
    kept.take(other.changesOf(null, eventsOf));
    const answer = view.changesOf(kept.since, eventsOf);
    assert.ok(answer.isWhole);
    assert.deepEqual(kept.take(answer), new Listing<EventId>(byName).take(view.changesOf(null, eventsOf)));
  });
});
