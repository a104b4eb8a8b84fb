/** Citation.js has no types of its own; what the tests use of it. */
declare module '@citation-js/core' {
  export class Cite {
    constructor(data: string, options?: { readonly forceType?: string });
    readonly data: readonly Record<string, unknown>[];
    format(
      name: 'bibliography',
      options: { readonly template: string; readonly lang: string },
    ): string;
  }
}
