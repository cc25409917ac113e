import type { Finding } from '../engine/findings/model';
import type { Analysis, Figure, Relation } from '../engine/schema';
import { oneLine } from './terminal';

const SIGN: Readonly<Record<Relation, string>> = { agree: '=', compatible: '~', update: '>', conflict: '!' };

/** The analysis as a plain text for reading in a terminal: what is compared first, then what was found, events, actors and what was read. */
export function textReport(analysis: Analysis, findings: readonly Finding[]): string {
  const figures = new Map(analysis.figures.map(figure => [figure.id, figure]));
  const names = new Map(analysis.actors.map(actor => [actor.id, actor.name]));
  const lines: string[] = [];
  const section = (title: string, count: number): void => { lines.push('', `${title} (${count})`, '-'.repeat(title.length + String(count).length + 3)); };

  lines.push(`Crosscheck: ${plural(analysis.articles.length, 'article')}, ${plural(analysis.figures.length, 'figure')}, ${plural(analysis.actors.length, 'actor')}, ${plural(analysis.events.length, 'event')}`);

  section('Figures that several sources give', analysis.comparisons.length);
  for (const { label, relation, reason, figures: ids } of analysis.comparisons) {
    lines.push('', `${SIGN[relation]} ${oneLine(label)}: ${relation}`, `  ${oneLine(reason)}`);
    for (const id of ids) {
      const figure = figures.get(id);
      if (figure) lines.push(`    ${oneLine(figure.article)}: ${oneLine(figure.text)}${sourceOf(figure)}`);
    }
  }

  section('Findings', findings.length);
  for (const { kind, message, sentences } of findings) {
    lines.push('', `${kind}: ${oneLine(message)}`);
    for (const { article, text } of sentences) lines.push(`    ${oneLine(article)}: ${oneLine(text)}`);
  }

  section('Events', analysis.events.length);
  for (const { date, label, status, mentions } of analysis.events) {
    const sources = new Set(mentions.map(mention => mention.article));
    lines.push(`${(date ?? 'no date').padEnd(12)} ${oneLine(label)}${status === 'happened' ? '' : ` [${status}]`} (${[...sources].map(oneLine).join(', ')})`);
  }

  section('Actors', analysis.actors.filter(actor => actor.kind !== 'place').length);
  for (const { id, kind, roles, mentions } of analysis.actors) {
    if (kind !== 'place') lines.push(`${oneLine(names.get(id)!)} (${kind}${roles.length > 0 ? `: ${roles.map(oneLine).join('; ')}` : ''}), ${plural(mentions.length, 'mention')}`);
  }

  section('Articles', analysis.articles.length);
  for (const { path, title, published, problems } of analysis.articles) {
    lines.push(`${oneLine(path)}: ${title === null ? 'no title' : oneLine(title)}; ${published.date ? `published ${published.date} (${published.basis})` : 'date unknown'}`);
    for (const problem of problems) lines.push(`  problem: ${oneLine(problem.message)}`);
  }
  return `${lines.join('\n')}\n`;
}

function sourceOf({ attribution }: Figure): string {
  return attribution ? ` (${oneLine(attribution.cue)}: ${oneLine(attribution.text)})` : '';
}

function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

