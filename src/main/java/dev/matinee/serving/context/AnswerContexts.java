package dev.matinee.serving.context;

import dev.matinee.catalog.Catalog;
import dev.matinee.model.snapshot.ModelSnapshot;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Answers each request from one [AnswerContext].
///
/// The [Candidates] depend on the model and the catalogue only, so they are cached until one of the
/// two changes.
@Component
public class AnswerContexts {

  private final ActiveModel active;
  private final StoredData store;
  private volatile @Nullable Candidates candidates;

  public AnswerContexts(ActiveModel active, StoredData store) {
    this.active = active;
    this.store = store;
  }

  /// Answers one request.
  ///
  /// @param minSequence number of the write that the answer must include; 0 for none
  public <T> Answer<T> answer(long minSequence, Function<AnswerContext, T> question) {
    if (minSequence > 0 && !store.await(minSequence)) {
      return new Answer.Behind<>(store.latestSequence());
    }
    Optional<ModelSnapshot> snapshot = active.current();
    if (snapshot.isEmpty()) {
      return new Answer.NoModelYet<>();
    }
    AnswerContext context = context(snapshot.get());
    return new Answer.Given<>(
        question.apply(context), context.snapshot().version(), context.sequence());
  }

  /// Reads the sequence number before all other data, so that the data includes that write. It may
  /// include later writes.
  private AnswerContext context(ModelSnapshot snapshot) {
    long sequence = store.latestSequence();
    return new AnswerContext(snapshot, candidates(snapshot, store.catalog()), sequence);
  }

  private Candidates candidates(ModelSnapshot snapshot, Catalog catalog) {
    Candidates held = candidates;
    if (held == null || !held.isOf(snapshot, catalog)) {
      held = new Candidates(snapshot, catalog);
      candidates = held;
    }
    return held;
  }
}
