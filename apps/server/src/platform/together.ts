/** Answered in one round at most. */
const IN_A_ROUND = 2_000;

/** A round that takes longer is given up: what it asked may never answer, and others wait behind it. */
const WITHIN_MS = 4_000;

interface Waiting<Question, Answer> {
  question: Question;
  resolve: (answer: Answer) => void;
  reject: (error: unknown) => void;
}

/**
 * Answers many questions in one go: what is asked while a round is on its way goes in the next one. A crowd that asks at
 * once costs two rounds, and somebody alone waits for nobody.
 */
export class Together<Question, Answer> {
  private waiting: Waiting<Question, Answer>[] = [];
  private isWorking = false;

  /** `answerAll` answers in the order of the questions. When it fails, every question of its round does. */
  constructor(
    private readonly answerAll: (questions: readonly Question[]) => Promise<readonly Answer[]>,
    private readonly withinMs = WITHIN_MS,
  ) {}

  ask(question: Question): Promise<Answer> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ question, resolve, reject });
      if (!this.isWorking) void this.work();
    });
  }

  private async work(): Promise<void> {
    this.isWorking = true;
    // What is asked in the same breath goes together.
    await Promise.resolve();
    while (this.waiting.length > 0) await this.answer(this.waiting.splice(0, IN_A_ROUND));
    this.isWorking = false;
  }

  private async answer(round: readonly Waiting<Question, Answer>[]): Promise<void> {
    try {
      const answers = await this.inTime(this.answerAll(round.map(({ question }) => question)));
      if (answers.length !== round.length) throw new Error('not every question was answered');
      answers.forEach((answer, index) => round[index]?.resolve(answer));
    } catch (error) {
      for (const { reject } of round) reject(error);
    }
  }

  private async inTime(answers: Promise<readonly Answer[]>): Promise<readonly Answer[]> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new Error('no answer in time')), this.withinMs);
    });
    return Promise.race([answers, late]).finally(() => clearTimeout(timer));
  }
}
