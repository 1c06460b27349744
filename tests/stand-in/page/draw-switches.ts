/** What bites in practice, to be switched on and off by hand. */
import type { HostSwitches } from '../host/excel-host';
import type { HostErrorCode } from '../host/host-error';
import type { ExcelEdition } from '../host/requirement-sets';

export interface SwitchHandlers {
  readonly switches: HostSwitches;
  readonly isActiveSheetProtected: () => boolean;
  readonly protectActiveSheet: (isProtected: boolean) => void;
  readonly chooseEdition: (edition: ExcelEdition) => void;
}

const megabyte = 1024 * 1024;
const usualLimit = 5 * megabyte;
const smallLimit = 50 * 1024;
const slowAnswer = 1_500;

const editions: readonly (readonly [ExcelEdition, string])[] = [
  ['current', 'Microsoft 365'],
  ['office2021', 'Excel 2021'],
  ['office2019', 'Excel 2019'],
];

const failures: readonly (readonly [HostErrorCode | '', string])[] = [
  ['', 'нет'],
  ['GeneralException', 'общая ошибка'],
  ['AccessDenied', 'нет доступа'],
  ['ItemNotFound', 'лист удалён'],
];

export function drawSwitches(container: HTMLElement, handlers: SwitchHandlers): void {
  const { switches } = handlers;
  container.replaceChildren(
    toggle('Лист защищён', handlers.isActiveSheetProtected(), handlers.protectActiveSheet),
    toggle('Редактируется ячейка', switches.cellEditMode, (on) => {
      switches.cellEditMode = on;
    }),
    toggle('Предел 50 КБ вместо 5 МБ', switches.payloadLimit < usualLimit, (on) => {
      switches.payloadLimit = on ? smallLimit : usualLimit;
    }),
    toggle('Отвечает медленно (1,5 с)', switches.delay > 0, (on) => {
      switches.delay = on ? slowAnswer : 0;
    }),
    toggle('Не отвечает совсем', switches.silent, (on) => {
      switches.silent = on;
    }),
    choice('Отвечает ошибкой', failures, switches.failure ?? '', (code) => {
      switches.failure = code === '' ? null : code;
    }),
    choice('Версия', editions, 'current', handlers.chooseEdition),
  );
}

function toggle(label: string, isOn: boolean, onChange: (isOn: boolean) => void): HTMLElement {
  const input = document.createElement('input');
  input.type = 'checkbox';
  input.checked = isOn;
  input.addEventListener('change', () => onChange(input.checked));
  const row = document.createElement('label');
  row.append(input, label);
  return row;
}

function choice<T extends string>(
  label: string,
  options: readonly (readonly [T, string])[],
  chosen: T,
  onChange: (value: T) => void,
): HTMLElement {
  const select = document.createElement('select');
  for (const [value, text] of options) {
    const option = document.createElement('option');
    option.value = value;
    option.textContent = text;
    option.selected = value === chosen;
    select.append(option);
  }
  select.addEventListener('change', () => {
    const option = options[select.selectedIndex];
    if (option !== undefined) onChange(option[0]);
  });
  const row = document.createElement('label');
  row.append(label, select);
  return row;
}
