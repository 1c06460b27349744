import type { RemoteObject } from '../../host/remote-object';
import { HostError } from '../../host/host-error';
import { Workbook } from '../../host/model/workbook-object';
import type { HostContext } from '../../host/model/host-context';
import { hostPerTest } from './genuine-client';
import { nameOf, usedMembers, type UsedMember } from './used-members';

const test = hostPerTest(['Школы', 'Результаты']);

it('the host has every member of the Excel API that the add-in uses', async () => {
  const used = usedMembers(['src/excel', 'src/taskpane', 'src/functions']);
  expect(used.map(nameOf)).toEqual(
    expect.arrayContaining([
      'Range.values (write)',
      'Worksheet.getUsedRangeOrNullObject (call)',
      'WorksheetProtection.protected (read)',
      'WorksheetCollection.onChanged (event)',
    ]),
  );
  expect(used.length).toBeGreaterThan(100);
  const objects = await objectsByType(test.host.context);
  const missing: string[] = [];
  for (const member of used) {
    const object = objects.get(member.type);
    if (object === undefined || !(await isThere(object, member)))
      missing.push(`${nameOf(member)}, used in ${member.place}`);
  }
  expect(missing).toEqual([]);
}, 60_000);

it.each<[string, (context: Excel.RequestContext) => void]>([
  ['Workbook.pivotTables', ({ workbook }) => workbook.pivotTables.load('items')],
  ['Workbook.slicers', ({ workbook }) => workbook.slicers.getItem('Срез').load('name')],
  ['Worksheet.slicers', ({ workbook }) => workbook.worksheets.getItem('Школы').slicers.load('items')],
  ['Worksheet.shapes', ({ workbook }) => workbook.worksheets.getItem('Школы').shapes.addTextBox('Текст')],
  [
    'Worksheet.findAll',
    ({ workbook }) => workbook.worksheets.getItem('Школы').findAll('5', {}).load('address'),
  ],
  ['Worksheet.standardWidth', ({ workbook }) => workbook.worksheets.getItem('Школы').load('standardWidth')],
  [
    'Worksheet.standardWidth',
    ({ workbook }) => {
      workbook.worksheets.getItem('Школы').standardWidth = 12;
    },
  ],
  ['Range.linkedDataTypeState', ({ workbook }) => workbook.getActiveCell().load('linkedDataTypeState')],
  ['Range.moveTo', ({ workbook }) => workbook.getActiveCell().moveTo('B2')],
  [
    'ConditionalFormatType.DataBar',
    ({ workbook }) => workbook.getActiveCell().conditionalFormats.add('DataBar'),
  ],
])('what the host does not have, %s, is refused by its name', async (name, ask) => {
  await expect(
    Excel.run(async (context) => {
      ask(context);
      await context.sync();
    }),
  ).rejects.toMatchObject({ code: 'ApiNotFound', message: expect.stringContaining(`(${name})`) });
});

/** What the client calls on the wire for its own events. */
const registrations: Readonly<Record<string, string>> = {
  onActivated: '_RegisterActivatedEvent',
  onAdded: '_RegisterAddedEvent',
  onChanged: '_RegisterDataChangedEvent',
  onDeleted: '_RegisterDeletedEvent',
  onNameChanged: '_RegisterEventNameChanged',
  onSelectionChanged: '_RegisterSelectionChangedEvent',
  onVisibilityChanged: '_RegisterEventVisibilityChanged',
};

/** A member is looked up before anything is done with it, so any other refusal proves that it is there. */
async function isThere(object: RemoteObject, { member, use }: UsedMember): Promise<boolean> {
  const name = use === 'event' ? (registrations[member] ?? member) : member;
  try {
    if (use === 'read') await object.readProperty(name);
    else if (use === 'write') await object.writeProperty(name, undefined);
    else await object.callMethod(name, []);
  } catch (error) {
    if (!(error instanceof HostError) || error.code !== 'ApiNotFound') return true;
    return error.location !== `${object.typeName}.${name}`;
  }
  return true;
}

/** One object of every class, by the name the reference gives the class. */
async function objectsByType(context: HostContext): Promise<ReadonlyMap<string, RemoteObject>> {
  const workbook = new Workbook(context, () => 'Книга.xlsx');
  const sheet = workbook.worksheets.getItem('Школы');
  const range = sheet.getRange('A1:B4');
  const chart = sheet.charts.add('ColumnClustered', range);
  const series = chart.series.getItemAt(0);
  const condition = range.conditionalFormats.add('Custom');
  const { pageLayout } = sheet;
  const objects = [
    workbook,
    workbook.application,
    workbook.worksheets,
    workbook.names,
    workbook.comments,
    workbook.comments.add(range, 'Примечание'),
    workbook.customXmlParts,
    workbook.customXmlParts.add('<state xmlns="urn:state"/>'),
    sheet,
    sheet.autoFilter,
    sheet.charts,
    sheet.freezePanes,
    sheet.horizontalPageBreaks,
    sheet.names.add('Имя', range),
    pageLayout,
    pageLayout.readProperty('headersFooters'),
    sheet.protection,
    sheet.tables,
    sheet.tables.add('D1:E4', true),
    sheet.getRanges('A1,B4'),
    range,
    range.dataValidation,
    range.conditionalFormats,
    condition,
    condition.custom,
    condition.custom.rule,
    ...withParts(condition.custom.format, ['font', 'fill']),
    ...withParts(range.format, ['fill', 'font', 'protection', 'borders']),
    range.format.borders.getItem('EdgeTop'),
    ...withParts(chart, ['title', 'legend', 'axes', 'series']),
    ...withParts(chart.axes.readProperty('valueAxis') as RemoteObject, ['title']),
    series,
    ...withParts(series.format, ['fill', 'line']),
  ] as readonly RemoteObject[];
  return new Map(objects.map((object) => [object.typeName, object]));
}

function withParts(object: RemoteObject, names: readonly string[]): RemoteObject[] {
  return [object, ...names.map((name) => object.readProperty(name) as RemoteObject)];
}
