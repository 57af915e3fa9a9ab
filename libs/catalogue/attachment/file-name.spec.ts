import { describe, expect, it } from '@jest/globals';
import { contentDisposition, fileName } from './file-name.js';

describe('what a file is called', () => {
  it.each([
    ['Rapport 2026.pdf', 'Rapport 2026.pdf'],
    ['C:\\Users\\Anna\\Skrivebord\\Rapport.PDF', 'Rapport.pdf'],
    ['../../etc/passwd', 'passwd.pdf'],
    ['faktura.pdf.exe', 'faktura.pdf.exe.pdf'],
    ['to\nlinjer\r\n.pdf', 'to linjer.pdf'],
    ['fak\u202efdp.exe.pdf', 'fakfdp.exe.pdf'],
    ['.pdf', 'fil.pdf'],
    ['', 'fil.pdf'],
    ['«Måling» & søer.pdf', '«Måling» & søer.pdf'],
  ])('%j is %j', (sent, name) => {
    expect(fileName(sent, 'application/pdf')).toBe(name);
  });

  it('is no longer than a line, with its ending', () => {
    expect(fileName(`${'x'.repeat(300)}.pdf`, 'application/pdf')).toBe(`${'x'.repeat(120)}.pdf`);
    expect(fileName('🚲'.repeat(300), 'application/pdf')).toBe(`${'🚲'.repeat(120)}.pdf`);
  });

  it('follows a picture that was written anew as another kind', () => {
    expect(fileName('skærmbillede.PNG', 'image/jpeg')).toBe('skærmbillede.jpg');
    expect(fileName('foto.JPEG', 'image/jpeg')).toBe('foto.jpeg');
  });

  it('is told to browsers in a way that holds no second header and no quote', () => {
    expect(contentDisposition('attachment', 'Måling "1"\r\nx: y.pdf')).toBe(
      `attachment; filename="Maling 1x: y.pdf"; filename*=UTF-8''M%C3%A5ling%20%221%22%0D%0Ax%3A%20y.pdf`,
    );
  });
});
