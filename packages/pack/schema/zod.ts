import { z } from 'zod';

// zod 4 tries `new Function('')` once, unless it is told not to before the first schema is built; under a strict
// Content-Security-Policy that one try is reported as a violation.
z.config({ jitless: true });

export { z };
