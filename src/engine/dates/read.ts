import type { Passage } from '../article/model';
import { readAt } from './grammar';
import type { DateMention } from './model';
import { directionAt, isAhead } from './tense';
import { openings } from './words';

/** Finds the dates, times, durations and sets that a passage's words express. */
export function readDates(passage: Passage): DateMention[] {
  const mentions: DateMention[] = [];
  passage.sentences.forEach((sentence, index) => {
    const places = openings(passage.tokens, sentence.first, sentence.last);
    if (places.length === 0) return;
    const tokens = passage.tokens.slice(sentence.first, sentence.last);
    let next = 0;
    for (const i of places) {
      const match = i < next ? null : readAt(tokens, i);
      if (!match) continue;
      if (match.type !== null) {
        const start = tokens[i]!.start;
        const end = tokens[match.end - 1]!.end;
        mentions.push({
          start, end, text: passage.text.slice(start, end), type: match.type, sentence: index, meaning: match.meaning, time: match.time,
          direction: directionAt(tokens, i, match.end), ahead: !passage.quotes.some(quote => quote.start <= start && end <= quote.end) && isAhead(tokens, i),
        });
      }
      next = match.end;
    }
  });
  return mentions;
}
