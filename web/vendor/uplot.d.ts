/** What the page uses of uPlot. */
export default class UPlot {
  /** Makers of the paths of a series. */
  static paths: { stepped(options: { align: 1 | -1 }): unknown };
  static join(tables: ArrayLike<number | null>[][]): unknown[];
  constructor(options: object, data: unknown[], target: Element | null);
  readonly cursor: { idx: number | null };
  readonly data: ArrayLike<number | null>[];
  readonly series: { alpha?: number; width?: number }[];
  readonly width: number;
  setData(data: unknown[]): void;
  setSize(size: { width: number; height: number }): void;
  redraw(rebuildPaths?: boolean): void;
  destroy(): void;
}
