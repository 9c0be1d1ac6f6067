import type { FrameLine } from '@/lib/app/ports/pages';
import { askFrame } from './messaging/to-page';

/** The worker's word to single frames of a tab. */
export const frameLine: FrameLine = {
  async holding(tabId, frameId) {
    const answer = await askFrame(tabId, frameId, 'view/values', {});
    if (answer.ok) return answer.value.orderId === null ? 'nothing' : 'order';
    // Somebody is there and could not say: what it reported last stands.
    return answer.error.code === 'no-receiver' ? 'gone' : 'order';
  },
  async tellOrderElsewhere(tabId, frameId, elsewhere) {
    // A frame that is gone needs no telling: its next report, if it comes back, is answered anew.
    await askFrame(tabId, frameId, 'tab/order-elsewhere', { elsewhere });
  },
};
