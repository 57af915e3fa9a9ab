import { describe, expect, it } from '@jest/globals';
import { acceptedFormat } from './export-format.js';

describe('the format that a client takes', () => {
  it.each([
    [undefined, 'json'],
    ['', 'json'],
    ['*/*', 'json'],
    ['application/pdf', 'pdf'],
    ['application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'docx'],
    ['text/*', 'md'],
    ['application/json;q=0.5, application/pdf', 'pdf'],
    ['image/png, */*;q=0.1', 'json'],
    ['application/pdf;q=0, text/markdown', 'md'],
    ['image/png', null],
    [';;;,,,q=', null],
  ])('%s is answered with %s', (accept, format) => expect(acceptedFormat(accept)).toBe(format));

  it('is one of those there are', () => {
    expect(acceptedFormat('text/markdown, application/pdf;q=0.5', ['json', 'pdf'])).toBe('pdf');
    expect(acceptedFormat('text/markdown', ['json', 'pdf'])).toBeNull();
  });
});
