import { describe, expect, test } from 'vitest';
import { pointOutWording } from '../packages/core/src/point-out-wording.ts';
import { readPack } from '../packages/pack/read-folder.ts';

const england = readPack('england');
const lists = [...(england.wording ?? []), ...(readPack('nhs-quick-guide', england).wording ?? [])];
const found = (id: string, text: string): string[] =>
  pointOutWording(
    text,
    lists.filter((list) => list.id === id),
  ).map((one) => one.found);

/* Sentences as clinicians write them. What is pointed out for nothing is soon not read any more. */

describe('a school or a placement is pointed out', () => {
  test.each([
    'He should attend Oakfield.',
    'She needs to attend Oakfield.',
    'He must attend Oakfield from May.',
    'He ought to attend the Oakfield Centre school.',
    'He should attend a small local school.',
    'She attends Oakfield School.',
    'She attends Oakfield school.',
    'Oakfield School is the right one for him.',
    'Oakfield Academy has room.',
    'Her parents prefer OAKFIELD SCHOOL.',
    'Her parents prefer St. Mary’s Catholic Primary School.',
    'They visited Oakfield Infants.',
    'They visited Oakfield Juniors.',
    'They visited Oakfield High.',
    'Ysgol Tŷ Coch would suit her.',
    'He goes to Gaelscoil Éanna.',
    'Coláiste Íde has a place.',
    'He needs a special school.',
    'He needs a specialist placement.',
    'An out of county placement is needed.',
    'He cannot manage in mainstream.',
    'A mainstream place would fail.',
    'A school for autistic children is needed.',
    'A specialist educational setting is needed.',
    'A special needs school would suit her.',
    'Her needs can only be met at Oakfield.',
    'His needs would be best met at Oakfield.',
    'He would be best placed in a small school.',
    'He should be placed at Oakfield.',
    'He should be educated at Oakfield.',
    'She needs to move to Oakfield.',
    'He needs a residential school.',
    'She should be taught in an autism base.',
    'We ask for a pupil referral unit.',
    'He needs EOTAS.',
    'Name the school in Section I.',
  ])('%s', (sentence) => {
    expect(found('placement', sentence)).not.toEqual([]);
  });
});

describe('no school or placement is seen in', () => {
  test.each([
    'The school nurse sees her each term.',
    'The School Nursing Service weighs her twice a year.',
    'The special school nurse gives her feeds.',
    'After school he is tired.',
    'Pre-school children are seen by another team.',
    'Secondary school is a big change for him.',
    'He is of school age.',
    'School staff need training of two hours.',
    'The School should train two members of staff.',
    'He was seen at school on 3 May.',
    'Royal College of Paediatrics guidance says so.',
    'I trained at the College of Nursing.',
    'The British Academy of Childhood Disability says so.',
    'Primary Care will prescribe it.',
    'The local NHS Primary Care Network agrees.',
    'She follows the British College of Occupational Therapists.',
    'His Primary diagnosis is cerebral palsy.',
    'Her Nursery key worker is kind.',
    'He should attend the clinic on 4 June.',
    'She should attend physiotherapy twice a week.',
    'He should attend the Orchard clinic on 4 June.',
    'She needs to attend CAMHS appointments.',
    'They should attend A&E if the fit lasts five minutes.',
    'Placement of the feeding tube was in May.',
    'Splint placement is checked each morning.',
    'She lives in a residential street.',
    'He is in residential care.',
    'He finds his place at the table.',
    'Put a mat in place at his desk.',
    'He should go to the toilet every two hours.',
    'She should stay at home for 48 hours.',
    'The splint should remain at 90 degrees.',
    'She should move to a firmer mattress.',
    'He is known to mainstream CAMHS.',
    'The assessment took place at Alder Hey.',
  ])('%s', (sentence) => {
    expect(found('placement', sentence)).toEqual([]);
  });
});

test.each([
  'Support when available.',
  'Help from time to time.',
  'He will have the chance to move.',
  'Ad hoc help.',
  'Occasional review.',
  'High levels of support.',
  'Enhanced support in class.',
  'Step-free access to therapy and to a therapist: he will have access to one.',
])('a vague word is pointed out: %s', (sentence) => {
  expect(found('vague', sentence)).not.toEqual([]);
});

test.each([
  'He needs 30 minutes of speech therapy twice a week.',
  'His immunisations are up to date.',
  'He gets up to walk by himself.',
  'He needs wheelchair access to the hall.',
  'He needs step-free access to all rooms.',
  'Do a range of movement exercises for ten minutes each day.',
  'He works in small groups of three children.',
])('no vague word is seen in: %s', (sentence) => {
  expect(found('vague', sentence)).toEqual([]);
});
