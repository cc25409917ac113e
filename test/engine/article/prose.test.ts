import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readArticle } from '../../../src/engine/article/article';
import { readPassage } from '../../../src/engine/article/passage';
import { readsLikeProse } from '../../../src/engine/article/prose';

const reads = (text: string, path = 'a.md'): boolean => readsLikeProse(readArticle({ path, text }, readPassage));
const FIXTURES = join(__dirname, '../../fixtures');

describe('what reads like news', () => {
  for (const story of ['sample', 'strike', 'quake']) for (const name of readdirSync(join(FIXTURES, story)).sort()) {
    it(`${story}/${name} does`, () => assert.ok(reads(readFileSync(join(FIXTURES, story, name), 'utf8'), name)));
  }
  const cases: [string, string][] = [
    ['a read-me', '# Widget\n\nA small library that draws widgets.\n\n## Install\n\nRun `npm install widget` in your project. Then import the module and call its function with your options. The default export is a factory that returns a widget.\n\n## Usage\n\nSee the docs for more examples. You can pass a config file on the command line if you prefer that to code.'],
    ['a licence', 'Permission is hereby granted, free of charge, to any person obtaining a copy of this software and its documentation, to deal in the software without restriction. The software is provided as it is, without warranty of any kind. In no event shall the copyright holders be liable for any claim.'],
    ['a list of requirements', 'numpy==1.26.0\npandas>=2.0\nrequests\n'],
    ['a log', Array.from({ length: 30 }, (_, i) => `2026-02-03 10:00:${i} INFO server: request done in ${i} ms`).join('\n')],
    ['a change log', '# Changelog\n\n## 1.2.0\n\n- Added a new option for output files.\n- Fixed a bug in the parser that was reported by users.\n- Removed the old command.\n'],
    ['an empty file', ''],
  ];
  for (const [name, text] of cases) it(`${name} does not`, () => assert.equal(reads(text), false));
});
