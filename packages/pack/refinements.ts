/* What a schema says in code and not in data. By name, so that the reader for pages, which has no zod, asks the same. */

const lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Whether a text is a real calendar day written `YYYY-MM-DD`. */
export function isRealDay(text: string): boolean {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!parts) return false;
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const length = month === 2 && leap ? 29 : (lengths[month - 1] ?? 0);
  return day >= 1 && day <= length;
}

/** Only the law can be a gate. */
export function isGateOfLaw({ gate, standing }: { readonly gate: boolean; readonly standing: string }): boolean {
  return !gate || standing === 'law';
}

/** Choices stand where something is chosen, and only there. */
export function hasChoicesToChooseFrom({
  answer,
  choices,
}: {
  readonly answer: string;
  readonly choices?: unknown;
}): boolean {
  return (answer === 'choice' || answer === 'choices') === (choices !== undefined);
}
