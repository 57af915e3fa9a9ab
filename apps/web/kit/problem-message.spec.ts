import { describe, expect, it } from '@jest/globals';
import { problemOfForm } from './problem-message.js';

describe('what a form says of its refusal', () => {
  const problem = { code: 'invalid_input', status: 400, fields: { name: ['minLength'], message: ['minLength'], other: ['isIn'] } };

  it('calls nothing too short that is empty', () => {
    const { fields } = problemOfForm({ problem, values: { name: ' ', message: 'Hei' } }, []);
    expect(fields).toEqual({ name: ['isNotEmpty'], message: ['minLength'], other: ['isIn'] });
  });

  it('names its fields as they stand on the page, what it does not name last', () => {
    const { fields } = problemOfForm({ problem, values: {} }, ['message', 'name']);
    expect(Object.keys(fields ?? {})).toEqual(['message', 'name', 'other']);
  });

  it('leaves a refusal that is about no field', () => {
    const lost = { code: 'lost_update', status: 409 };
    expect(problemOfForm({ problem: lost, values: {} }, ['name'])).toBe(lost);
  });
});
