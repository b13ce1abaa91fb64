/** The answers that a line of a checklist takes unless it has its own choices. */
export const standardAnswers = ['yes', 'no', 'not-yet', 'not-applicable', 'unsure'] as const;
