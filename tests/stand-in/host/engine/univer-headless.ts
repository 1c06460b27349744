/** Starts Univer without a page: formula engine, number formats, conditional formats, validation. */
import { LocaleType, LogLevel, Univer } from '@univerjs/core';
import { FUniver } from '@univerjs/core/facade';
import { UniverSheetsNodeCorePreset } from '@univerjs/preset-sheets-node-core';
import russian from '@univerjs/preset-sheets-node-core/locales/ru-RU';
import { UniverSheetsNumfmtPlugin } from '@univerjs/sheets-numfmt';
import '@univerjs/sheets-numfmt/facade';
import type { RunningUniver } from './running-univer';

export function startHeadlessUniver(): RunningUniver {
  const univer = new Univer({
    locale: LocaleType.RU_RU,
    locales: { [LocaleType.RU_RU]: russian },
    logLevel: LogLevel.ERROR,
  });
  for (const plugin of UniverSheetsNodeCorePreset().plugins) {
    if (Array.isArray(plugin)) univer.registerPlugin(plugin[0], plugin[1]);
    else univer.registerPlugin(plugin);
  }
  univer.registerPlugin(UniverSheetsNumfmtPlugin);
  return { univer, api: FUniver.newAPI(univer) };
}
