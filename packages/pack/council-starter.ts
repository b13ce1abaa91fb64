/**
 * A small council pack that is whole: one example of each kind, invented, for somebody who begins one of their own.
 *
 * @param id of the pack, such as `north-shire`.
 * @param name of the place: `North Shire`.
 * @param today the day it is begun, `YYYY-MM-DD`.
 * @returns the files of its folder, by their path in it.
 */
export function councilStarter(id: string, name: string, today: string): Readonly<Record<string, object>> {
  const source = { document: `${id}-guide`, section: '1' };
  const local = { source, standing: 'local' } as const;
  const site = `https://www.${id}.example/send`;
  const files: Record<string, object> = {
    'pack.json': {
      id,
      title: `${name} local practice`,
      owner: `${name} Council`,
      lawCheckedOn: today,
      deadlines: [`local-${id}-decision`],
      documents: [`${id}-guide`],
      changes: [`${id}-team-renamed`],
      pathways: ['who-to-talk-to'],
      letters: ['asking-for-a-visit'],
      wording: [`${id}-words`],
      checklists: ['before-a-visit'],
      glossaries: ['local-words'],
      directories: ['teams'],
      cycles: ['apdr'],
    },
    [`deadlines/local-${id}-decision.json`]: {
      id: `local-${id}-decision`,
      process: 'ehc-needs-assessment',
      title: 'Decide whether to assess, as promised here',
      action: 'A promise that is shorter than the law asks. The law’s own limit stays as it is.',
      actor: 'local-authority',
      status: 'local',
      confidence: 'high',
      citation: { text: `${name} Council, SEND guide, section 1`, url: site },
      effectiveFrom: null,
      effectiveTo: null,
      checked: { on: today, by: `${name} Council` },
      bound: 'latest',
      limit: { op: 'within-weeks', n: 5, of: 'request-received' },
      examples: [
        {
          events: { 'request-received': '2026-09-21' },
          options: { packs: [id] },
          expect: { lastDay: '2026-10-26' },
        },
      ],
    },
    [`documents/${id}-guide.json`]: {
      id: `${id}-guide`,
      title: `${name} SEND guide`,
      publisher: `${name} Council`,
      edition: 'first edition',
      published: today.slice(0, 4),
      standing: 'local',
      url: site,
      sections: [
        { id: '1', title: 'How we work' },
        { id: '2', title: 'Who to ask' },
      ],
    },
    [`changes/${id}-team-renamed.json`]: {
      id: `${id}-team-renamed`,
      title: 'The advice team has a new name',
      from: today,
      says: 'It does the same work under its new name.',
      printed: 'outreach team',
      today: 'advice team',
      citation: { text: `${name} Council, SEND guide, section 2`, url: site },
    },
    'pathways/who-to-talk-to.json': {
      id: 'who-to-talk-to',
      title: 'Who should I talk to first?',
      about: 'For staff who are worried about a child and do not know where to begin.',
      ...local,
      start: 'plan-there',
      steps: [
        {
          id: 'plan-there',
          kind: 'question',
          title: 'Is there a plan of support for the child?',
          short: 'Plan there?',
          source,
          arrows: [
            { id: 'yes', label: 'Yes', to: 'ask-team' },
            { id: 'no', label: 'No', to: 'write-plan' },
          ],
        },
        {
          id: 'write-plan',
          kind: 'outcome',
          title: 'Write a plan with the family',
          short: 'Write a plan',
          source,
          arrows: [{ id: 'done', label: 'The plan is there', to: 'plan-there', again: true }],
          outcome: { wording: 'Begin with the family. Write down what is tried, and for how long.' },
        },
        {
          id: 'ask-team',
          kind: 'outcome',
          title: 'Ask the advice team to visit',
          short: 'Ask for a visit',
          source: { ...source, section: '2' },
          arrows: [],
          outcome: { wording: 'The advice team can come and watch a lesson.', letter: 'asking-for-a-visit' },
        },
      ],
      ways: [
        { title: 'With a plan', through: ['plan-there/yes'], ends: 'ask-team' },
        { title: 'Without one', through: ['plan-there/no'], ends: 'write-plan' },
      ],
    },
    'letters/asking-for-a-visit.json': {
      id: 'asking-for-a-visit',
      title: 'Asking for a visit',
      to: 'Advice team',
      subject: 'Please visit us',
      paragraphs: [{ id: 'visit', text: 'Please visit us to watch a lesson. We write this on {today}.', must: true }],
      warns: [`${id}-words`],
    },
    [`wording/${id}-words.json`]: {
      id: `${id}-words`,
      title: 'Words that say too little',
      says: 'Whoever reads them cannot tell what will happen.',
      standing: 'local',
      citation: { text: `${name} Council, SEND guide, section 1`, url: site },
      terms: [{ find: ['in due course'], why: 'Nobody knows when that is.', better: 'Name the day.' }],
    },
    'checklists/before-a-visit.json': {
      id: 'before-a-visit',
      title: 'Before the advice team visits',
      about: 'For the school that has asked for a visit.',
      ...local,
      sections: [
        {
          id: 'ready',
          title: 'What to have ready',
          items: [
            {
              id: 'plan-shared',
              asks: 'Has the family seen the plan?',
              answer: 'check',
              why: 'They know the child best.',
              evidence: ['The plan, with their comments'],
              todo: 'Send it to them and ask.',
              gate: false,
              ...local,
            },
            {
              id: 'best-time',
              asks: 'When is it best to come?',
              answer: 'choice',
              choices: [
                { id: 'morning', label: 'In the morning' },
                { id: 'afternoon', label: 'In the afternoon' },
              ],
              gate: false,
              ...local,
            },
          ],
        },
      ],
    },
    'glossaries/local-words.json': {
      id: 'local-words',
      title: `Words in ${name}`,
      about: 'What local words mean, and what they are called elsewhere.',
      terms: [
        {
          id: `${id}-good-start`,
          term: 'Good start',
          also: ['good start offer'],
          means: 'Good teaching for all children in a class.',
          national: 'high-quality-teaching',
          ...local,
        },
      ],
    },
    'directories/teams.json': {
      id: 'teams',
      title: 'Who should I ask?',
      about: 'Teams that help schools and families.',
      asks: 'Who should I ask?',
      facets: [
        {
          id: 'age',
          title: 'Age',
          values: [
            { id: 'under-five', title: 'Under five' },
            { id: 'school', title: 'At school' },
          ],
        },
      ],
      entries: [
        {
          id: 'advice-team',
          name: 'Advice team',
          does: ['Visits schools and watches lessons.'],
          askFor: ['A second pair of eyes.'],
          contact: site,
          facets: { age: ['school'] },
          changed: [`${id}-team-renamed`],
          ...local,
        },
      ],
    },
    'cycles/apdr.json': {
      kind: 'addition',
      id: 'apdr',
      adds: 'apdr',
      title: `${name}: assess, plan, do, review`,
      about: 'What is done here besides. It is local practice and no condition of anything.',
      ...local,
      timings: [],
      causes: [{ id: `${id}-moved-house`, asks: 'Has the family moved house?' }],
    },
  };
  return Object.fromEntries(
    Object.entries(files).map(([path, content]) => [
      path,
      { $schema: `${path.includes('/') ? '../' : ''}../schema/json/${schemaOf(path)}.json`, ...content },
    ]),
  );
}

function schemaOf(path: string): string {
  const [kind = ''] = path.replace('.json', '').split('/');
  if (kind === 'glossaries' || kind === 'directories') return kind.replace('ies', 'y');
  return kind.replace(/s$/, '');
}
