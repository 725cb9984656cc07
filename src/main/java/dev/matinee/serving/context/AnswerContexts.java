package dev.matinee.serving.context;

import dev.matinee.catalog.Catalog;
import dev.matinee.model.snapshot.ModelSnapshot;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Answers each request from one [AnswerContext].
///
/// The [Candidates] depend on model and catalogue only, so they are kept until one of the two
/// changes.
@Component
public class AnswerContexts {

  private final ActiveModel active;
  private final CurrentData store;
  private volatile @Nullable Candidates candidates;

  public AnswerContexts(ActiveModel active, CurrentData store) {
    this.active = active;
    this.store = store;
  }

  /// Answers one request.
  ///
  /// @param minSequence the write that the answer must include, 0 for any
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

  /// Reads the sequence number first: what is read later includes that write, and maybe newer ones.
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
