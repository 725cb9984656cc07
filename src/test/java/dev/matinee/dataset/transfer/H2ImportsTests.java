package dev.matinee.dataset.transfer;

import dev.matinee.EmptyStore;

class H2ImportsTests extends SharedImports implements EmptyStore.OnH2 {}
