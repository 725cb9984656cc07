package dev.matinee.dataset.transfer;

import dev.matinee.EmptyStore;

class PostgresImportsTests extends SharedImports implements EmptyStore.OnPostgres {}
