/** What the rounds of one fault measured. Times in milliseconds. */
export class Figures {
  typed = 0;
  acknowledged = 0;
  readonly restarts: number[] = [];
  readonly recoveries: number[] = [];
  readonly exits: number[] = [];
  unacknowledged = 0;
  recovered = 0;
  lost = 0;
  doubled = 0;
  /** What else a round measured, in words. */
  readonly notes: string[] = [];

  lines(): string[] {
    return [
      `  tokens: ${this.typed} typed, ${this.acknowledged} acknowledged, ${this.lost} lost, ${this.doubled} doubled`,
      `  unacknowledged at the fault in pages that stayed open: ${this.unacknowledged}, of which back ${this.recovered}`,
      `  process gone: ${spread(this.exits)}; restart: ${spread(this.restarts)}; then all saved again: ${spread(this.recoveries)}`,
      ...this.notes.map((note) => `  ${note}`),
    ];
  }
}

export function spread(times: readonly number[]): string {
  if (times.length === 0) return '–';
  const sorted = times.map(Math.round).sort((left, right) => left - right);
  return `median ${sorted[Math.floor(sorted.length / 2)]} ms, worst ${sorted.at(-1)} ms`;
}
