import { targets } from './targets.js';

const goals = Array.from({ length: 17 }, (_, index) => String(index + 1));

/** Names of class-validator's rules, as InvalidInput reports them. */
const fieldRules = [
  ...['isNotEmpty', 'isString', 'isDefined', 'isEmail', 'isUrl', 'maxLength', 'minLength', 'isLength', 'isIn', 'isUuid', 'isBoolean'],
  ...['isInt', 'isNumber', 'min', 'max', 'matches', 'isDateString', 'isArray', 'arrayMinSize', 'arrayMaxSize', 'notEquals'],
  ...['equals', 'other'],
];

/**
 * Keys that sources build from a vocabulary (`goals.${number}`) instead of writing them out: every member must have a message.
 * A library with families of its own keeps them in a file of this name.
 */
export const messageFamilies: Record<string, readonly string[]> = {
  goals,
  targets,
  'errors.field': fieldRules,
  zone: ['Oslo', 'Copenhagen', 'Stockholm', 'Helsinki', 'Faroe', 'Reykjavik', 'Nuuk', 'Brussels', 'London', 'UTC'],
};
