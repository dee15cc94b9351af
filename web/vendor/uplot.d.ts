/** What the page uses of uPlot. */
export default class UPlot {
  constructor(options: object, data: unknown[], target: HTMLElement);
  readonly cursor: { idx: number | null };
  setData(data: unknown[]): void;
  setSize(size: { width: number; height: number }): void;
  destroy(): void;
}
