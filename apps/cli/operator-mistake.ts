/** What the operator can mend: the message says how, and no stack is printed. */
export class OperatorMistake extends Error {}
