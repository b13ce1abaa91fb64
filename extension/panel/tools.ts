import { PathwaysPart, walkId } from './pathways-part.ts';
import { RecordPart, type ToolPart, type Workplace } from './record-part.ts';
import type { MakeWidget } from './tools/widget.ts';

/** A tool that the panel offers beside notes and deadlines. */
export interface Tool {
  readonly id: string;
  readonly title: string;
  readonly make: (workplace: Workplace) => ToolPart;
}

/** In the order in which they are offered. What a tool needs is loaded when it is first opened: the panel stays quick. */
export const tools: readonly Tool[] = [
  record(
    'health-advice',
    'Health advice',
    'walk',
    walkId('nhs-quick-guide', 'health-advice'),
    () => import('./tools/health-advice.ts'),
  ),
  record(
    'ehc-checklist',
    'EHC checklist',
    'checklist',
    'checklist/england/ehc-request',
    () => import('./tools/ehc-checklist.ts'),
  ),
  record('support', 'Assess, plan, do, review', 'support', 'support/england/apdr', () => import('./tools/support.ts')),
  {
    id: 'pathways',
    title: 'Pathways',
    make: (workplace) => new PathwaysPart(workplace, () => import('./tools/pathways.ts')),
  },
];

/** A tool with one record a case. */
function record(
  id: string,
  title: string,
  tool: string,
  recordId: string,
  load: () => Promise<{ readonly makeWidget: MakeWidget }>,
): Tool {
  const name = { tool, id: recordId, label: title, things: title };
  const make = (workplace: Workplace): ToolPart =>
    new RecordPart(workplace, name, async () => (await load()).makeWidget);
  return { id, title, make };
}
