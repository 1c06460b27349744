/** Walks the rows and cells of any well-formed worksheet with a real XML parser: slower, and it knows every spelling. */
import type { CellCursor, CellType, Step } from './cell-cursor';
import { parseNumber } from './parse-number';
import { noStep, StepReader, type ParsedStep } from './parsed-steps';
import type { SheetFrameReader } from './sheet-frame';

export class ParsedCells implements CellCursor {
  private readonly reader: StepReader;
  private steps: readonly ParsedStep[] = [];
  private upcoming = 0;
  private step: ParsedStep = noStep;
  private isDone = false;

  /** `texts` are the slices of the whole part, in order. */
  constructor(
    private readonly texts: Iterator<string>,
    part: string,
  ) {
    this.reader = new StepReader(part);
  }

  /** Complete once the cursor has come to its end. */
  get frame(): SheetFrameReader {
    return this.reader.frame;
  }

  get data(): StepReader['data'] {
    return this.reader.data;
  }

  get position(): number {
    return this.reader.position;
  }

  next(): Step {
    while (this.upcoming >= this.steps.length && !this.isDone) this.feed();
    this.step = this.steps[this.upcoming++] ?? noStep;
    return this.step.kind;
  }

  get row(): number {
    return this.step.row;
  }

  get column(): number {
    return this.step.column;
  }

  get style(): number {
    return this.step.style;
  }

  get type(): CellType {
    return this.step.type;
  }

  get start(): number {
    return this.step.start;
  }

  get end(): number {
    return this.step.end;
  }

  get hasReference(): boolean {
    return this.step.hasReference;
  }

  get isHidden(): boolean {
    return this.step.isHidden;
  }

  get isEmpty(): boolean {
    return this.step.isEmpty;
  }

  get hasValue(): boolean {
    return (this.step.value ?? '') !== '';
  }

  get hasFormula(): boolean {
    return this.step.formula !== null;
  }

  number(): number {
    return parseNumber(this.step.value ?? '') ?? Number.NaN;
  }

  text(): string {
    return this.step.value ?? '';
  }

  formula(): string | null {
    return this.step.formula;
  }

  arrayReference(): string | null {
    return this.step.arrayReference;
  }

  private feed(): void {
    const { done, value } = this.texts.next();
    this.steps = this.reader.read(done === true ? null : value);
    this.upcoming = 0;
    this.isDone = done === true;
  }
}
