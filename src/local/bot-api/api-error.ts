/** A refused call, answered as `{ok: false, error_code, description}`. Wording is Telegram's, clients match on it. */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  readonly code: number;

  constructor(code: number, description: string) {
    super(description);
    this.code = code;
  }
}

/** 400 `Bad Request: …`. */
export function badRequest(description: string): ApiError {
  return new ApiError(400, `Bad Request: ${description}`);
}
