import type { Day, Pathway } from '@send-kit/pack';

/** A request for health advice that nobody could take for a real one, to practise on in a room. */
export interface InventedRequest {
  /** Names it in an address: `pathways.html?situation=thimble`. */
  readonly id: string;
  readonly name: string;
  /** Who you are. */
  readonly service: string;
  readonly received: Day;
  /** The day on which the story is told. */
  readonly today: Day;
  readonly known: readonly string[];
  /** The ways expected, by the ids of their pathways, in the order in which they are walked: titles of the pack's `ways`. */
  readonly ways: Readonly<Record<string, string>>;
  /** Answers that come before and lead back, as `STEP/ARROW`: the last one comes to a step of the way again. */
  readonly first?: readonly string[];
  /** Why, by the id of the step. */
  readonly why: Readonly<Record<string, string>>;
  /** What to talk about in the room. */
  readonly talk: string;
}

/** An answer on the way expected. */
export interface Expected {
  readonly pathway: string;
  readonly step: string;
  readonly arrow: string;
  /** Of a step that is come to twice it is told the second time. */
  readonly why: string | undefined;
}

const parentAgreed = { consent: 'Someone with parental responsibility: agreed' };
const unknown = { 'health-advice': 'The child is unknown' };

export const inventedRequests: readonly InventedRequest[] = [
  {
    id: 'thimble',
    name: 'The Thimbles',
    service: 'Children’s physiotherapy',
    received: '2026-09-14',
    today: '2026-09-24',
    known: [
      'The child is 7. Your records hold nothing, old ones included.',
      'The mother has agreed in writing that health may share what it knows.',
      'The request brings a school report: reading is hard. PE is a favourite lesson, and the bicycle needs no third wheel.',
    ],
    ways: { ...parentAgreed, ...unknown, 'annex-a': 'Nothing points to our field' },
    why: {
      information: 'The school report came with the request.',
      'need-for-role': 'Reading is not physiotherapy, and all that is said of moving is good.',
    },
    talk: 'A short reply with the one reason is a full answer. Nobody asked you to see the child first.',
  },
  {
    id: 'kite',
    name: 'The Kites',
    service: 'Speech and language therapy',
    received: '2026-10-05',
    today: '2026-10-15',
    known: [
      'You have worked with the child, who is 5, since last spring. Your notes are up to date.',
      'The father, who has parental responsibility, has agreed. The form is on file.',
      'The school holds a meeting about needs and outcomes at two o’clock today. You are free.',
    ],
    ways: {
      ...parentAgreed,
      'health-advice': 'The child is known',
      'known-child': 'Opinion and discussion',
    },
    why: {
      known: 'You have seen the child for months: Annex A is for children you do not know.',
      opinion: 'The notes and your own work are enough.',
      discussion: 'You can be there.',
    },
    talk: 'What may you say about the child’s school, and what may you not?',
  },
  {
    id: 'button',
    name: 'The Buttons',
    service: 'Occupational therapy',
    received: '2026-09-21',
    today: '2026-10-08',
    known: [
      'The child is 6 and new to you. The mother has agreed.',
      'The request says much: falls on stairs, cannot do up a coat, eats with hands at school, and it grows worse.',
      'No therapist, clinic or hospital is named anywhere. You asked: there is none.',
    ],
    ways: {
      ...parentAgreed,
      ...unknown,
      'annex-a': 'Nobody else in that role; the child needs an assessment: it is proposed',
    },
    why: {
      'need-for-role': 'Dressing, eating and falling are your field.',
      'other-professional': 'Nobody else is there.',
      'need-assessment': 'It grows worse, and nobody has looked.',
      'propose-referral':
        'The plan can name the assessment as a thing to do. It may come after the six weeks; the advice may not.',
    },
    talk: 'Must the assessment be done before the last day?',
  },
  {
    id: 'biscuit',
    name: 'The Biscuits',
    service: 'Community paediatrics',
    received: '2026-10-12',
    today: '2026-10-22',
    known: [
      'The child is 8. You have a thick file, from two clinics.',
      'The mother alone has parental responsibility. She rang on Tuesday: she wants the plan, but nothing from the file may be passed on.',
      'Nothing in the file is a worry for the child’s safety.',
    ],
    ways: { consent: 'Someone with parental responsibility: refused or withdrawn' },
    why: {
      who: 'She has parental responsibility, and the child is too young to decide it.',
      agreed: 'She has said no. Asking for a plan is not consent to share the file.',
      explain: 'Tell her what the authority will then not know. She may change her mind.',
    },
    talk: 'The duty to answer stays. Is there another legal basis, and if not, what goes out by the last day?',
  },
  {
    id: 'kettle',
    name: 'The Kettles',
    service: 'Speech and language therapy',
    received: '2026-09-28',
    today: '2026-10-09',
    known: [
      'The child is 4 and not on your books. The parents have agreed.',
      'The request says that strangers understand one word in three.',
      'It names the speech therapist of the cleft team at Teacup Hospital. You rang her today: she sees the child each month and posts her advice on Monday.',
    ],
    ways: { ...parentAgreed, ...unknown, 'annex-a': 'Another professional is advising' },
    why: {
      'need-for-role': 'Speech is your field.',
      'other-professional': 'The cleft team’s therapist does the same work for this child.',
      liaise: 'You rang her. Write down her name, her service and the day.',
      'advice-provided-elsewhere': 'She advises, and in time.',
    },
    talk: 'How would you answer if she had said “I may get round to it”?',
  },
  {
    id: 'pepperpot',
    name: 'The Pepperpots',
    service: 'Speech and language therapy',
    received: '2026-09-07',
    today: '2026-09-25',
    known: [
      'A young person of 16, new to the area and to you, who has agreed to sharing.',
      'A report by the therapist of the last area came with the request. It is four months old, and full: what is hard, what helps, what has been reached.',
      'That therapist no longer sees anybody here. The college follows the report, and it works.',
    ],
    ways: {
      consent: 'The young person, 16 or over: agreed',
      ...unknown,
      'annex-a': 'Nobody else in that role; no assessment needed, enough is known to advise',
    },
    why: {
      who: 'At 16 the young person decides, unless they lack capacity.',
      'need-for-role': 'The report describes a need in language.',
      'other-professional': 'The former therapist has no part in it now.',
      'need-assessment': 'The report is recent and what it asks for works.',
      'enough-information': 'The report says enough to advise on.',
    },
    talk: 'Which sentence must stand in this advice, and why?',
  },
  {
    id: 'wellington',
    name: 'The Wellingtons',
    service: 'Occupational therapy',
    received: '2026-10-19',
    today: '2026-10-30',
    known: [
      'The child is 9. A referral reached you in August; nobody has seen the child yet.',
      'The mother has agreed. The referral is clear, and the school has written two good pages.',
      'Your list is 16 weeks long, and no slot is kept free. Your manager asks: can we decline, then?',
    ],
    ways: {
      ...parentAgreed,
      'health-advice': 'The child has been referred',
      'referred-not-assessed': 'Not in time',
    },
    why: {
      known: 'Referred and waiting is a way of its own. A long list is no ground for declining.',
      'in-time': 'There is no slot before the last day.',
      'initial-advice': 'What is on paper is enough for a first advice.',
      fuller: 'The authority needs the day, to plan its 20 weeks.',
    },
    talk: 'What do you say to the manager?',
  },
  {
    id: 'bobbin',
    name: 'The Bobbins',
    service: 'Occupational therapy',
    received: '2026-09-14',
    today: '2026-10-01',
    known: [
      'The child is 5 and new to you. The parents have agreed.',
      'The request came with one line: “a bit clumsy at times”. You wrote to the authority on 21 September and asked for more.',
      'The answer came yesterday, one page: there was a spell of spilling drinks. No details. Now all goes well with pencils, PE and lunch. No other service is involved.',
    ],
    first: ['information/no', 'ask-requester/next'],
    ways: {
      ...parentAgreed,
      ...unknown,
      'annex-a': 'Nobody else in that role; no assessment needed, too little is known to advise',
    },
    why: {
      'ask-requester': 'The first time there was too little. Asking is right, and the six weeks run on.',
      information: 'The second time there is a page.',
      'need-for-role': 'Spilling and clumsiness could be yours.',
      'need-assessment': 'Nothing now suggests it.',
      'enough-information': 'A spell of spilling, without details, is nothing to advise on.',
    },
    talk: 'The six weeks did not stop while you waited. On which day did they begin?',
  },
  {
    id: 'compass',
    name: 'The Compasses',
    service: 'Speech and language therapy',
    received: '2026-10-05',
    today: '2026-10-23',
    known: [
      'The child is 4 and new to you. The father, who has parental responsibility, has agreed.',
      'At nursery only one adult understands the child, and other children have stopped asking.',
      'The request names a private therapist. You rang her today: she met the child once, two years ago, and will not be writing.',
    ],
    ways: {
      ...parentAgreed,
      ...unknown,
      'annex-a': 'Another might, but advice is not sure; the child needs an assessment: it is proposed',
    },
    why: {
      'other-professional': 'On paper there is another therapist, so ask her.',
      liaise: 'You rang. Write down her name, her service and the day.',
      'advice-provided-elsewhere': 'She will not advise: a name on paper is not advice.',
      'need-assessment': 'The need is plain, and nobody has looked for two years.',
    },
    talk: 'Who would have advised if nobody had rung?',
  },
  {
    id: 'pinecone',
    name: 'The Pinecones',
    service: 'Children’s physiotherapy',
    received: '2026-09-21',
    today: '2026-10-12',
    known: [
      'The child is 11 and new to you. The mother has agreed.',
      'One leg was mended at Fircone Hospital, and the request names its physiotherapist. You rang: the child was discharged in June, and he writes no advice for discharged children.',
      'He sent his discharge report today. It says what the child can do, and which stairs and games need care. The school sees no change since.',
    ],
    ways: {
      ...parentAgreed,
      ...unknown,
      'annex-a': 'Another might, but advice is not sure; no assessment needed, enough is known to advise',
    },
    why: {
      'need-for-role': 'Stairs and games with a mended leg are your field.',
      'advice-provided-elsewhere': 'He sends a report but gives no advice.',
      'need-assessment': 'He looked in June, and nothing has changed.',
      'enough-information': 'The report says enough, and you may use it.',
    },
    talk: 'The facts are his, the advice is yours. How do you say so in the letter?',
  },
  {
    id: 'marble',
    name: 'The Marbles',
    service: 'Occupational therapy',
    received: '2026-09-28',
    today: '2026-10-14',
    known: [
      'The child is 8 and new to you. The parents have agreed.',
      'Last year the dinner hall was too loud, says the request, and a hospital therapist was asked. You rang her today: the family moved before she saw the child. She knows nothing.',
      'Parents and school now say: the new hall is quiet and the trouble is over. Nobody wrote down what it was.',
    ],
    ways: {
      ...parentAgreed,
      ...unknown,
      'annex-a': 'Another might, but advice is not sure; no assessment needed, too little is known to advise',
    },
    why: {
      'need-for-role': 'Trouble with noise may be yours: look further.',
      'advice-provided-elsewhere': 'She never saw the child.',
      'need-assessment': 'Home and school agree that it is over.',
      'enough-information': 'Nobody can say what it was.',
    },
    talk: 'How is this reply different from “we do not know the child, so we close the case”?',
  },
  {
    id: 'toast',
    name: 'The Toasts',
    service: 'Children’s feeding clinic',
    received: '2026-10-12',
    today: '2026-10-21',
    known: [
      'The child is 10 and new to you. The mother has agreed.',
      'Last week the clinic flooded. One clinician is left, and each day goes to babies who cannot swallow safely. This will last until Christmas.',
      'The head of your service has looked at it: whoever is taken away from the babies puts one of them at risk. Your duties as such do not stand against advising.',
    ],
    ways: {
      ...parentAgreed,
      'health-advice': 'The service may have to decline',
      declining: 'Adverse effect on functions',
    },
    why: {
      known: 'You have to ask yourselves whether you can advise at all.',
      duties: 'Advising is not against any duty of yours.',
      functions: 'It would harm what the clinic is there for. That is for your body to judge, case by case.',
      'write-functions': 'The Act asks for reasons in writing.',
    },
    talk: 'Where does being busy end and an adverse effect begin? Who in your service decides?',
  },
];

/** The answers expected, in order: those of the pack's ways, with what leads back before the step that it leads to. */
export function expectedOf(
  { ways, first = [], why }: InventedRequest,
  pathways: readonly Pathway[],
): readonly Expected[] {
  return Object.entries(ways).flatMap(([id, title]) => {
    const pathway = pathways.find((one) => one.id === id);
    const through = pathway?.ways.find((way) => way.title === title)?.through;
    if (!pathway || !through) throw new RangeError(`expected a way of "${id}", found "${title}"`);
    const again = first.at(-1)?.split('/');
    const to = pathway.steps
      .find((step) => step.id === again?.[0])
      ?.arrows.find((arrow) => arrow.id === again?.[1])?.to;
    const at = through.findIndex((one) => one.startsWith(`${to}/`));
    const all = at < 0 ? through : [...through.slice(0, at), ...first, ...through.slice(at)];
    return all.map((one, index) => {
      const [step = '', arrow = ''] = one.split('/');
      const isToCome = all.slice(index + 1).some((later) => later.startsWith(`${step}/`));
      return { pathway: id, step, arrow, why: isToCome ? undefined : why[step] };
    });
  });
}

export function numberOf(one: InventedRequest): number {
  return inventedRequests.indexOf(one) + 1;
}
