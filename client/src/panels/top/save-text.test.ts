import { createTranslate } from '@whoboard/shared/i18n/translate.ts';
import { expect, test } from 'vitest';
import { saveText } from './save-text.ts';

const en = createTranslate('en');
const fr = createTranslate('fr');

test('the badge says "saved" in one state only', () => {
  expect(saveText({ kind: 'saved' }, en).short).toBe('Saved');
  expect(saveText({ kind: 'saving', pending: 3 }, en).short).toBe('Saving …');
  expect(saveText({ kind: 'loading' }, en).short).toBe('Loading …');
});

test('what is kept on the device is counted', () => {
  expect(saveText({ kind: 'offline', pending: 0 }, en).short).toBe('Offline');
  expect(saveText({ kind: 'offline', pending: 1 }, en).short).toBe('Offline, 1 change kept on this device');
  expect(saveText({ kind: 'offline', pending: 12 }, fr).short).toBe(
    'Hors ligne, 12 modifications conservées sur cet appareil',
  );
  expect(saveText({ kind: 'notSaved', pending: 2 }, en).short).toBe(
    'Not saved: 2 changes kept on this device',
  );
  // No answer is all that is known: the network may be gone as well.
  expect(saveText({ kind: 'notSaved', pending: 2 }, en).long).toContain('or is out of reach');
});

test('a connection that has ended says why', () => {
  expect(saveText({ kind: 'closed', code: 'linkRenewed' }, en).long).toBe(en('error.linkRenewed'));
});
