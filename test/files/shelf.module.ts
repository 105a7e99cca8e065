import { Injectable, Module } from '@nestjs/common';
import {
  Args,
  Context,
  Field,
  ID,
  InputType,
  Mutation,
  ObjectType,
  Query,
  registerEnumType,
  Resolver,
} from '@nestjs/graphql';
import {
  FileNotAcceptableType,
  FilePurpose,
  FilesLoader,
  FilesModule,
  FilesService,
  FileType,
  type StoredFile,
} from '../../src/files/index.js';
import { Allow } from '../../src/platform/auth/allow.js';
import type { GraphqlContext } from '../../src/platform/auth/request.js';
import { CurrentViewer, type Viewer } from '../../src/platform/auth/viewer.js';
import { Database } from '../../src/platform/database/database.js';
import { Id } from '../../src/platform/graphql/input-rules.js';
import { errorUnion, type UserErrorData } from '../../src/platform/graphql/user-error.type.js';
import { IsEnum } from 'class-validator';

registerEnumType(FilePurpose, { name: 'FilePurpose' });

@InputType()
class ShelveInput {
  @Field(() => ID)
  @Id()
  uploadId: string;

  @Field(() => FilePurpose)
  @IsEnum(FilePurpose)
  purpose: FilePurpose;
}

const ShelveError = errorUnion('ShelveError', FileNotAcceptableType);

@ObjectType()
class ShelvePayload {
  @Field(() => FileType, { nullable: true })
  file?: FileType;

  @Field(() => [ShelveError])
  userErrors?: UserErrorData[];
}

/** Something that files belong to, as speakers and talks do it: prepare outside, attach inside the transaction. */
@Injectable()
export class Shelf {
  constructor(
    private readonly db: Database,
    private readonly files: FilesService,
  ) {}

  async put(viewer: Viewer, uploadId: string, purpose: FilePurpose): Promise<StoredFile> {
    const prepared = await this.files.prepare(viewer, uploadId, purpose);
    return this.db.transaction(() => this.files.attach(viewer, prepared));
  }

  clear(ids: readonly string[]): Promise<void> {
    return this.db.transaction(() => this.files.remove(ids));
  }
}

@Resolver()
class ShelfResolver {
  constructor(
    private readonly shelf: Shelf,
    private readonly files: FilesLoader,
  ) {}

  @Allow('own:write')
  @Mutation(() => ShelvePayload, { nullable: true })
  async shelve(
    @CurrentViewer() viewer: Viewer,
    @Args('input') { uploadId, purpose }: ShelveInput,
    @Context() context: GraphqlContext,
  ): Promise<ShelvePayload> {
    const { id } = await this.shelf.put(viewer, uploadId, purpose);
    return { file: (await this.files.load(context, id)) ?? undefined };
  }

  @Allow('public')
  @Query(() => [FileType], { nullable: 'items' })
  shelved(
    @Args('ids', { type: () => [ID] }) ids: string[],
    @Context() context: GraphqlContext,
  ): Promise<(FileType | null)[]> {
    return Promise.all(ids.map((id) => this.files.load(context, id)));
  }
}

@Module({ imports: [FilesModule], providers: [Shelf, ShelfResolver] })
export class ShelfModule {}
