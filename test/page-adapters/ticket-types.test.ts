import { describe, expect, it } from 'vitest';
import { typeOf } from '@/lib/page-adapters/tickets/ticket-row';

describe('the type of a ticket', () => {
  it.each([
    [['物流投诉工单'], [], { kind: 'logistics', type: '物流投诉工单' }],
    [['安装求助'], [], { kind: 'install', type: '安装求助' }],
    [['催开发票工单'], [], { kind: 'invoice', type: '催开发票工单' }],
    [['价保工单'], [], { kind: 'other', type: '价保工单' }],
    [['平台协同工单'], [], { kind: 'consult', type: '平台协同工单' }],
    [['平台协同工单'], ['【CRC】请今日回复'], { kind: 'crc', type: '平台协同工单' }],
    [[], ['物流投诉', '张三说要发票'], { kind: 'logistics', type: '物流投诉' }],
    [[], ['10086001'], { kind: null, type: null }],
  ] as const)('of the types %j and the texts %j', (types, texts, named) => {
    expect(typeOf(types, texts)).toEqual(named);
  });

  it('is cut where it is no name any more', () => {
    expect(typeOf(['客户说'.repeat(30)], []).type).toHaveLength(20);
  });
});
