const goals = Array.from({ length: 17 }, (_, index) => String(index + 1));

/** Keys that sources build from a vocabulary (`goals.${number}`) instead of writing out: every member must have a message. */
export const messageFamilies: Record<string, readonly string[]> = {
  goals,
};
