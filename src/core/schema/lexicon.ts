/** The words core must recognise; all of them are data. */
export interface Lexicon {
  readonly yes: readonly string[];
  readonly no: readonly string[];
  /** Texts that mean an empty cell in a numeric column: dashes, words for no data. */
  readonly blanks: readonly string[];
  /** Beginnings of the first cell of a row of totals. */
  readonly totals: readonly string[];
  /** Nominative and genitive of each month, January first. */
  readonly months: readonly (readonly string[])[];
  /** Canonical procedure name → its other spellings. */
  readonly procedures: Readonly<Record<string, readonly string[]>>;
  readonly subjects: Readonly<Record<string, readonly string[]>>;
  readonly levels: Readonly<Record<string, readonly string[]>>;
  /** Entries of the forms' lists by what they mean to the program. */
  readonly meanings: {
    readonly town: readonly string[];
    readonly village: readonly string[];
    readonly lyceumOrGymnasium: readonly string[];
    readonly lowResultsList: readonly string[];
    readonly objectivityList: readonly string[];
    readonly eventDone: readonly string[];
    readonly eventInProgress: readonly string[];
    readonly eventNotStarted: readonly string[];
    readonly eventCancelled: readonly string[];
    /** Answers that are neither a value nor a blank. */
    readonly answerNoData: readonly string[];
    readonly answerNotApplicable: readonly string[];
    /** A branch that sends numbers of its own. */
    readonly reportsItself: readonly string[];
    readonly collectionClosed: readonly string[];
    readonly collectionApproved: readonly string[];
    /** Units of an indicator in the district's own words: an answer, persons. */
    readonly presenceUnits: readonly string[];
    readonly personUnits: readonly string[];
    readonly ofDistrict: readonly string[];
    /** Words of a cell of expected results by the state they name. */
    readonly expectedStates: Readonly<
      Record<
        | 'done'
        | 'on-time'
        | 'upcoming'
        | 'overdue'
        | 'no-data'
        | 'awaiting-decision'
        | 'waiting-for-event'
        | 'not-planned'
        | 'cancelled'
        | 'reference',
        readonly string[]
      >
    >;
  };
  /** National capitals by the Latin ones that look the same. */
  readonly lookalikes: Readonly<Record<string, string>>;
  /** Source of a regular expression: how words begin that only say more of the party named before them. */
  readonly partyContinuation: string;
  readonly personalData: {
    /** Sources of regular expressions, compiled with the flag `u` (`birthDate` and `allowedContext` without regard to case). */
    readonly fullName: string;
    /** A whole cell that is a surname with initials. */
    readonly nameWithInitials: string;
    readonly snils: string;
    /** Header of a column of insurance numbers: eleven digits there are one. */
    readonly snilsHeading: string;
    readonly phone: string;
    readonly email: string;
    readonly birthDate: string;
    /** Words that make a full name a school's name or an office's. */
    readonly allowedContext: string;
    /** Headers of columns that name officials, not pupils. */
    readonly officialHeading: string;
  };
}
