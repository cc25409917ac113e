import assert from 'node:assert/strict';
import { nameWords, organisationKey, personName, sameName, isSpelling, initials } from '../../../src/engine/actors/normal';
import { officeKey, officeOf, stateOf } from '../../../src/engine/actors/offices';

describe('offices', () => {
  const cases: [role: string, office: string | null][] = [
    ['Peruvian president', 'PE|president'],
    ['president of Peru', 'PE|president'],
    ['Peru’s foreign minister', 'PE|foreign minister'],
    ['White House chief of staff', null],
    ['prime minister', '|prime minister'],
    ['FBI director', 'FBI|head'],
    ['head of the FBI', 'FBI|head'],
    ['US spy chief', 'CIA|head'],
    ['chief executive of Orvane Holdings', 'orvane holdings|head'],
    ['former Peruvian president', null],
    ['deputy prime minister', null],
    ['spokesman for the FBI', null],
    ['', null],
  ];
  for (const [role, office] of cases) {
    it(`${role || 'no words'}: ${office ?? 'no one’s alone'}`, () => {
      const found = officeOf(role);
      assert.equal(found && officeKey(found), office);
    });
  }
});

describe('the state of a body', () => {
  const cases: [name: string, state: string | null][] = [
    ['Peruvian military', 'Peru'], ['military of Peru', 'Peru'], ['White House', 'United States'], ['Halden Trust', null], ['Peru', null], ['', null],
  ];
  for (const [name, state] of cases) it(`${name || 'no name'}: ${state ?? 'none'}`, () => assert.equal(stateOf(name), state));
});

describe('forms of names', () => {
  it('part words at hyphens, and leave out dots, diacritics and case', () => {
    assert.deepEqual(nameWords('The José-María O’Neill Jr.'), ['jose', 'maria', 'oneill', 'jr']);
  });

  it('leave particles out of given names', () => {
    assert.deepEqual(personName('de Halden'), { words: ['de', 'halden'], given: null, surname: 'halden', suffix: null });
    assert.equal(personName('Salma al-Omari Jr.')?.suffix, 'jr');
    assert.equal(personName('…'), null);
  });

  const same: [a: string, b: string, expected: boolean][] = [
    ['Anna Bell', 'Anna Bell', true],
    ['A. Bell', 'Anna Bell', true],
    ['Anna F. Bell', 'Anna Bell', true],
    ['Anna F. Bell', 'Anna Grace Bell', false],
    ['Anna Bell', 'Maria Bell', false],
    ['Salas Moreno', 'Enrique Salas Moreno', true],
    ['Bell', 'Anna Bell', false],
  ];
  for (const [a, b, expected] of same) it(`${a} ${expected ? 'may be' : 'is not'} ${b}`, () => assert.equal(sameName(personName(a)!, personName(b)!), expected));

  it('tell spellings from other names', () => {
    assert.ok(isSpelling('mohammed', 'muhammad'));
    assert.ok(isSpelling('sergei', 'sergey'));
    assert.ok(!isSpelling('anna', 'hanna'));
    assert.ok(!isSpelling('paul', 'petra'));
  });

  const bodies: [a: string, b: string][] = [
    ['Peru’s health authorities', 'Peruvian health authority'],
    ['Taliban-controlled health authority in Crimea', 'Crimea health authorities'],
    ['Orvane Holdings Plc', 'Orvane Holdings'],
    ['Peruvian Air Force', 'Peru’s air force'],
  ];
  for (const [a, b] of bodies) it(`${a} is ${b}`, () => assert.equal(organisationKey(a), organisationKey(b)));

  it('keep bodies of two states apart', () => assert.notEqual(organisationKey('Peruvian Air Force'), organisationKey('Chilean Air Force')));

  it('spell out initials without small words', () => assert.equal(initials('Ministry of Water and Roads'), 'MWR'));
});
