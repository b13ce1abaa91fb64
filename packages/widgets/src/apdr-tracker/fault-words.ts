import type { SupportFault } from '@send-kit/core/support-faults.js';
import { readTypedDate } from '../shared/typed-date.ts';
import type { Desk } from './desk.ts';
import { typedOf } from './record-path.ts';
import { sayDay } from './say.ts';

/** What is wrong with a field. */
export function sayFault({ path, fault, found, than }: SupportFault, desk: Pick<Desk, 'namePath'>): string {
  const name = desk.namePath(path);
  const other = than?.path ? `“${desk.namePath(than.path)}”, ` : '';
  switch (fault) {
    case 'not-a-day': {
      const reading = readTypedDate(typedOf(found));
      return `${name}: the date ${reading.state === 'wrong' ? reading.problem : 'must be a real date'}`;
    }
    case 'too-early':
      return `${name}: the date must be on or after ${other}${sayDay(than?.day)}`;
    case 'too-late':
      return `${name}: the date must be on or before ${other}${sayDay(than?.day)}`;
    case 'ahead':
      return `${name}: the date must be today or earlier`;
    case 'never-started':
      return `${name}: this cycle has lines or a review, and no day on which help started`;
    case 'no-review-day':
      return `${name}: say on which day the review was held`;
    case 'no-plan':
      return `${name}: there is a review, and no outcome to review. Plan one`;
    case 'overlaps':
      return `${name}: the term reaches into another one, which ends on ${sayDay(than?.day)}`;
    case 'gone':
      return `${name}: the help that this line names is no longer in the plan`;
  }
}
