import { Field, InputType, registerEnumType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsOptional, ValidateNested } from 'class-validator';
import { Line } from '../../platform/graphql/input-rules.js';
import { CsvDelimiter, DateOrder, TableField, type TableReading } from '../domain/table.js';

registerEnumType(TableField, {
  name: 'ImportField',
  description: 'What a column of a table of sessions holds.',
  valuesMap: {
    ID: { description: 'By which a later file knows the session again. Without it, that is the title.' },
    TITLE: { description: 'Of the session; a table has such a column.' },
    SUBTITLE: { description: 'Goes before the abstract.' },
    ABSTRACT: { description: 'Markdown or HTML.' },
    DESCRIPTION: { description: 'Markdown or HTML; goes behind the abstract.' },
    DATE: { description: 'The day, where start and end are only times; the times may stand behind it.' },
    START: { description: 'When it starts: a time, with its date where there is no column of dates.' },
    END: { description: 'When it ends, written like the start.' },
    TIMES: { description: 'Start and end in one cell: `09:30 - 10:15`.' },
    DURATION: { description: 'Instead of the end: minutes, `1:30`, or `1h 30m`.' },
    ROOMS: { description: 'The name of the room, or of several.' },
    IN_ALL_ROOMS: { description: '`yes` where it is in all rooms.' },
    TRACK: { description: 'The name of the track.' },
    FORMAT: { description: 'The name of the session format.' },
    KIND: { description: 'Break, ceremony, workshop or talk.' },
    LANGUAGE: { description: 'A tag, or the English name of the language.' },
    LEVEL: { description: 'Whom it is for, as beginners or experts.' },
    SPEAKERS: { description: 'The name of who speaks, or of several.' },
    HOSTS: { description: 'Who leads through it; they are imported behind the speakers.' },
    RECORDING_REFUSED: { description: '`yes` where it must not be recorded.' },
  },
});
registerEnumType(DateOrder, {
  name: 'DateOrder',
  description: 'Which number of a date like `03/04/2031` is the day.',
  valuesMap: {
    DAY_FIRST: { description: 'The third of April.' },
    MONTH_FIRST: { description: 'The fourth of March.' },
  },
});
registerEnumType(CsvDelimiter, {
  name: 'CsvDelimiter',
  description: 'What stands between the cells of a CSV file.',
  valuesMap: {
    COMMA: { description: 'As in RFC 4180.' },
    SEMICOLON: { description: 'As spreadsheets write it where the comma is in numbers.' },
    TAB: { description: 'As in what is copied from spreadsheets.' },
  },
});

@InputType({ description: 'What one column holds.' })
export class TableColumnInput {
  @Field({ description: 'Its name, in the first line of the file.' })
  @Line(1, 200)
  header: string;

  @Field(() => TableField)
  field: TableField;
}

@InputType({ description: 'How CSV and other tables are read, where they do not say so themselves.' })
export class TableReadingInput implements TableReading {
  @Field(() => [TableColumnInput], {
    defaultValue: [],
    description: 'Columns whose names are not the usual ones; at most 20, each field once.',
  })
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => TableColumnInput)
  columns: TableColumnInput[];

  @Field(() => CsvDelimiter, {
    nullable: true,
    description: 'Without it, that with which the first line has the most cells.',
    defaultValue: null,
  })
  delimiter: CsvDelimiter | null;

  @Field(() => DateOrder, {
    nullable: true,
    description: 'Without it, a file that has such dates is refused: they are never guessed.',
    defaultValue: null,
  })
  dateOrder: DateOrder | null;

  @Field(() => String, {
    nullable: true,
    description:
      'What stands between several people or rooms in a cell. Without it, line breaks or semicolons, and commas between people.',
    defaultValue: null,
  })
  @IsOptional()
  @Line(1, 10)
  listSeparator: string | null;
}
