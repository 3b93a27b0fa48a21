/** What a command may touch of the world; the process in production, buffers in tests. */
export interface Io {
  readonly stdout: Stream;
  readonly stderr: Stream;
  readonly env: Readonly<Record<string, string | undefined>>;
  cwd(): string;
}

export interface Stream {
  write(text: string | Uint8Array): unknown;
  readonly isTTY?: boolean;
  readonly columns?: number;
  on?(event: 'error', listener: (error: { readonly code?: string }) => void): unknown;
}
