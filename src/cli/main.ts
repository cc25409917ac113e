import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { globSync } from 'tinyglobby';
import { compromiseTagger } from '../engine/actors/compromise-tagger';
import { Corpus } from '../engine/corpus/corpus';
import { readWhole } from '../engine/reading';

const folder = resolve(process.argv[3]!);
const corpus = new Corpus();
const tagger = compromiseTagger();
for (const path of globSync('**/*.{article,txt,md}', { cwd: folder })) {
  corpus.set(readWhole({ path, text: readFileSync(`${folder}/${path}`, 'utf8').replace(/^\ufeff/, '') }, tagger));
}
process.stdout.write(JSON.stringify(corpus.analysis(), null, 1));
