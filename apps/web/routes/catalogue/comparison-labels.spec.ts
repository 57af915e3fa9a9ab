import { describe, expect, it } from '@jest/globals';
import type { FieldChange } from '#libs/catalogue';
import { fieldsShown, isOtherFile } from './comparison-labels.js';

const field = (name: string, before: string, after: string): FieldChange => ({
  field: name,
  pieces: [
    { is: 'removed', text: before },
    { is: 'added', text: after },
  ],
});
const file = [field('sha', 'f0f2', 'dea1'), field('size', '9296', '9316'), field('alt', 'Torvet', 'Torvet om vinteren')];

describe('what a comparison shows of a file', () => {
  it('is what people wrote about it, and never its checksum or its size', () => {
    expect(fieldsShown('attachments', file).map((one) => one.field)).toEqual(['alt']);
    expect(fieldsShown('links', file)).toHaveLength(3);
  });

  it('says that other bytes have its name', () => {
    const item = { moved: false, from: 1, to: 1, name: 'Vejledning.docx', fields: file };
    expect(isOtherFile('attachments', { ...item, change: 'changed' })).toBe(true);
    expect(isOtherFile('attachments', { ...item, change: 'added' })).toBe(false);
  });

  it('says what was switched on or off by its label alone', () => {
    expect(fieldsShown('attachments', [field('decorative', 'false', 'true')])[0]?.pieces).toEqual([{ is: 'added', text: 'true' }]);
    expect(fieldsShown('attachments', [{ field: 'leftOut', pieces: [{ is: 'added', text: 'false' }] }])).toEqual([]);
  });
});
