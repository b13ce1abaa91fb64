/** Who goes through it: somebody who may ask, or the officer who has received a request. */
export type Reader = 'asking' | 'receiving';

export const readerWords: Readonly<
  Record<Reader, { readonly is: string; readonly title: string; readonly gaps: string; readonly gap: string }>
> = {
  asking: {
    is: 'I am deciding whether to ask',
    title: 'Before asking for an EHC needs assessment',
    gaps: 'Gaps, and what to do',
    gap: 'No gap is a reason to wait where both answers to the lawful test are yes. What is missing can be sent later.',
  },
  receiving: {
    is: 'I have received a request',
    title: 'A request for an EHC needs assessment',
    gaps: 'What is missing, and what to ask for',
    gap: 'No gap is a reason to refuse: the lawful test decides. What is missing can be asked for.',
  },
};
