import { countedBefore, hourMs, startOfDay } from './beijing';

/** The invented shop of the demo: its orders and tickets, dated from the instant at which the page is asked for. */
export interface DemoGoods {
  readonly skuId: string;
  readonly name: string;
  /** As the page writes it. */
  readonly price: string;
  readonly quantity: number;
  readonly gift?: true;
}

export interface DemoOrder {
  readonly id: string;
  readonly status: string;
  readonly orderedAt: number;
  readonly paidAt: number | null;
  readonly shippedAt: number | null;
  readonly signedAt: number | null;
  readonly completedAt: number | null;
  readonly goods: readonly DemoGoods[];
}

export interface DemoTicket {
  readonly id: string;
  readonly type: string;
  readonly orderId: string;
  readonly problem: string;
  readonly createdAt: number;
  /** The page's own, as it writes it: 还剩0天3小时0分. */
  readonly countdown?: string;
}

export const jacket: DemoGoods = {
  skuId: '100880010011',
  name: '青禾 轻量防风外套 雾蓝 L',
  price: '399.00',
  quantity: 1,
};
export const headphones: DemoGoods = {
  skuId: '100880020011',
  name: '鹿鸣 头戴式无线耳机 曜石黑',
  price: '1,299.00',
  quantity: 1,
};
export const pouch: DemoGoods = {
  skuId: '100880040011',
  name: '青禾 旅行收纳袋',
  price: '0.00',
  quantity: 2,
  gift: true,
};

export const orderIds = {
  /** Signed three days ago: everything in its window. Three lines, one of them a gift. */
  recent: '3520001100220101',
  /** Signed ten days ago: return past, exchange open. */
  older: '3520001100220202',
  /** Signed four hundred days ago: return, exchange and repair past. */
  longPast: '3520001100220303',
  /** Completed, no sign time on the page. */
  unsigned: '3520001100220404',
  /** Arrived, and no date of it at all. */
  dateless: '3520001100220505',
  /** Not sent yet. */
  waiting: '3520001100220606',
  cancelled: '3520001100220707',
} as const;

/** Orders by id; `daysAgo` counts Beijing days, so that every date is the same all day long. */
export function demoOrders(now: number): readonly DemoOrder[] {
  const at = (daysAgo: number, hours: number) => startOfDay(now, daysAgo) + hours * hourMs;
  const arrived = (id: string, signedDaysAgo: number, goods: readonly DemoGoods[]): DemoOrder => ({
    id,
    status: '已完成',
    orderedAt: at(signedDaysAgo + 3, 10.25),
    paidAt: at(signedDaysAgo + 3, 10.3),
    shippedAt: at(signedDaysAgo + 2, 16),
    signedAt: at(signedDaysAgo, 14.5),
    completedAt: at(signedDaysAgo, 14.75),
    goods,
  });
  return [
    arrived(orderIds.recent, 3, [jacket, headphones, pouch]),
    arrived(orderIds.older, 10, [jacket]),
    arrived(orderIds.longPast, 400, [headphones, jacket]),
    { ...arrived(orderIds.unsigned, 2, [jacket]), signedAt: null },
    { ...arrived(orderIds.dateless, 4, [headphones]), signedAt: null, completedAt: null },
    {
      ...arrived(orderIds.waiting, 1, [jacket]),
      status: '等待出库',
      shippedAt: null,
      signedAt: null,
      completedAt: null,
    },
    {
      ...arrived(orderIds.cancelled, 5, [headphones]),
      status: '已取消',
      shippedAt: null,
      signedAt: null,
      completedAt: null,
    },
  ];
}

export const ticketIds = { overdue: '80260101', soon: '80260102', fresh: '80260103', parcel: '80260104' } as const;

/** Open tickets: one overdue, one with twenty-five counted minutes left, one fresh, one about a parcel. */
export function demoTickets(now: number): readonly DemoTicket[] {
  const counted = (minutes: number) => Math.floor(countedBefore(now, minutes * 60_000) / 1000) * 1000;
  return [
    {
      id: ticketIds.fresh,
      type: '消费者咨询',
      orderId: orderIds.older,
      problem: '询问换货尺码',
      createdAt: counted(20),
    },
    {
      id: ticketIds.soon,
      type: '消费者咨询',
      orderId: orderIds.recent,
      problem: '询问退货进度',
      createdAt: counted(215),
    },
    {
      id: ticketIds.overdue,
      type: 'CRC高危投诉',
      orderId: orderIds.longPast,
      problem: '要求维修',
      createdAt: counted(290),
    },
    {
      id: ticketIds.parcel,
      type: '物流投诉',
      orderId: orderIds.unsigned,
      problem: '催促派送',
      createdAt: counted(100),
    },
  ];
}
