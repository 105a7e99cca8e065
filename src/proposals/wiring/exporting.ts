import { ProposalExportsRepository } from '../data/proposal-exports.repository.js';
import { ExportedSpeakers } from '../exported-speakers.js';
import { ProposalExportService } from '../proposal-export.service.js';
import { ReviewExportService } from '../review-export.service.js';

/** Files for those who decide. */
export const exporting = [
  ExportedSpeakers,
  ProposalExportsRepository,
  ProposalExportService,
  ReviewExportService,
];
