package dev.matinee.serving.context;

import dev.matinee.model.snapshot.ModelSnapshot;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;

/// Holds the model that answers requests; readers never block.
///
/// Call [#current()] once per request and keep the result: two calls may see two models.
@NamedInterface("context")
@Component
public class ActiveModel {

  private volatile @Nullable ModelSnapshot current;

  /// Returns the model in force; empty before the first one.
  public Optional<ModelSnapshot> current() {
    return Optional.ofNullable(current);
  }

  /// Puts `snapshot` in force in place of the current model.
  public void publish(ModelSnapshot snapshot) {
    current = snapshot;
  }
}
