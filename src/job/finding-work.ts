/** What a person does about findings and flags: looks for them, mends them, answers them and takes answers back. */
import type { Finding } from '../core/finding';
import { findingText, placeText } from '../text/finding-text';
import { findingTitle, titleOfOne } from '../text/finding-title';
import type { BookOverview } from './book-overview';
import type { ExplainChoice, ExplainFlagChoice, SheetCells } from './choices';
import { longestExplanation } from './explainable';
import { matchingFindings } from './finding-orders';
import type { SchoolReasons } from './flags-overview';
import type { JobBook } from './job-book';
import type { JobChanges } from './job-changes';
import type { Report } from './work-event';
import { WorkFailure } from './work-problem';

export class FindingWork {
  constructor(
    private readonly book: JobBook,
    private readonly changes: JobChanges,
  ) {}

  /** One byte a finding: 1 where the words of the search stand in it. */
  search(text: string): Uint8Array {
    return matchingFindings(this.book.current.analysis.findings, text, findingWords);
  }

  /** Why a school's flags are up. */
  reasons(school: string): SchoolReasons {
    return this.book.current.analysis.reasons(school);
  }

  mend(cells: readonly SheetCells[], report: Report): Promise<BookOverview> {
    const changes = cells.map((part) => ({
      kind: 'set-cells' as const,
      sheet: part.sheet,
      cells: part.cells,
    }));
    return this.changes.makeQuietly((target) => target.apply(changes, []), report);
  }

  /** Answers findings with an explanation: they leave the list for as long as their values stand. */
  explain({ findings, ...words }: ExplainChoice, report: Report): Promise<BookOverview> {
    return this.changes.make(async (target) => {
      refuseLong(words.text);
      const { models, fills } = await this.book.current.analysis.explanations(findings, words);
      return target.put(models, fills);
    }, report);
  }

  /** Answers a flag: it stays up, with the explanation beside it for as long as its numbers stand. */
  explainFlag({ school, reason, ...words }: ExplainFlagChoice, report: Report): Promise<BookOverview> {
    return this.changes.make(async (target) => {
      refuseLong(words.text);
      const changes = await this.book.current.analysis.flagExplanation(school, reason, words);
      if (changes === null) throw new Error('The school has no such flag');
      return target.put(changes.models, changes.fills);
    }, report);
  }

  /** Takes explanations back: what they answered is open again. */
  withdraw(accepted: readonly number[], report: Report): Promise<BookOverview> {
    return this.changes.make(
      async (target) => target.put([], await this.book.current.analysis.withdrawn(accepted)),
      report,
    );
  }
}

function refuseLong({ length }: string): void {
  if (length > longestExplanation)
    throw new WorkFailure({ kind: 'explanation-too-long', length, limit: longestExplanation });
}

/** All words of a finding that a search may look through. */
function findingWords(finding: Finding): string {
  const { what, mend } = findingText(finding);
  return `${findingTitle(finding.code)} ${titleOfOne(finding)} ${placeText(finding.place)} ${what} ${mend}`;
}
