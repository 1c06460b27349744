/**
 * Custom functions in Univer's formulas. The runtime answers in batches, so a first calculation asks for everything it
 * needs at once and shows #GETTING_DATA; when the answers are there, the formulas calculate again and find them.
 */
import { ICommandService } from '@univerjs/core';
import {
  ArrayValueObject,
  BaseFunction,
  ErrorType,
  ErrorValueObject,
  FunctionType,
  IFunctionService,
  SetTriggerFormulaCalculationStartMutation,
  ValueObjectFactory,
  type BaseValueObject,
} from '@univerjs/engine-formula';
import { cellAddress } from '../../../../src/core/table/grid';
import type { FunctionResult } from '../function-calls';
import type { FunctionSignature } from './sheet-engine';
import type { RunningUniver } from './running-univer';

export type FunctionCaller = (
  name: string,
  args: readonly unknown[],
  address: string,
) => Promise<FunctionResult>;

/** Answers kept; the functions are pure, so an answer holds as long as its arguments do. */
const mostAnswers = 5_000;

export class UniverFunctions {
  private readonly answers = new Map<string, FunctionResult>();
  private readonly pending = new Map<string, Promise<void>>();
  private recalculation: Promise<void> | null = null;

  constructor(
    private readonly running: RunningUniver,
    private readonly caller: FunctionCaller,
  ) {}

  register(namespace: string, signatures: readonly FunctionSignature[]): void {
    const executors = signatures.map(
      (signature) => new WorkbookFunction(`${namespace}.${signature.id}`, signature, this),
    );
    const service = this.running.univer.__getInjector().get(IFunctionService);
    service.registerExecutors(...executors);
    service.registerDescriptions(
      ...signatures.map(({ id, description, parameters }) => ({
        functionName: `${namespace}.${id}`,
        functionType: FunctionType.User,
        description,
        abstract: description,
        functionParameter: parameters.map(({ name, detail, isOptional }) => ({
          name,
          detail,
          example: '',
          require: isOptional ? (0 as const) : (1 as const),
          repeat: 0 as const,
        })),
      })),
    );
  }

  /** The answer, or null while it is on its way. */
  answer(name: string, args: readonly unknown[], address: string): FunctionResult | null {
    const key = JSON.stringify([name, args]);
    const known = this.answers.get(key);
    if (known !== undefined) return known;
    if (!this.pending.has(key)) this.ask(key, name, args, address);
    return null;
  }

  /** Settles when nothing is on its way; says whether formulas calculate again because of it. */
  async finished(): Promise<boolean> {
    if (this.pending.size === 0 && this.recalculation === null) return false;
    await Promise.all(this.pending.values());
    await this.recalculation;
    return true;
  }

  private ask(key: string, name: string, args: readonly unknown[], address: string): void {
    const call = this.caller(name, args, address).then((result) => {
      if (this.answers.size >= mostAnswers) this.answers.clear();
      this.answers.set(key, result);
      this.pending.delete(key);
    });
    this.pending.set(key, call);
    this.recalculation ??= this.recalculateWhenAnswered();
  }

  private async recalculateWhenAnswered(): Promise<void> {
    while (this.pending.size > 0) await Promise.all(this.pending.values());
    this.recalculation = null;
    const commands = this.running.univer.__getInjector().get(ICommandService);
    await commands.executeCommand(
      SetTriggerFormulaCalculationStartMutation.id,
      { commands: [], forceCalculation: true },
      { onlyLocal: true },
    );
  }
}

class WorkbookFunction extends BaseFunction {
  override minParams: number;
  override maxParams: number;

  constructor(
    name: string,
    private readonly signature: FunctionSignature,
    private readonly calls: UniverFunctions,
  ) {
    super(name);
    this.minParams = signature.parameters.filter(({ isOptional }) => !isOptional).length;
    this.maxParams = signature.parameters.length;
  }

  override calculate(...variants: BaseValueObject[]) {
    const args = this.signature.parameters.map(({ isMatrix }, index) =>
      argumentOf(variants[index], isMatrix),
    );
    const result = this.calls.answer(this.signature.id, args, cellAddress(this.row, this.column));
    if (result === null) return ErrorValueObject.create(ErrorType.CONNECT);
    if ('error' in result) return ErrorValueObject.create(errorType(result.error));
    return Array.isArray(result.value) ? arrayOf(result.value) : scalarOf(result.value);
  }
}

/** A missing or skipped argument is null; a blank cell of a range is an empty text. */
function argumentOf(variant: BaseValueObject | undefined, isMatrix: boolean): unknown {
  if (variant === undefined || variant.isNull()) return null;
  if (!(variant instanceof ArrayValueObject)) return isMatrix ? [[plain(variant)]] : plain(variant);
  const rows = variant.getArrayValue().map((row) => row.map((cell) => (cell ? plain(cell) : '')));
  return isMatrix ? rows : (rows[0]?.[0] ?? '');
}

function plain(value: BaseValueObject): unknown {
  if (value.isNull()) return '';
  if (value.isError()) return { type: 'CustomFunctionError', code: String(value.getValue()) };
  return value.getValue();
}

function arrayOf(rows: readonly unknown[]): BaseValueObject {
  const values = rows.map((row) => (Array.isArray(row) ? row : [row]).map((cell: unknown) => scalarOf(cell)));
  return ArrayValueObject.create({
    calculateValueList: values,
    rowCount: values.length,
    columnCount: values[0]?.length ?? 0,
    unitId: '',
    sheetId: '',
    row: -1,
    column: -1,
  });
}

function scalarOf(value: unknown): BaseValueObject {
  if (typeof value === 'number' || typeof value === 'boolean' || typeof value === 'string') {
    // A text that looks like a number stays text.
    return typeof value === 'string' && value !== ''
      ? ValueObjectFactory.create(`"${value}"`)
      : ValueObjectFactory.create(value);
  }
  if (typeof value === 'object' && value !== null && 'code' in value)
    return ErrorValueObject.create(errorType(String(value.code)));
  return ValueObjectFactory.create('');
}

function errorType(name: string): ErrorType {
  return Object.values(ErrorType).find((type) => type === name) ?? ErrorType.VALUE;
}
