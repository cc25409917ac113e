import abbreviations from '../data/abbreviations.json';
import type { Sentence, Token } from './model';
import { isCapitalised } from './tokens';

const TERMINATOR = new Set(['.', '!', '?', '…', '...']);
const CLOSER = new Set(['"', '”', '’', "'", ')', ']', '»']);
const OPENING = new Set('"“„«‘\'([–—-');
const MAY_END = new Set(abbreviations.endsSentence);
const TITLE = new Set(abbreviations.title);

/** After a dotted acronym, only a word that starts sentences far more often than names is taken as a new one ("in the U.S. The …"). */
const OPENERS = new Set(['the', 'a', 'an', 'it', 'he', 'she', 'they', 'we', 'but', 'and', 'in', 'on', 'at', 'this', 'that', 'these', 'those', 'there', 'however', 'meanwhile', 'its', 'his', 'her', 'their', 'if', 'when', 'while', 'after', 'before', 'as', 'for', 'some', 'more', 'no', 'one', 'what', 'who', 'i', 'you', 'last', 'earlier', 'another', 'also', 'both', 'since', 'with', 'by', 'from', 'to', 'so', 'not', 'now']);

/** Cuts a passage's tokens into sentences that cover all of them; offsets and indices count in the passage. */
export function splitSentences(tokens: readonly Token[]): Sentence[] {
  const sentences: Sentence[] = [];
  let first = 0;
  for (let i = 0; i < tokens.length; i++) {
    if (!endsSentence(tokens, i)) continue;
    let last = i + 1;
    while (last < tokens.length && CLOSER.has(tokens[last]!.text) && !tokens[last]!.spaced) last++;
    if (last < tokens.length && !startsSentence(tokens, i, last)) continue;
    sentences.push(sentence(tokens, first, last));
    first = last;
    i = last - 1;
  }
  if (first < tokens.length) sentences.push(sentence(tokens, first, tokens.length));
  return sentences;
}

function sentence(tokens: readonly Token[], first: number, last: number): Sentence {
  return { first, last, start: tokens[first]!.start, end: tokens[last - 1]!.end };
}

function endsSentence(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i]!;
  if (token.kind === 'punctuation') return TERMINATOR.has(token.text);
  return token.kind === 'word' && token.text.endsWith('.') && !TITLE.has(token.lower);
}

function startsSentence(tokens: readonly Token[], end: number, next: number): boolean {
  const token = tokens[next]!;
  if (!token.spaced) return false;
  const opening = OPENING.has(token.text);
  const word = opening ? tokens[next + 1] : token;
  if (!word) return true;
  const capital = isCapitalised(word.text) || word.kind === 'number' || word.kind === 'symbol';
  const ender = tokens[end]!;
  if (ender.kind === 'word') {
    // an initial, but "on X. The"
    if (/^\p{L}\.$/u.test(ender.text)) return capital && OPENERS.has(word.lower) && tokens[end - 1]?.kind === 'word' && !isCapitalised(tokens[end - 1]!.text);
    const dotted = ender.text.slice(0, -1).includes('.');
    if (!dotted && !MAY_END.has(ender.lower)) return false;
    return capital && (opening || OPENERS.has(word.lower));
  }
  // “… everything is done!” she said: a closing mark and a small letter continue the sentence
  return capital || (opening && token.text !== '(' && ender.text !== '.');
}
