/** Every state of the pane, made from the sample: the actions that lead there, and what is pressed to open what a view keeps to itself. */
import type { SheetId } from '../../src/core/workbook';
import type { BookOverview } from '../../src/job/book-overview';
import type { WorkProblem } from '../../src/job/work-problem';
import { draftVersion } from '../../src/taskpane/draft/draft';
import type { RefusalReason } from '../../src/taskpane/host/refusal';
import type { Notice } from '../../src/taskpane/state/notice';
import type { OfferedDraft, Work } from '../../src/taskpane/state/pane-state';
import type { PaneAction } from '../../src/taskpane/state/pane-action';
import type { CheckedBook } from './gallery-panes';

export interface GalleryState {
  readonly name: string;
  readonly place: 'page' | 'pane';
  /** Null: nothing is opened yet. */
  readonly book: ((book: CheckedBook) => CheckedBook) | null;
  readonly actions: (book: CheckedBook) => readonly PaneAction[];
  /** Names of buttons, tabs and menu items, pressed in this order. */
  readonly press: readonly RegExp[];
  /** Name of a button that comes later than the rest, with what is loaded when it is asked for. */
  readonly awaited?: RegExp;
  /** What stands in place of the pane. */
  readonly refusal?: RefusalReason;
}

const asChecked = (book: CheckedBook): CheckedBook => book;
const changed =
  (change: Partial<BookOverview>) =>
  (book: CheckedBook): CheckedBook => ({ ...book, overview: { ...book.overview, ...change } });
const older = changed({
  upgrade: {
    from: 1,
    to: 2,
    sheets: ['Контингент и кадры', 'Показатели школ', 'Данные района', 'Документы'],
    fields: [{ sheet: 'Сведения', title: 'Школа протоколов' }],
    moved: [{ sheet: 'Показатели', address: 'J5', to: 'Данные района' }],
  },
});
const longName = 'Очень длинное имя книги муниципального отдела образования за 2025-2026 учебный год.xlsx';
const collecting = (book: CheckedBook): CheckedBook => {
  const { collection } = book.overview;
  if (collection === null) throw new Error('The sample collects nothing');
  const cell = {
    school: 'Школа № 5',
    sheet: 'Показатели школ',
    key: 'Обучающиеся — участники проекта «Билет в будущее»',
    field: 'Значение',
    current: 1,
    sent: 14,
    file: longName,
  };
  const counts = { new: 12, same: 1, changed: 1, conflict: 1 };
  return changed({
    collection: {
      ...collection,
      pending: 40,
      conflicts: [{ ...cell, id: 'one' }],
      changes: [cell],
      bringsTests: true,
      collections: ['апрель 2026', collection.collection],
      tests: {
        lines: [`Протоколы. ${longName}: новых школ 12.`],
        changes: [`Школа № 5, ${longName}: работ было 12, станет 13`],
        rivals: [{ counted: longName, other: 'б.xlsx', text: `Файлы «${longName}» и «б.xlsx»` }],
        typed: ['ВПР, 4 класс: по протоколу «3» — 7, на листе «Результаты» — 8.'],
      },
      books: [
        {
          file: longName,
          school: 'Школа № 5',
          counts,
          remarks: 2,
          problem: null,
          leftOut: 'не взято: 1 примечание',
        },
        { file: 'б.xlsx', school: '', counts, remarks: 0, problem: { kind: 'no-details' }, leftOut: null },
      ],
    },
  })(book);
};
const schoolAlone = changed({
  schools: [
    {
      file: longName,
      readiness: {
        isReady: false,
        heading: 'Книга школы: Школа № 5 (edu580105), сбор «2026»',
        people: ['Заполнил: не указано', 'Подтвердил руководитель: не указано'],
        verdict: 'Пока не готово: осталось заполнить 2 ячейки, исправить 1 ошибку.',
        left: ['лист «Показатели школы», ячейка E3: Обучающиеся'],
        sheets: ['Скрытый лист: «Черновик».'],
      },
      remarks: ['лист «Показатели школы», ячейка E2: записано «двенадцать», а нужно число.'],
    },
  ],
});
const schoolReady = changed({
  districtName: 'Белинский район',
  schools: [
    {
      file: longName,
      readiness: {
        isReady: true,
        heading: 'Книга школы: Школа № 5 (edu580105), сбор «2026», сдать до 20.12.2026',
        people: [
          'Заполнил: Петрова Анна Сергеевна, 20.11.2026',
          'Подтвердил руководитель: Иванова М. П., 21.11.2026',
        ],
        verdict: 'Готово: все ячейки заполнены, ошибок нет. Книгу можно подготовить к отправке.',
        left: [],
        sheets: [],
      },
      remarks: [],
    },
  ],
});
const approved = (book: CheckedBook): CheckedBook => {
  const { overview } = collecting(book);
  const { collection } = overview;
  if (collection === null) throw new Error('The sample collects nothing');
  const notes = [
    'Сбор «2026» утверждён 12.12.2026 (Сидорова О. П., приказ № 145), по 18 из 20, не сдали: Школа № 7, Школа № 18, с уточнениями (1 уточнение).',
  ];
  const absent =
    'Не отчитываются в этом сборе: Школа № 2 (последний день работы 31.12.2025, преемник: Школа № 1).';
  return changed({
    collection: { ...collection, isApproved: true, unexplained: 2, conflicts: [], notes, absent },
  })(book);
};
const withoutCollection = changed({ collection: null });
const withoutFindings = (book: CheckedBook): CheckedBook => ({
  ...changed({
    counts: { error: 0, warning: 0, info: 0 },
    byRule: new Uint32Array(),
    bySheet: new Uint32Array(),
  })(book),
  findings: [],
});

const view = (name: 'collection' | 'check' | 'expected' | 'indicators' | 'flags' | 'report'): PaneAction => ({
  kind: 'view-chosen',
  view: name,
});
const said = (notice: Notice): PaneAction => ({ kind: 'notice-shown', notice });
const failed = (problem: WorkProblem): PaneAction => said({ kind: 'problem', problem });
const works = (work: Partial<Work>): PaneAction => ({
  kind: 'work-began',
  work: {
    step: 'analyze',
    share: null,
    file: 'МСОКО Белинский район 2026.xlsx',
    isCancellable: false,
    ...work,
  },
});
const file = (name: string): File => new File(['x'], name);

interface Options {
  readonly book?: GalleryState['book'];
  readonly press?: readonly RegExp[];
  readonly awaited?: RegExp;
}

type Actions = readonly PaneAction[] | ((book: CheckedBook) => readonly PaneAction[]);

const stateOf =
  (place: GalleryState['place']) =>
  (
    name: string,
    actions: Actions = [],
    { book = asChecked, press = [], awaited }: Options = {},
  ): GalleryState => ({
    name: `${place}: ${name}`,
    place,
    book,
    press,
    ...(awaited && { awaited }),
    actions: typeof actions === 'function' ? actions : () => actions,
  });
const page = stateOf('page');
const pane = stateOf('pane');

/** The first finding that can be mended, shown in its sheet. */
const focused = ({ findings, overview }: CheckedBook): readonly PaneAction[] => {
  const index = findings.findIndex(({ mend }) => mend !== undefined);
  const place = findings[index]?.place;
  const sheet = overview.sheets.find((each) => each.file === place?.file && each.name === place.sheet);
  if (place === undefined || sheet === undefined) throw new Error('The sample has nothing to mend');
  const { row, column } = place;
  return [
    { kind: 'cell-shown', focus: { sheet: sheet.id, row: row ?? 0, column: column ?? 0, finding: index } },
  ];
};
const mending = ({ findings }: CheckedBook): readonly PaneAction[] => {
  const indices = findings.flatMap(({ mend }, index) => (mend === undefined ? [] : [index]));
  return [{ kind: 'question-asked', question: { kind: 'mend', indices } }];
};
const explaining =
  (count: number) =>
  ({ findings }: CheckedBook): readonly PaneAction[] => {
    const indices = findings.flatMap(({ severity }, index) => (severity === 'warning' ? [index] : []));
    return [{ kind: 'question-asked', question: { kind: 'explain', indices: indices.slice(0, count) } }];
  };
const asking = ({ overview }: CheckedBook): readonly PaneAction[] => {
  const line = overview.expected?.lines.find(({ candidates }) => candidates.length > 1);
  return [view('expected'), { kind: 'question-asked', question: { kind: 'expected', line: line?.id ?? '' } }];
};
const explainingFlag = ({ overview }: CheckedBook): readonly PaneAction[] => {
  const school = overview.flags?.schools[0]?.school ?? '';
  const reason = {
    id: '0',
    title: 'O1. Скачок на границе отметки',
    outcome: 'признак есть',
    test: 'ВПР, 4 класс, математика, 2025/2026',
    text: 'У границы отметки «3» работ заметно больше, чем рядом с ней.',
    explanation: null,
    isExplained: false,
  };
  return [view('flags'), { kind: 'question-asked', question: { kind: 'explain-flag', school, reason } }];
};
const explained = changed({
  undoDepth: 1,
  isChanged: true,
  accepted: [
    {
      title: 'Резко изменилось число участников',
      place: 'лист «Результаты», ячейка F50',
      what: 'Участников 99, а в 2024/2025 учебном году было 33.',
      explanation: 'Закрыт филиал, дети переведены в школу. Петрова А. С., 30.11.2026',
    },
  ],
});
const kept = { id: 'one', savedAt: 0, file: longName };
const offered: readonly OfferedDraft[] = [
  {
    kind: 'draft',
    draft: { ...kept, version: draftVersion, files: [], answers: new Map() },
    isElsewhere: false,
  },
  {
    kind: 'draft',
    draft: { ...kept, id: 'two', version: draftVersion, files: [], answers: new Map() },
    isElsewhere: true,
  },
  { kind: 'unreadable', draft: { ...kept, id: 'three', bytes: new ArrayBuffer(2) }, isElsewhere: false },
];
const firstSchool = ({ overview }: CheckedBook): readonly PaneAction[] => [
  view('flags'),
  { kind: 'school-opened', school: overview.flags?.schools[0]?.school ?? null },
];
const sheet = 'sheet' as SheetId;
const existing = {
  kind: 'existing',
  choice: { district: 'belinsky', year: 2026 },
  existing: ['Сведения', 'Школы'],
  missing: ['Результаты', 'Дорожная карта'],
} as const;

export const galleryStates: readonly GalleryState[] = [
  page('start', [], { book: null }),
  page('unsaved work', [{ kind: 'drafts-offered', drafts: offered }], {
    book: null,
    awaited: /^Продолжить$/u,
  }),
  page('new workbook', [], { book: null, press: [/^Создать книгу района/u] }),
  page('file not opened', [failed({ kind: 'file', file: longName, problem: { code: 'encrypted' } })], {
    book: null,
  }),
  page(
    'which workbook',
    [
      {
        kind: 'question-asked',
        question: { kind: 'which-file', files: [file(longName), file('Б.xlsx')], others: [] },
      },
    ],
    { book: null },
  ),
  page(
    'leave changes',
    [{ kind: 'question-asked', question: { kind: 'leave-changes', files: [file(longName)] } }],
    { book: changed({ isChanged: true }) },
  ),
  page('close many files', [
    { kind: 'question-asked', question: { kind: 'leave-changes', files: [file(longName)] } },
  ]),
  page('opening', [works({ step: 'read-sheets', share: 0.4, isCancellable: true })], { book: null }),
  page('working', [works({ step: 'write-sheets' })]),
  page('check'),
  page('check by sheet', [{ kind: 'grouping-chosen', grouping: 'sheet' }]),
  page('one severity', [{ kind: 'severity-switched', severity: 'warning' }]),
  page('nothing found', ({ findings }) => [
    { kind: 'search-typed', search: 'нет такого' },
    { kind: 'search-answered', search: 'нет такого', matches: new Uint8Array(findings.length) },
  ]),
  page('all clear', [], { book: withoutFindings }),
  page('sheet', focused),
  page('mend question', mending),
  page('explain one', explaining(1), { awaited: /^Не принимать$/u }),
  page('explain several', explaining(3), { awaited: /^Не принимать$/u }),
  page('explained', [said({ kind: 'explained', findings: 1 })], { book: explained }),
  page('mended', [said({ kind: 'mended', cells: 3 })], { book: changed({ undoDepth: 1, isChanged: true }) }),
  page('upgrade question', [{ kind: 'question-asked', question: { kind: 'upgrade' } }], { book: older }),
  page('upgraded', [said({ kind: 'upgraded', version: 2 })], { book: changed({ undoDepth: 1 }) }),
  page('some files not read', [], {
    book: changed({ refused: [{ kind: 'file', file: longName, problem: { code: 'encrypted' } }] }),
  }),
  page('changed meanwhile', [
    failed({ kind: 'conflicts', conflicts: [{ kind: 'value', sheet, row: 3, column: 5, found: 55 }] }),
  ]),
  page('broken', [failed({ kind: 'broken', detail: 'TypeError: x is not a function' })]),
  page('stopped', [said({ kind: 'cancelled', file: longName })]),
  page('expected', [view('expected')]),
  page('expected question', asking, { awaited: /^Принять/u }),
  page('explain a flag', explainingFlag, { awaited: /^Не принимать$/u }),
  page('filled', [view('expected'), said({ kind: 'filled' })], {
    book: changed({ undoDepth: 2, written: ['Ожидаемые результаты'] }),
  }),
  page('no district', [view('expected')], { book: changed({ expected: null, districtName: null }) }),
  page('no table', [view('expected')], { book: changed({ expected: null }) }),
  page('indicators', [view('indicators')]),
  page('plan question', [view('indicators'), { kind: 'question-asked', question: { kind: 'plan' } }]),
  page(
    'nowhere to write the plan',
    [view('indicators'), { kind: 'question-asked', question: { kind: 'plan' } }],
    {
      book: (book) => {
        const { indicators } = book.overview;
        const plan = indicators?.plan ?? null;
        const planless = plan && { ...plan, hasSheet: false };
        return {
          ...book,
          overview: { ...book.overview, indicators: indicators && { ...indicators, plan: planless } },
        };
      },
    },
  ),
  page('decisions question', [
    view('indicators'),
    { kind: 'question-asked', question: { kind: 'decisions' } },
  ]),
  page(
    'report question',
    [view('report'), { kind: 'question-asked', question: { kind: 'paper', paper: 'report' } }],
    {
      book: changed({
        papers: { cards: 14, order: [], orderGaps: [], yearly: 'О состоянии системы образования города' },
      }),
      awaited: /^Не сохранять$/u,
    },
  ),
  page(
    'order question',
    [view('report'), { kind: 'question-asked', question: { kind: 'paper', paper: 'order' } }],
    {
      book: changed({
        papers: {
          cards: 14,
          order: ['Провести перепроверку комиссией — МОУ СОШ № 3, декабрь 2026 г.'],
          orderGaps: ['Не указан срок: у\u00a02\u00a0пунктов.'],
          yearly: null,
        },
      }),
    },
  ),
  page('charts', [view('report'), { kind: 'question-asked', question: { kind: 'charts' } }], {
    awaited: /^Показать числа$/u,
  }),
  page('charts in numbers', [view('report'), { kind: 'question-asked', question: { kind: 'charts' } }], {
    press: [/^Показать числа$/u],
  }),
  pane('charts', [view('report'), { kind: 'question-asked', question: { kind: 'charts' } }], {
    awaited: /^Показать числа$/u,
  }),
  page('dress question', [view('report'), { kind: 'question-asked', question: { kind: 'dress' } }], {
    awaited: /^Не сохранять$/u,
  }),
  page('no indicators', [view('indicators')], { book: changed({ indicators: null }) }),
  page('flags', [view('flags')]),
  page('school', firstSchool),
  page('no flags', [view('flags')], { book: changed({ flags: null }) }),
  page('collection', [view('collection')]),
  page('collection with conflicts', [view('collection')], { book: collecting }),
  page('collection approved', [view('collection')], { book: approved }),
  page('nothing to collect into', [view('collection')], { book: withoutCollection }),
  page('books handed over', [
    view('collection'),
    said({ kind: 'handed-over', name: longName, told: 'Школе нужно заполнить от 12 до 15\u00a0ячеек.' }),
  ]),
  page('letters', [view('collection')], { press: [/^Составить письма/u] }),
  page('school alone', [], { book: schoolAlone }),
  page('school ready', [], { book: schoolReady }),
  pane('collection with conflicts', [view('collection')], { book: collecting }),
  pane('school alone', [], { book: schoolAlone }),
  pane('books handed over', [
    view('collection'),
    said({ kind: 'handed-over', name: longName, told: 'Школе нужно заполнить 12\u00a0ячеек.' }),
  ]),
  page('report', [view('report')]),
  page('signed', [view('report')], { book: changed({ cautions: ['loses-signature'] }) }),
  page('encrypted', [view('report')], { book: changed({ cautions: ['loses-encryption'] }) }),
  page('table of text', [view('report')], { book: changed({ cautions: ['becomes-workbook'] }) }),
  page('saved', [view('report'), said({ kind: 'saved', name: longName, sheets: 5 })]),
  page('undone', [said({ kind: 'undone' })]),
  page('settings', [{ kind: 'question-asked', question: { kind: 'settings' } }], { awaited: /^Закрыть$/u }),
  page(
    'settings refused',
    [
      {
        kind: 'question-asked',
        question: {
          kind: 'settings',
          typed: new Map([['O1.q', 'много']]),
          refused: new Map([['O1.q', 'Значение «много» — не число. Укажите число от 0,00001 до 0,5.']]),
        },
      },
    ],
    { awaited: /^Закрыть$/u },
  ),
  page('edited since the check', [{ kind: 'book-edited' }]),
  pane('settings', [{ kind: 'question-asked', question: { kind: 'settings' } }], { awaited: /^Закрыть$/u }),
  page('support', [{ kind: 'support-shown', isShown: true }]),
  page('menu', [], { book: older, press: [/^Действия с книгой/u] }),

  pane('greeting', [], { book: null }),
  pane('greeting under a message', [failed({ kind: 'host', problem: { code: 'cell-edit' } })], {
    book: null,
  }),
  pane('checking', [works({ step: 'read-sheets', share: 0.3, isCancellable: true })], { book: null }),
  pane('check'),
  pane('finding', focused),
  pane('checking again', [
    { kind: 'recheck-began', work: { step: 'analyze', share: null, file: 'К', isCancellable: false } },
  ]),
  pane('out of date', [{ kind: 'book-edited' }]),
  pane('cell being edited', [{ kind: 'host-waited', wait: 'cell-edit' }]),
  pane('waiting', [works({ step: 'write-sheets' }), { kind: 'host-waited', wait: 'answer' }]),
  pane('no forms', [], { book: changed({ volume: { sheets: 0, rows: 0, cells: 0 } }) }),
  pane('cell edited', [failed({ kind: 'host', problem: { code: 'cell-edit' } })]),
  pane('silent', [failed({ kind: 'host', problem: { code: 'silent', seconds: 60 } })]),
  pane('error of Excel', [
    failed({ kind: 'host', problem: { code: 'other', detail: 'GeneralException: …' } }),
  ]),
  pane('sheets written', [said({ kind: 'written' })], {
    book: changed({ undoDepth: 1, written: ['Проверка', 'Отчёт'] }),
  }),
  pane('formula written', [said({ kind: 'formula-written', address: "'Школы (2)'!H1" })]),
  pane('which district', [{ kind: 'district-sheets-asked', step: { kind: 'choose' } }]),
  pane('sheets exist', [{ kind: 'district-sheets-asked', step: existing }]),
  pane('which formula', [], { press: [/^Действия с книгой/u, /^Вставить формулу/u] }),
  pane('arguments of a formula', [], {
    press: [/^Действия с книгой/u, /^Вставить формулу/u, /LOWRESULT/u, /^Вставить/u],
  }),
  pane('indicators', [view('indicators')]),
  pane('flags', [view('flags')]),
  pane('report', [view('report')]),
  pane('report under a message', [view('report'), said({ kind: 'written' })], {
    book: changed({ undoDepth: 1, written: ['Проверка', 'Отчёт'] }),
  }),
  pane('support', [{ kind: 'support-shown', isShown: true }], { book: null }),
  pane('menu', [], { press: [/^Действия с книгой/u] }),
  pane('menu over a message', [said({ kind: 'undone' })], { press: [/^Действия с книгой/u] }),
  refusal('Excel too old', { kind: 'old-excel', missing: ['ExcelApi 1.14', 'SharedRuntime 1.1'] }),
  refusal('no Excel', { kind: 'no-excel' }),
  refusal('start failed', {
    kind: 'failed',
    text: 'Связь с книгой прервалась. Сохраните книгу, закройте её и откройте снова.',
    detail: 'Error: no answer',
    onRetry: () => undefined,
  }),
];

function refusal(name: string, reason: RefusalReason): GalleryState {
  return { ...pane(name, [], { book: null }), refusal: reason };
}
