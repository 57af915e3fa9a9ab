import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { statuses } from './entry-content.js';
import { statusMove, statusStep } from './status-moves.js';

const status = fc.constantFrom(...statuses);
/** Versions as they follow one another, without corrections. */
const course = fc
  .tuple(status, fc.array(status, { maxLength: 12 }))
  .map(([first, wished]) =>
    wished.reduce((past, next) => (statusMove(past.at(-1) ?? null, next) === 'correction' ? past : past.concat(next)), [first]),
  );

describe('the status of the work', () => {
  it.each([
    ['idea', 'pilot', 'onward'],
    ['pilot', 'planning', 'onward'],
    ['running', 'scaled', 'onward'],
    ['scaled', 'running', 'onward'],
    ['paused', 'running', 'onward'],
    ['running', 'stopped', 'onward'],
    ['stopped', 'running', 'restart'],
    ['stopped', 'planning', 'restart'],
    ['stopped', 'scaled', 'correction'],
    ['stopped', 'paused', 'correction'],
    ['running', 'idea', 'correction'],
    ['scaled', 'pilot', 'correction'],
    ['running', 'running', 'same'],
  ] as const)('from %s to %s is %s', (before, after, move) => {
    expect(statusMove(before, after)).toBe(move);
  });

  it('may begin anywhere, and be left open', () => {
    fc.assert(fc.property(status, (one) => statusMove(null, one) === 'same' && statusMove(one, null) === 'same'));
  });

  it('can be stopped from everywhere, and paused from everywhere but a stop', () => {
    fc.assert(
      fc.property(status, (one) => {
        expect(statusMove(one, 'stopped')).toBe(one === 'stopped' ? 'same' : 'onward');
        if (one !== 'stopped' && one !== 'paused') expect(statusMove(one, 'paused')).toBe('onward');
      }),
    );
  });

  it('never leaves a stop unsaid: each way out of it is a restart', () => {
    fc.assert(
      fc.property(course, (past) => {
        past.slice(1).forEach((next, index) => {
          const before = past[index] ?? null;
          expect(statusMove(before, next) === 'restart').toBe(before === 'stopped' && next !== 'stopped');
        });
      }),
    );
  });

  it('never becomes an idea again, and is spread only once it was tried or done', () => {
    fc.assert(
      fc.property(course, (past) => {
        past.slice(1).forEach((next, index) => {
          if (next === 'idea') expect(past[index]).toBe('idea');
          if (next === 'scaled') expect(['pilot', 'running', 'scaled', 'paused']).toContain(past[index]);
        });
      }),
    );
  });

  it('asks what is different this time, in words that are new', () => {
    const stopped = { status: 'stopped', restart: 'Første gang: en ny leder' } as const;
    const step = (restart: string | null) => statusStep(stopped, { status: 'running', restart });
    expect(step(null)).toEqual({ before: 'stopped', move: 'restart', restartUnsaid: true });
    expect(step('  ').restartUnsaid).toBe(true);
    expect(step('Første gang: en ny leder ').restartUnsaid).toBe(true);
    expect(step('Byrådet har fundet pengene').restartUnsaid).toBe(false);
    expect(statusStep(null, { status: 'running', restart: null })).toEqual({ before: null, move: 'same', restartUnsaid: false });
  });
});
