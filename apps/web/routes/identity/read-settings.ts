import type { FormRequest } from '../../form.js';

type Texts = Pick<FormRequest, 'text'>;

/** An empty field clears; a number may be written with spaces or points between the thousands. */
const orNull = (value: string) => value.trim() || null;
const number = (value: string) => (value.trim() ? Number(value.replace(/[\s.]/g, '')) : null);

/** What the administrator says of the municipality itself, on the first day and later. */
export function readPageSettings({ text }: Texts) {
  return {
    mailbox: orNull(text('mailbox')),
    website: orNull(text('website')),
    population: number(text('population')),
    setting: orNull(text('setting')),
  };
}

export const mostPriorities = 5;

export function readSettings(form: Texts) {
  const { text } = form;
  const priorities = Array.from({ length: mostPriorities }, (_, index) => ({
    goal: Number(text(`priorities.${index}.goal`)),
    text: text(`priorities.${index}.text`).trim(),
  }));
  return {
    ...readPageSettings(form),
    priorities: priorities.filter((priority) => priority.goal || priority.text),
    colour: orNull(text('colour'))?.toLowerCase() ?? null,
    accessibilityStatement: orNull(text('accessibilityStatement')),
    countsReaders: text('countsReaders') === 'yes',
    editorForPublic: text('editorForPublic') === 'yes',
    retentionDays: number(text('retentionDays')) ?? Number.NaN,
  };
}
