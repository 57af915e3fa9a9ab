import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { Autosaver } from './autosaver.js';

function written() {
  const sent: string[] = [];
  const form = { text: '' };
  const read = () => {
    const data = new FormData();
    data.set('text', form.text);
    return data;
  };
  const saver = new Autosaver(read, (data) => sent.push(String(data.get('text'))));
  const type = (text: string) => {
    form.text = text;
    saver.changed();
  };
  return { saver, sent, type };
}

describe('a form that saves itself', () => {
  beforeEach(() => void jest.useFakeTimers());
  afterEach(() => void jest.useRealTimers());

  it('is sent when the writing pauses, once', () => {
    const { saver, sent, type } = written();
    type('a');
    jest.advanceTimersByTime(1_000);
    type('ab');
    jest.advanceTimersByTime(1_999);
    expect(sent).toEqual([]);
    jest.advanceTimersByTime(1);
    expect(sent).toEqual(['ab']);
    saver.answered('saved');
    jest.advanceTimersByTime(60_000);
    expect(sent).toEqual(['ab']);
    expect(saver.isUnsaved).toBe(false);
  });

  it('waits for a slow answer before it sends what was written meanwhile', () => {
    const { saver, sent, type } = written();
    type('a');
    jest.advanceTimersByTime(2_000);
    type('ab');
    jest.advanceTimersByTime(30_000);
    expect(sent).toEqual(['a']);
    saver.answered('saved');
    jest.advanceTimersByTime(2_000);
    expect(sent).toEqual(['a', 'ab']);
  });

  it('sends what may have arrived again as it was, and then what is newer', () => {
    const { saver, sent, type } = written();
    type('a');
    jest.advanceTimersByTime(2_000);
    type('ab');
    saver.answered('unreached');
    expect(saver.isUnsaved).toBe(true);
    saver.reachable();
    expect(sent).toEqual(['a', 'a']);
    saver.answered('saved');
    jest.advanceTimersByTime(2_000);
    expect(sent).toEqual(['a', 'a', 'ab']);
  });

  it('tries again by itself while it is not reached', () => {
    const { saver, sent, type } = written();
    type('a');
    jest.advanceTimersByTime(2_000);
    saver.answered('unreached');
    jest.advanceTimersByTime(8_000);
    expect(sent).toEqual(['a', 'a']);
  });

  it('lets a pressed button wait for its answer, and sends nothing beside it', () => {
    const { saver, sent, type } = written();
    const press = jest.fn();
    type('a');
    jest.advanceTimersByTime(2_000);
    expect(saver.submits(press)).toBe(true);
    expect(press).not.toHaveBeenCalled();
    saver.answered('saved');
    expect(press).toHaveBeenCalledTimes(1);
    expect(saver.submits(press)).toBe(false);
    jest.advanceTimersByTime(60_000);
    expect(sent).toEqual(['a']);
  });

  it('is sent at once when its page is left', () => {
    const { saver, sent, type } = written();
    type('a');
    saver.leave();
    expect(sent).toEqual(['a']);
  });

  it('sends nothing while two texts wait for a choice', () => {
    const { saver, sent, type } = written();
    saver.pause(true);
    type('a');
    jest.advanceTimersByTime(60_000);
    expect(sent).toEqual([]);
    saver.pause(false);
    jest.advanceTimersByTime(2_000);
    expect(sent).toEqual(['a']);
  });
});
