package cn.zhunying.catalogue.terms.supervision;

import cn.zhunying.code.Coded;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What brings a duty: the service knows when each of these comes, the item what is then to do.
 * Written as the code of the kind, or as {@code action:<action>} for the filing of one action.
 *
 * @param action of the kind {@code ACTION}; null for all others
 */
public record Occasion(Kind kind, @Nullable String action) {

  public static final Occasion FILING = new Occasion(Kind.FILING, null);
  public static final Occasion REGISTRATION = new Occasion(Kind.REGISTRATION, null);
  public static final Occasion TERM = new Occasion(Kind.TERM, null);
  public static final Occasion EXPIRY = new Occasion(Kind.EXPIRY, null);
  public static final Occasion TERMINATION = new Occasion(Kind.TERMINATION, null);
  public static final Occasion UPGRADE = new Occasion(Kind.UPGRADE, null);

  private static final String OF_ACTION = "action:";

  public enum Kind implements Coded {
    /** A first grant, whatever the procedure. */
    EVERY,
    /** A grant by commitment. */
    COMMITMENT,
    FILING,
    REGISTRATION,
    /** The end of the licence's term draws near: counted back from it. */
    TERM,
    /** The term has ended: counted on from it. */
    EXPIRY,
    /** The licence has ended by its holder's own will. */
    TERMINATION,
    /** A higher bureau began to stand for the licence, and it is that bureau's duty. */
    UPGRADE,
    /** The filing of one action. */
    ACTION
  }

  public static Occasion filed(String action) {
    return new Occasion(Kind.ACTION, action);
  }

  @JsonCreator
  public static Occasion of(String written) {
    if (written.startsWith(OF_ACTION)) {
      return filed(written.substring(OF_ACTION.length()));
    }
    return Coded.find(Kind.class, written)
        .filter(kind -> kind != Kind.ACTION)
        .map(kind -> new Occasion(kind, null))
        .orElseThrow(() -> new IllegalArgumentException("“%s”：%s".formatted(written, choices())));
  }

  @JsonValue
  public String code() {
    return kind == Kind.ACTION ? OF_ACTION + action : kind.code();
  }

  public boolean isGrant() {
    return kind == Kind.EVERY || kind == Kind.COMMITMENT;
  }

  /** Of the end of a term, before it or after. */
  public boolean isOfTerm() {
    return kind == Kind.TERM || kind == Kind.EXPIRY;
  }

  private static String choices() {
    return Arrays.stream(Kind.values())
        .map(kind -> kind == Kind.ACTION ? OF_ACTION + "<action>" : kind.code())
        .collect(Collectors.joining(", "));
  }
}
