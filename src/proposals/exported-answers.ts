import { Injectable } from '@nestjs/common';
import { FilesService } from '../files/index.js';
import { AnswersService, QuestionSubject } from '../questions/index.js';
import type { ExportedAnswer } from './domain/exported-proposal.js';

/** What was answered of proposals, for those who decide. */
@Injectable()
export class ExportedAnswers {
  constructor(
    private readonly answers: AnswersService,
    private readonly files: FilesService,
  ) {}

  /** By proposal, each list in the order of the questions. */
  async of(proposalIds: readonly string[]): Promise<Map<string, ExportedAnswer[]>> {
    const answers = await this.answers.listOf(QuestionSubject.PROPOSAL, proposalIds);
    const fileIds = answers.map(({ fileId }) => fileId).filter((id) => id !== null);
    const files = fileIds.length > 0 ? await this.files.list(fileIds) : [];
    const fileNames = new Map(files.map(({ id, name }) => [id, name]));
    const exported = new Map<string, ExportedAnswer[]>();
    for (const { proposalId, questionId, questionText, text, number, boolean, choices, fileId } of answers) {
      const picked = choices?.map((choice) => choice.text);
      const file = fileId === null ? null : (fileNames.get(fileId) ?? null);
      const answer = text ?? number ?? boolean ?? picked ?? file;
      const key = proposalId ?? '';
      exported.set(key, [...(exported.get(key) ?? []), { questionId, question: questionText, answer }]);
    }
    return exported;
  }
}
