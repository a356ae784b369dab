// The part of @citation-js that is used; the packages bring no types of their own.
declare module '@citation-js/core' {
  export const plugins: {
    readonly input: {
      /** Turns an input of a named type into CSL-JSON; throws on what it cannot read. */
      chain(input: string, options: { readonly forceType: string; readonly generateGraph: false }): unknown;
    };
  };
}
declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-ris';
