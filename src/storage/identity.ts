import type { ColumnDefinitionBuilder } from 'kysely';

/**
 * A column of type `integer` for numbers that the database gives, none of them twice. The one place
 * that has to say it otherwise on PostgreSQL.
 */
export function identity(column: ColumnDefinitionBuilder): ColumnDefinitionBuilder {
  return column.primaryKey().autoIncrement().notNull();
}
