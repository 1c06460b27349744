/** Excel.Workbook, the root of every path, and Excel.Application beside it. */
import { HostError } from '../host-error';
import { found, PropertyBag, RemoteObject } from '../remote-object';
import { CommentCollection } from './comments';
import { CustomXmlPartCollection, SettingCollection } from './document-state';
import type { HostContext } from './host-context';
import { NamedItemCollection } from './names';
import { Range } from './range-object';
import { TableCollection } from './tables';
import { WorksheetCollection } from './worksheets-object';

export class Workbook extends RemoteObject {
  constructor(
    private readonly context: HostContext,
    private readonly fileName: () => string,
  ) {
    super();
  }

  get name() {
    return this.fileName();
  }
  get readOnly() {
    return false;
  }
  get application() {
    return new Application(this.context);
  }
  get worksheets() {
    return new WorksheetCollection(this.context);
  }
  get tables() {
    return new TableCollection(this.context, null);
  }
  get names() {
    return new NamedItemCollection(this.context);
  }
  get settings() {
    return new SettingCollection(this.context);
  }
  get customXmlParts() {
    return new CustomXmlPartCollection(this.context);
  }
  get comments() {
    return new CommentCollection(this.context);
  }
  get _Runtime() {
    return new PropertyBag('Runtime', { enableEvents: this.context.eventsEnabled }, (_, value) => {
      this.context.eventsEnabled = value === true;
    });
  }

  getSelectedRange() {
    const { severalAreas, otherWorkbook } = this.context.sight;
    if (severalAreas || otherWorkbook) throw new HostError('InvalidSelection', 'Workbook.getSelectedRange');
    return new Range(this.context, this.context.engine.selection());
  }
  getActiveCell() {
    // office-js issue 5319.
    if (this.context.sight.otherWorkbook) throw new HostError('InvalidSelection', 'Workbook.getActiveCell');
    const { sheet, area } = this.context.engine.selection();
    return new Range(this.context, { sheet, area: { ...area, bottom: area.top, right: area.left } });
  }

  _GetRangeForEventByReferenceId(reference: string) {
    return found(this._GetRangeOrNullObjectForEventByReferenceId(reference), 'Workbook');
  }
  _GetRangeOrNullObjectForEventByReferenceId(reference: string) {
    return this.context.references.get(reference) ?? null;
  }
  _RemoveReference(reference: string) {
    this.context.references.delete(reference);
  }
}

class Application extends RemoteObject {
  constructor(private readonly context: HostContext) {
    super();
  }

  get calculationMode() {
    return 'Automatic';
  }
  get calculationState() {
    return 'Done';
  }
  /** Russian culture, whose thousands are parted by a no-break space. */
  get decimalSeparator() {
    return ',';
  }
  get thousandsSeparator() {
    return '\u00a0';
  }
  get useSystemSeparators() {
    return true;
  }
  get cultureInfo() {
    return new PropertyBag('CultureInfo', {
      name: 'ru-RU',
      numberFormat: new PropertyBag('NumberFormatInfo', {
        numberDecimalSeparator: ',',
        numberGroupSeparator: '\u00a0',
      }),
      datetimeFormat: new PropertyBag('DatetimeFormatInfo', {
        dateSeparator: '.',
        shortDatePattern: 'dd.MM.yyyy',
        longDatePattern: "d MMMM yyyy 'г.'",
        timeSeparator: ':',
      }),
    });
  }
  calculate() {
    return this.context.engine.calculated();
  }
  /** The stand-in redraws and recalculates once a batch anyway. */
  suspendApiCalculationUntilNextSync() {
    return null;
  }
  suspendScreenUpdatingUntilNextSync() {
    return null;
  }
}
