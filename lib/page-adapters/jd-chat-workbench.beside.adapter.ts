import { conversationIn, turnsTo } from './chat/conversation';
import { namedOrder } from './chat/named-order';
import { orderBeside } from './chat/order-beside';
import { orderWords } from './jd-words';
import { pageAdapter } from './page-adapter';
import { isWorkbench } from './record-addresses';

/** 咚咚 workbench: the order that stands beside the conversation in view, or else the one that is named in it. */
export const adapter = pageAdapter<'chat'>({
  id: 'jd-chat-workbench',
  kind: 'chat',
  isPage: isWorkbench,
  words: orderWords,
  read(page) {
    const order = orderBeside(page);
    const namedOrderId = order === null ? namedOrder(page) : null;
    const content = { order, namedOrderId, ...conversationIn(page) };
    return { outcome: 'extracted', content, issues: [], settled: !page.loading };
  },
  shows: ({ order, namedOrderId }) => order !== null || namedOrderId !== null,
  turnsTo,
});
