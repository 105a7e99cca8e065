import type { Type } from '@nestjs/common';
import { ArgsType, Field, Int, ObjectType } from '@nestjs/graphql';
import { IsOptional, Max, Min, ValidateBy } from 'class-validator';
import { PAGE_LIMIT, type Page, type PageRequest } from '../../kernel/page.js';

const SIZE = `A page has 1 to ${String(PAGE_LIMIT)} items.`;

const NotBesideFirst = (): PropertyDecorator =>
  ValidateBy({
    name: 'notBesideFirst',
    validator: {
      validate: (_, checked) => (checked?.object as PageRequest).first == null,
      defaultMessage: () => 'Say first or last, not both.',
    },
  });

/** The arguments of every list that may be long. */
@ArgsType()
export class PageArgs implements PageRequest {
  @Field(() => Int, { nullable: true, description: `${SIZE} Without it and without \`last\`: 20.` })
  @IsOptional()
  @Min(1, { message: SIZE })
  @Max(PAGE_LIMIT, { message: SIZE })
  first?: number | null;

  @Field(() => String, { nullable: true, description: 'Only items behind this cursor.' })
  after?: string | null;

  @Field(() => Int, { nullable: true, description: `Counts from the end. ${SIZE}` })
  @IsOptional()
  @NotBesideFirst()
  @Min(1, { message: SIZE })
  @Max(PAGE_LIMIT, { message: SIZE })
  last?: number | null;

  @Field(() => String, { nullable: true, description: 'Only items in front of this cursor.' })
  before?: string | null;
}

@ObjectType('PageInfo', { description: 'Whether there is more, as Relay defines it.' })
class PageInfoType {
  @Field(() => Boolean)
  hasNextPage: boolean;

  @Field(() => Boolean)
  hasPreviousPage: boolean;

  @Field(() => String, { nullable: true })
  startCursor: string | null;

  @Field(() => String, { nullable: true })
  endCursor: string | null;
}

/** `YConnection` and `YEdge` for a type Y of the schema. */
export function connectionOf<T>(name: string, node: () => Type<T>): Type<Page<T>> {
  @ObjectType(`${name}Edge`, { description: `One item of a ${name}Connection.` })
  class Edge {
    @Field(node)
    node: T;

    @Field({ description: 'Where the item stands in this list; opaque.' })
    cursor: string;
  }

  @ObjectType(`${name}Connection`, { description: 'A page of a list in a fixed order.' })
  class Connection {
    @Field(() => [Edge])
    edges: Edge[];

    @Field(() => [node()], { description: 'The items without their cursors.' })
    nodes: T[];

    @Field(() => PageInfoType)
    pageInfo: PageInfoType;
  }
  return Connection;
}
