package cn.zhunying.law;

import java.util.List;
import java.util.function.Function;

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

  default <R> Outcome<R> map(Function<? super T, ? extends R> change) {
    return fold(value -> done(change.apply(value)), Outcome::refused);
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
