// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, expect, it, vi } from 'vitest';
import { Chip } from '@/components/chip/chip';

const model = {
  orderId: '35',
  verdicts: { return: 'overdue', exchange: 'in-window', repair: 'unsupported' },
} as const;
afterEach(cleanup);

it('says the verdict of each service in words and opens on a press, which the page does not take for its own', () => {
  const onOpen = vi.fn();
  render(<Chip model={model} language="zh-CN" onOpen={onOpen} />);
  const button = screen.getByRole('button', { name: '退货：已超期；换货：期限内；维修：不支持。点开看依据' });
  expect(button.textContent).toBe('退换修');
  const passed = fireEvent.click(button);
  expect(onOpen).toHaveBeenCalledOnce();
  expect(passed).toBe(false);
});
