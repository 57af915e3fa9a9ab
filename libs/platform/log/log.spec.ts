import { describe, expect, it } from '@jest/globals';
import { createLog } from './log.js';

function lineOf(error: unknown): { error: Record<string, unknown> } {
  const lines: string[] = [];
  createLog('info', { write: (line) => lines.push(line) }).error('It failed', error, { requestId: 'r-1' });
  return JSON.parse(lines[0] ?? '{}');
}

describe('the log', () => {
  it('is one line of JSON with a time, a level and the fields', () => {
    expect(lineOf(new Error('odd'))).toMatchObject({
      level: 'error',
      msg: 'It failed',
      requestId: 'r-1',
      time: expect.stringMatching(/^\d{4}-/),
    });
  });

  it('keeps silent below its level', () => {
    const lines: string[] = [];
    createLog('warn', { write: (line) => lines.push(line) }).info('Answered');
    expect(lines).toEqual([]);
  });

  it('leaves out the words of a database error, which may quote a row, and keeps what helps to find it', () => {
    const error = Object.assign(new Error('duplicate key value violates unique constraint'), {
      code: '23505',
      constraint: 'person_profile_email',
      table: 'person_profile',
      detail: 'Key (email)=(anna@herning.example) already exists.',
      parameters: ['anna@herning.example'],
    });
    const line = lineOf(error);
    expect(line.error).toMatchObject({ code: '23505', constraint: 'person_profile_email', table: 'person_profile' });
    expect(JSON.stringify(line)).not.toContain('anna');
    expect(JSON.stringify(line)).not.toContain('duplicate');
  });

  it('takes addresses out of what mail servers say, in causes too', () => {
    const error = new Error('send failed', { cause: new Error('550 5.1.1 <anna.holm@herning.example>: user unknown') });
    expect(JSON.stringify(lineOf(error))).not.toContain('herning.example');
    expect(JSON.stringify(lineOf(error))).toContain('(address)');
  });
});
