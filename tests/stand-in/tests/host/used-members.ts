/** Which members of the Excel API the add-in uses, found in its sources by the types of what they touch. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

export interface UsedMember {
  /** Name in the public reference: the class that declares it. */
  readonly type: string;
  readonly member: string;
  readonly use: 'read' | 'write' | 'call' | 'event';
  /** Where it was found first. */
  readonly place: string;
}

const root = join(__dirname, '..', '..', '..', '..');

export function usedMembers(folders: readonly string[]): readonly UsedMember[] {
  const files = folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.tsx?$/.test(name))
      .map((name) => join(root, folder, name))
      // Nothing reaches the API without the namespace's name, and every file less is time won.
      .filter((path) => /\bExcel\./.test(readFileSync(path, 'utf8'))),
  );
  const { config } = ts.readConfigFile(join(root, 'tsconfig.json'), (path) => ts.sys.readFile(path));
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, root);
  const program = ts.createProgram(files, { ...options, incremental: false, tsBuildInfoFile: undefined });
  const finder = new MemberFinder(program.getTypeChecker());
  for (const file of files) {
    const source = program.getSourceFile(file);
    if (source !== undefined) finder.visit(source);
  }
  return [...finder.found.values()].sort((one, other) => nameOf(one).localeCompare(nameOf(other)));
}

export function nameOf({ type, member, use }: UsedMember): string {
  return `${type}.${member} (${use})`;
}

class MemberFinder {
  readonly found = new Map<string, UsedMember>();

  constructor(private readonly checker: ts.TypeChecker) {}

  visit(node: ts.Node): void {
    if (ts.isPropertyAccessExpression(node)) {
      this.note(this.checker.getSymbolAtLocation(node.name), node, useOf(node));
      if (node.name.text === 'load' && ts.isCallExpression(node.parent)) this.noteLoaded(node, node.parent);
    }
    if (ts.isBindingElement(node) && ts.isObjectBindingPattern(node.parent))
      this.noteBound(node, node.parent);
    ts.forEachChild(node, (child) => this.visit(child));
  }

  /** `const { worksheets } = context.workbook`. */
  private noteBound(element: ts.BindingElement, pattern: ts.ObjectBindingPattern): void {
    const name = element.propertyName ?? element.name;
    if (!ts.isIdentifier(name)) return;
    const type = this.checker.getTypeAtLocation(pattern);
    this.note(this.checker.getPropertyOfType(type, name.text), element, 'read');
  }

  /** `range.load(['values', 'format/protection/locked'])` reads what the texts name. */
  private noteLoaded(access: ts.PropertyAccessExpression, call: ts.CallExpression): void {
    const target = this.checker.getTypeAtLocation(access.expression);
    if (classOf(target.symbol) === null) return;
    const given = call.arguments[0];
    const texts = given === undefined ? [] : ts.isArrayLiteralExpression(given) ? given.elements : [given];
    for (const text of texts) {
      if (!ts.isStringLiteral(text)) throw new Error(`load without plain names: ${placeOf(call)}`);
      for (const path of text.text.split(',')) this.notePath(target, path.trim().split('/'), call);
    }
  }

  private notePath(target: ts.Type, steps: readonly string[], at: ts.Node): void {
    const [name, ...rest] = steps;
    if (name === undefined) return;
    const symbol = this.checker.getPropertyOfType(target, name);
    if (symbol === undefined) throw new Error(`No ${name} to load: ${placeOf(at)}`);
    this.note(symbol, at, 'read');
    const type = this.checker.getTypeOfSymbol(symbol);
    const item = this.checker.getIndexTypeOfType(type, ts.IndexKind.Number);
    this.notePath(name === 'items' && item !== undefined ? item : type, rest, at);
  }

  private note(symbol: ts.Symbol | undefined, node: ts.Node, use: 'read' | 'write' | 'call'): void {
    const type = classOf(parentOf(symbol));
    if (symbol === undefined || type === null || ofClient.has(symbol.name)) return;
    const isEvent = /^on[A-Z]/.test(symbol.name);
    const member: UsedMember = {
      type,
      member: symbol.name,
      use: isEvent ? 'event' : use,
      place: placeOf(node),
    };
    const key = nameOf(member);
    if (!this.found.has(key)) this.found.set(key, member);
  }
}

/** Members that the client answers by itself. */
const ofClient = new Set(['load', 'isNullObject', 'items', 'context', 'track', 'untrack', 'toJSON', 'set']);

/** The name of an API class of the Excel namespace: not of its plain data, enumerations or the client's own context. */
function classOf(symbol: ts.Symbol | undefined): string | null {
  const declaration = symbol?.declarations?.find(ts.isClassDeclaration);
  if (declaration === undefined || !declaration.getSourceFile().fileName.includes('office-js')) return null;
  const bases = declaration.heritageClauses?.map((clause) => clause.getText()).join(' ') ?? '';
  return /ClientObject\b/.test(bases) && isInExcel(declaration) ? (symbol?.name ?? null) : null;
}

function isInExcel(node: ts.Node): boolean {
  for (let parent: ts.Node | undefined = node.parent; parent !== undefined; parent = parent.parent) {
    if (ts.isModuleDeclaration(parent) && parent.name.text === 'Excel') return true;
  }
  return false;
}

function parentOf(symbol: ts.Symbol | undefined): ts.Symbol | undefined {
  const declaration = symbol?.declarations?.[0]?.parent;
  return declaration !== undefined && ts.isClassDeclaration(declaration)
    ? (declaration as ts.ClassDeclaration & { readonly symbol?: ts.Symbol }).symbol
    : undefined;
}

function useOf(node: ts.PropertyAccessExpression): 'read' | 'write' | 'call' {
  const { parent } = node;
  if (ts.isCallExpression(parent) && parent.expression === node) return 'call';
  const isAssigned =
    ts.isBinaryExpression(parent) &&
    parent.left === node &&
    parent.operatorToken.kind === ts.SyntaxKind.EqualsToken;
  return isAssigned ? 'write' : 'read';
}

function placeOf(node: ts.Node): string {
  const source = node.getSourceFile();
  const { line } = source.getLineAndCharacterOfPosition(node.getStart());
  return `${source.fileName.slice(root.length + 1)}:${line + 1}`;
}
