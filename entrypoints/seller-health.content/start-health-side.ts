import type { HealthSide, HealthSidePorts } from '@/lib/app/health-side';
import { healthOf, healthReport } from './health-report';

/** Puts together what tells of the readings of this document. */
export function startHealthSide({ send, signal }: HealthSidePorts): HealthSide {
  const { read, orderElsewhere } = healthReport({ send, now: Date.now, signal });
  return { read: (reading, lessons) => read(healthOf(reading, lessons)), orderElsewhere };
}
