/** A parameter of the method: a number with its unit and source; a district may change it on its own sheet. */
export interface MethodParameter {
  readonly id: string;
  readonly title: string;
  readonly value: number | string | boolean | null;
  readonly unit: string;
  readonly source: string;
  readonly minimum?: number;
  readonly maximum?: number;
}
export interface Method {
  readonly version: string;
  readonly parameters: readonly MethodParameter[];
}
