/** An unknown JSON value read as a form: what is left out gets its default, what is wrong is said with its path. */
import type { FieldType } from './field';
import type { Form } from './form';
import { shownJson } from './json-problem';

export type FormProblem =
  | { readonly code: 'not-an-object'; readonly path: string }
  | { readonly code: 'missing'; readonly path: string }
  | {
      readonly code: 'wrong-type';
      readonly path: string;
      readonly wanted: 'text' | 'number' | 'list' | 'yes-or-no';
    }
  | {
      readonly code: 'not-in-list';
      readonly path: string;
      readonly value: string;
      readonly allowed: readonly string[];
    }
  | {
      readonly code: 'unknown-field';
      readonly path: string;
      readonly value: string;
      readonly known: readonly string[];
    }
  | { readonly code: 'duplicate-name'; readonly path: string; readonly value: string }
  | { readonly code: 'bad-pattern'; readonly path: string; readonly value: string };

export type FormReading =
  | { readonly form: Form; readonly problems: readonly [] }
  | { readonly form: null; readonly problems: readonly FormProblem[] };

const fieldTypes: readonly FieldType[] = [
  'string',
  'integer',
  'number',
  'boolean',
  'date',
  'year',
  'schoolYear',
  'any',
];
const operators = ['=', '<=', '<', '>=', '>', '<>'];
const severities = ['error', 'warning', 'info'];

const defaults: Omit<Form, 'id' | 'title' | 'fields'> = {
  description: '',
  primaryKey: [],
  foreignKeys: [],
  rules: [],
  required: true,
};

type Json = Readonly<Record<string, unknown>>;

/** Reads a form file. Only `title` and `fields` are required. */
export function parseFormFile(json: unknown): FormReading {
  const reader = new FormReader();
  const form = reader.form(json);
  return form !== null && reader.problems.length === 0
    ? { form, problems: [] }
    : { form: null, problems: reader.problems };
}

class FormReader {
  readonly problems: FormProblem[] = [];
  private names: readonly string[] = [];

  form(json: unknown): Form | null {
    if (!isObject(json)) return this.fail({ code: 'not-an-object', path: '' });
    const title = this.text(json, 'title', '');
    const fields = this.list(json, 'fields', '');
    if (fields === null) return null;
    if (fields.length === 0) this.problems.push({ code: 'missing', path: 'fields[0]' });
    this.names = fields.map((field) => (isObject(field) ? shownJson(field['name']) : ''));
    fields.forEach((field, index) => this.field(field, `fields[${index}]`));
    (this.optionalList(json, 'rules', '') ?? []).forEach((rule, index) => this.rule(rule, `rules[${index}]`));
    this.knownFields(json, 'primaryKey', '');
    for (const key of ['foreignKeys', 'referenceRules']) this.references(json, key);
    if (title === null || this.problems.length > 0) return null;
    const form: unknown = { id: title, ...defaults, ...json, title };
    // Every part was looked at above, which is what makes this one conversion true.
    return form as Form;
  }

  /** Own columns that point into another form; that form is not at hand here. */
  private references(json: Json, key: string): void {
    this.optionalList(json, key, '')?.forEach((reference, index) => {
      const path = `${key}[${index}]`;
      if (!isObject(reference)) return void this.fail({ code: 'not-an-object', path });
      this.knownFields(reference, 'fields', path);
      if (key === 'referenceRules') this.knownField(reference['left'], `${path}.left`);
    });
  }

  private field(json: unknown, path: string): void {
    if (!isObject(json)) return void this.fail({ code: 'not-an-object', path });
    const name = this.text(json, 'name', path);
    this.text(json, 'title', path);
    this.oneOf(json, 'type', path, fieldTypes);
    if (name !== null && this.names.filter((other) => other === name).length > 1) {
      this.problems.push({ code: 'duplicate-name', path: `${path}.name`, value: name });
    }
    const constraints = json['constraints'];
    if (constraints === undefined) return;
    const at = `${path}.constraints`;
    if (!isObject(constraints)) return void this.fail({ code: 'not-an-object', path: at });
    for (const key of ['minimum', 'maximum', 'maxLength']) this.optionalOf(constraints, key, at, 'number');
    for (const key of ['required', 'unique']) this.optionalOf(constraints, key, at, 'yes-or-no');
    this.optionalList(constraints, 'enum', at);
    this.pattern(constraints['pattern'], `${at}.pattern`);
  }

  private rule(json: unknown, path: string): void {
    if (!isObject(json)) return void this.fail({ code: 'not-an-object', path });
    this.text(json, 'id', path);
    if (json['severity'] !== undefined) this.oneOf(json, 'severity', path, severities);
    const kind = this.oneOf(json, 'kind', path, ['sum', 'compare', 'condition']);
    if (kind === 'sum') {
      if (json['parts'] === undefined) this.fail({ code: 'missing', path: `${path}.parts` });
      this.knownFields(json, 'parts', path);
      this.knownField(json['total'], `${path}.total`);
    } else if (kind === 'compare') {
      this.oneOf(json, 'operator', path, operators);
      this.optionalOf(json, 'tolerance', path, 'number');
      this.operand(json['left'], `${path}.left`);
      this.operand(json['right'], `${path}.right`);
      if (json['when'] !== undefined) this.condition(json['when'], `${path}.when`);
    } else if (kind === 'condition') {
      this.condition(json['when'], `${path}.when`);
      this.condition(json['then'], `${path}.then`);
    }
  }

  private operand(json: unknown, path: string): void {
    if (!isObject(json))
      return void this.fail({ code: json === undefined ? 'missing' : 'not-an-object', path });
    if (!['field', 'sum', 'value'].some((key) => key in json))
      this.problems.push({ code: 'missing', path: `${path}.field` });
    if ('field' in json) this.knownField(json['field'], `${path}.field`);
    if ('value' in json) this.optionalOf(json, 'value', path, 'number');
    if ('sum' in json) {
      (this.list(json, 'sum', path) ?? []).forEach((name, index) =>
        this.knownField(name, `${path}.sum[${index}]`),
      );
    }
  }

  private condition(json: unknown, path: string): void {
    if (!isObject(json))
      return void this.fail({ code: json === undefined ? 'missing' : 'not-an-object', path });
    for (const key of ['all', 'any']) {
      if (!(key in json)) continue;
      (this.list(json, key, path) ?? []).forEach((part, index) =>
        this.condition(part, `${path}.${key}[${index}]`),
      );
      return;
    }
    this.knownField(json['field'], `${path}.field`);
    if ('in' in json) this.list(json, 'in', path);
    else this.oneOf(json, 'is', path, ['filled', 'empty']);
  }

  private knownFields(json: Json, key: string, path: string): void {
    this.optionalList(json, key, path)?.forEach((name, index) =>
      this.knownField(name, `${join(path, key)}[${index}]`),
    );
  }

  private knownField(name: unknown, path: string): void {
    if (name === undefined) this.problems.push({ code: 'missing', path });
    else if (typeof name !== 'string') this.problems.push({ code: 'wrong-type', path, wanted: 'text' });
    else if (!this.names.includes(name)) {
      this.problems.push({ code: 'unknown-field', path, value: name, known: this.names });
    }
  }

  private pattern(value: unknown, path: string): void {
    if (value === undefined) return;
    if (typeof value !== 'string') return void this.fail({ code: 'wrong-type', path, wanted: 'text' });
    try {
      new RegExp(`^(?:${value})$`, 'u');
    } catch {
      this.problems.push({ code: 'bad-pattern', path, value });
    }
  }

  private text(json: Json, key: string, path: string): string | null {
    const value = json[key];
    if (typeof value === 'string' && value.trim() !== '') return value;
    const at = join(path, key);
    return this.fail(
      value === undefined ? { code: 'missing', path: at } : { code: 'wrong-type', path: at, wanted: 'text' },
    );
  }

  private oneOf(json: Json, key: string, path: string, allowed: readonly string[]): string | null {
    const value = this.text(json, key, path);
    if (value === null || allowed.includes(value)) return value;
    return this.fail({ code: 'not-in-list', path: join(path, key), value, allowed });
  }

  private list(json: Json, key: string, path: string): readonly unknown[] | null {
    if (json[key] === undefined) return this.fail({ code: 'missing', path: join(path, key) });
    return this.optionalList(json, key, path);
  }

  private optionalList(json: Json, key: string, path: string): readonly unknown[] | null {
    const value = json[key];
    if (value === undefined) return null;
    if (Array.isArray(value)) return value;
    return this.fail({ code: 'wrong-type', path: join(path, key), wanted: 'list' });
  }

  private optionalOf(json: Json, key: string, path: string, wanted: 'number' | 'yes-or-no'): void {
    const value = json[key];
    const isRight = wanted === 'number' ? typeof value === 'number' : typeof value === 'boolean';
    if (value !== undefined && !isRight)
      this.problems.push({ code: 'wrong-type', path: join(path, key), wanted });
  }

  private fail(problem: FormProblem): null {
    this.problems.push(problem);
    return null;
  }
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function join(path: string, key: string): string {
  return path === '' ? key : `${path}.${key}`;
}
