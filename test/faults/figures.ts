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
  private readonly counts = new Map<string, number>();
  private readonly times = new Map<string, { asked: number; measured: number[] }>();

  /** Counted over all rounds. */
  count(what: string, times: number): void {
    this.counts.set(what, (this.counts.get(what) ?? 0) + times);
  }

  /** Milliseconds beside their targets: reported, never judged. */
  measure(what: string, asked: number, ...milliseconds: readonly number[]): void {
    const known = this.times.get(what) ?? { asked, measured: [] };
    for (const time of milliseconds) known.measured.push(time);
    this.times.set(what, known);
  }

  /** All that was measured beside the columns of the report. */
  measurements(): string[] {
    const counts = [...this.counts].map(([what, times]) => `${what}: ${times}`);
    const times = [...this.times].map(([what, { asked, measured }]) => {
      const above = measured.filter((time) => time > asked).length;
      return `${what}: ${quantiles(measured)} (asked: ${asked} ms, above it ${above} of ${measured.length})`;
    });
    return [...(counts.length > 0 ? [counts.join(', ')] : []), ...times, ...this.notes];
  }

  lines(): string[] {
    return [
      `  tokens: ${this.typed} typed, ${this.acknowledged} acknowledged, ${this.lost} lost, ${this.doubled} doubled`,
      `  unacknowledged at the fault in pages that stayed open: ${this.unacknowledged}, of which back ${this.recovered}`,
      `  process gone: ${spread(this.exits)}; restart: ${spread(this.restarts)}; then all saved again: ${spread(this.recoveries)}`,
      ...this.measurements().map((note) => `  ${note}`),
    ];
  }
}

export function spread(times: readonly number[]): string {
  if (times.length === 0) return '–';
  const sorted = times.map(Math.round).sort((left, right) => left - right);
  return `median ${sorted[Math.floor(sorted.length / 2)]} ms, worst ${sorted.at(-1)} ms`;
}

function quantiles(times: readonly number[]): string {
  const sorted = times.map(Math.round).sort((left, right) => left - right);
  const at = (share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  return sorted.length === 0 ? '–' : `p50 ${at(0.5)} ms, p95 ${at(0.95)} ms, worst ${sorted.at(-1)} ms`;
}
