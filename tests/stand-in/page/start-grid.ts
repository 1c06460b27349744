/** Univer with its visible grid, in Russian. */
import { LocaleType, LogLevel, Univer } from '@univerjs/core';
import { FUniver } from '@univerjs/core/facade';
import { UniverSheetsCorePreset } from '@univerjs/preset-sheets-core';
import russian from '@univerjs/preset-sheets-core/locales/ru-RU';
import '@univerjs/preset-sheets-core/lib/index.css';
import type { RunningUniver } from '../host/engine/running-univer';
import { revealArea } from './reveal-area';

export function startGrid(container: HTMLElement): RunningUniver {
  const univer = new Univer({
    locale: LocaleType.RU_RU,
    locales: { [LocaleType.RU_RU]: russian },
    logLevel: LogLevel.ERROR,
  });
  const preset = UniverSheetsCorePreset({ container, header: true, footer: {}, disableAutoFocus: true });
  for (const plugin of preset.plugins) {
    if (Array.isArray(plugin)) univer.registerPlugin(plugin[0], plugin[1]);
    else univer.registerPlugin(plugin);
  }
  const api = FUniver.newAPI(univer);
  return {
    univer,
    api,
    reveal: (area) => revealArea(() => api.getActiveWorkbook()?.getActiveSheet(), area),
  };
}
