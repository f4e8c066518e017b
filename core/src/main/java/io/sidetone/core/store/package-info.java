/** What is kept in tables: one database for all features, SQLite in a file or PostgreSQL. */
package io.sidetone.core.store;
