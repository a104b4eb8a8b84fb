/** What newer-css.fixture.ts uses of css-tree 3.2, which ships no types. */
declare module 'css-tree' {
  type List = { toArray(): CssNode[] };

  export type CssNode =
    | { readonly type: 'Declaration'; readonly property: string; readonly value: CssNode }
    | { readonly type: 'Block' | 'Selector'; readonly children: List }
    | { readonly type: 'Identifier' | 'Function' | 'Atrule'; readonly name: string }
    | { readonly type: 'Operator'; readonly value: string }
    | { readonly type: 'Dimension'; readonly unit: string }
    | {
        readonly type: 'PseudoClassSelector' | 'PseudoElementSelector';
        readonly name: string;
        readonly children: List | null;
      }
    | { readonly type: 'Feature'; readonly name: string }
    | { readonly type: 'NestingSelector' | 'FeatureRange' };

  /** Where the walk is: the nearest declaration, block, rule and at-rule around the node. */
  type Place = {
    readonly declaration: { readonly property: string } | null;
    readonly block: CssNode | null;
    readonly rule: CssNode | null;
    readonly atrule: { readonly name: string } | null;
  };

  export function parse(
    css: string,
    options: { readonly onParseError: (error: Error) => void },
  ): CssNode;
  export function walk(ast: CssNode, visit: (this: Place, node: CssNode) => void): void;
}
