import { beijingDate } from '@/lib/domain/beijing-time';
import { useOptions } from './options-services';

/** Saves every stored row as it is, whether it can be understood or not. */
export function useRawExport(): () => Promise<void> {
  const { dumpRaw, saveFile, clock, storageFailed } = useOptions();
  return async () => {
    try {
      const dump = await dumpRaw();
      saveFile(`aftersale-raw-${beijingDate(clock.now())}.json`, `${JSON.stringify(dump, null, 1)}\n`);
    } catch {
      storageFailed();
    }
  };
}
