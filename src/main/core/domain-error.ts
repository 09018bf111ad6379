export type DomainErrorKind = 'NOT_FOUND' | 'REFUSED' | 'CONFLICT' | 'BUSY' | 'STORAGE';

/**
 * A refusal that a person is told about. `message` is a complete Vietnamese sentence, `code` is stable
 * (`storage.locked`), `items` says line by line what stands against a CONFLICT.
 */
export class DomainError extends Error {
  readonly kind: DomainErrorKind;
  readonly code: string;
  readonly items: readonly string[];

  constructor(kind: DomainErrorKind, code: string, message: string, items: readonly string[] = []) {
    super(message);
    this.name = 'DomainError';
    this.kind = kind;
    this.code = code;
    this.items = items;
  }
}
