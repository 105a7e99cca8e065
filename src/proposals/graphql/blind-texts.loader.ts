import { Injectable } from '@nestjs/common';
import { RequestLoader } from '../../platform/graphql/request-loader.js';
import { BlindTextsService } from '../blind-texts.service.js';
import type { Overlay } from '../domain/blind-text.js';

/** What lies over the texts of proposals, by their ids. */
@Injectable()
export class BlindTextsLoader extends RequestLoader<string, Overlay & { readonly updatedAt: Date }> {
  constructor(texts: BlindTextsService) {
    super(async (ids) => new Map((await texts.listOf(ids)).map((each) => [each.proposalId, each])));
  }
}
