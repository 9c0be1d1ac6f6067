import type { TeachSide, TeachSidePorts } from '@/lib/app/teach-side';
import { lessonStates } from '@/lib/page-adapters/teaching/lesson-states';
import { teachSession } from './teach-session';

/** Offers pointing and trying to the reading half of this document. */
export function startTeachSide(ports: TeachSidePorts): TeachSide {
  return {
    teach: (request, over) => teachSession(request, ports, over),
    tryLesson: (lesson) => {
      const page = ports.page();
      if (page === null) return null;
      const [reading] = lessonStates(document, page.adapter, page.address, [lesson]);
      return reading ? { state: reading.state, value: reading.value } : null;
    },
  };
}
