package cn.zhunying.law;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** What became of an act: done, with what it brought, or refused, with every reason at once. */
public sealed interface Outcome<T> {

  record Done<T>(T value) implements Outcome<T> {}

  /** Never empty. */
  record Refused<T>(List<Refusal> refusals) implements Outcome<T> {

    public Refused {
      if (refusals.isEmpty()) {
        throw new IllegalArgumentException("a refusal without a reason");
      }
      refusals = List.copyOf(refusals);
    }
  }

  static <T> Outcome<T> done(T value) {
    return new Done<>(value);
  }

  static <T> Outcome<T> refused(Refusal refusal) {
    return new Refused<>(List.of(refusal));
  }

  static <T> Outcome<T> refused(List<Refusal> refusals) {
    return new Refused<>(refusals);
  }

  /** Done with nothing to show for it. */
  @SuppressWarnings("NullAway") // null is all there is of Void
  static Outcome<Void> done() {
    return new Done<>(null);
  }

  /** Refused when anything stands against it, else whatever becomes of the act. */
  static <T> Outcome<T> unless(List<Refusal> against, Supplier<Outcome<T>> act) {
    return against.isEmpty() ? act.get() : refused(against);
  }

  /** The same for what one thing may stand against. */
  static <T> Outcome<T> unless(Optional<Refusal> against, Supplier<Outcome<T>> act) {
    return against.map(Outcome::<T>refused).orElseGet(act);
  }

  /** What stands against it; empty when it is done. */
  default List<Refusal> refusals() {
    return fold(done -> List.of(), against -> against);
  }

  default boolean isDone() {
    return this instanceof Done;
  }

  default <R> Outcome<R> map(Function<? super T, ? extends R> change) {
    return then(value -> done(change.apply(value)));
  }

  /** Goes on with what was brought, which may be refused in turn. */
  default <R> Outcome<R> then(Function<? super T, Outcome<R>> next) {
    return fold(next, Outcome::refused);
  }

  /** One answer from either side. */
  default <R> R fold(
      Function<? super T, ? extends R> done, Function<List<Refusal>, ? extends R> refused) {
    if (this instanceof Done<T> d) {
      return done.apply(d.value());
    }
    return refused.apply(((Refused<T>) this).refusals());
  }
}
