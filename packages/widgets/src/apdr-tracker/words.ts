import type { Cycle } from '@send-kit/pack';

export function roleWord({ roles }: Cycle, role: string): string {
  return roles.find(({ id }) => id === role)?.label ?? role;
}
