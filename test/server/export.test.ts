import assert from 'node:assert/strict';
import { AnnotationCollection } from '../../src/engine/export/annotations';
import { exportRequest, reportRequest } from '../../src/server/protocol';
import { withServer } from './harness';
import { CRASH, CRASH_ELSEWHERE } from './stories';

const files = { 'herald.txt': CRASH, 'radio.txt': CRASH_ELSEWHERE, 'list.txt': '- 12\n- 13\n' };

describe('Exports of the server', () => {
  it('report the whole folder, with the files that it has skipped', () => withServer({ files }, async server => {
    await server.ready();
    const report = await server.client.sendRequest(reportRequest, { name: 'harwick', date: '2026-03-04', format: 'md' });
    assert.match(report, /^# Crosscheck report: harwick$/m);
    assert.match(report, / on 4 March 2026\.$/m);
    assert.match(report, /^\| list\\\.txt \| Does not read like a news article \|$/m);
    assert.match(await server.client.sendRequest(reportRequest, { name: 'harwick', date: '2026-03-04', format: 'html' }), /^<!DOCTYPE html>/);
  }));

  it('are made of the documents as they are open', () => withServer({ files }, async server => {
    await server.ready();
    await server.open('herald.txt', CRASH.replace(/\d+/, '77'));
    await server.marks('herald.txt');
    assert.match(await server.client.sendRequest(exportRequest, { name: 'x', what: 'figures', format: 'csv' }), /,77,77,/);
    AnnotationCollection.parse(JSON.parse(await server.client.sendRequest(exportRequest, { name: 'x', what: 'annotations', format: 'json' })));
  }));

  it('take no report for an article', () => withServer({ files }, async server => {
    await server.ready();
    const report = await server.client.sendRequest(reportRequest, { name: 'x', date: '2026-03-04', format: 'md' });
    await server.open('report.md', report, 'markdown');
    assert.equal((await server.marks('report.md')).article, false);
  }));
});
