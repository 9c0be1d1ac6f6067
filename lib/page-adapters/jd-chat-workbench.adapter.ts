import { conversationIn, hasTurned } from './chat/conversation';
import { namedOrder } from './chat/named-order';
import { orderBeside } from './chat/order-beside';
import { orderWords } from './jd-words';
import { pageAdapter } from './page-adapter';

const isWorkbench = (url: URL): boolean => url.protocol === 'https:' && url.hostname === 'dongdong.jd.com';

/** 咚咚 workbench: the order that stands beside the conversation in view, or else the one that is named in it. */
export const adapter = pageAdapter<'chat'>({
  id: 'jd-chat-workbench',
  kind: 'chat',
  samples: {
    claims: ['https://dongdong.jd.com/', 'https://dongdong.jd.com/workbench#/chat'],
    ignores: [
      'https://kf.jd.com/',
      'https://www.jd.com/',
      'https://shop.jd.com/jdm/kefu/kf-manage-lite/#/UtilsSetting/ChatLog',
    ],
  },
  isPage: isWorkbench,
  words: orderWords,
  read(page) {
    const order = orderBeside(page);
    const namedOrderId = order === null ? namedOrder(page) : null;
    const content = { order, namedOrderId, conversation: conversationIn(page) };
    return { outcome: 'extracted', content, issues: [], settled: !page.loading };
  },
  shows: ({ order, namedOrderId }) => order !== null || namedOrderId !== null,
  hasTurned,
});
