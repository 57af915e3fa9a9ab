/** What is wrong with a field, beside class-validator's rules. */
const fieldRules = ['reason_needed', 'no_abstention', 'deadline_too_soon', 'deadline_too_late'];

export const messageFamilies: Record<string, readonly string[]> = { 'errors.field': fieldRules };
