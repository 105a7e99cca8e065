import 'reflect-metadata';
import { readFileSync, writeFileSync } from 'node:fs';
import { NestFactory } from '@nestjs/core';
import { GraphQLSchemaBuilderModule, GraphQLSchemaFactory } from '@nestjs/graphql';
import { lexicographicSortSchema, printSchema } from 'graphql';
import { features } from './app.module.js';
import { GraphqlModule } from './platform/graphql/graphql.module.js';
import { resolversIn, scalarsIn } from './platform/graphql/schema-classes.js';

/** node dist/src/schema.js [--check]: writes schema.gql from the resolvers, or fails where it is out of date. */
const FILE = 'schema.gql';
const modules = [GraphqlModule, ...features];
const builder = await NestFactory.createApplicationContext(GraphQLSchemaBuilderModule, { logger: ['error'] });
const schema = await builder.get(GraphQLSchemaFactory).create(resolversIn(modules), scalarsIn(modules));
const text = `# Generated from the resolvers by \`npm run schema\`: do not edit.\n\n${printSchema(lexicographicSortSchema(schema))}\n`;
if (!process.argv.includes('--check')) writeFileSync(FILE, text);
else if (readFileSync(FILE, 'utf8') !== text) {
  console.error(`${FILE} is out of date: npm run schema`);
  process.exitCode = 1;
}
await builder.close();
