package cn.zhunying.supervision;

import cn.zhunying.catalogue.terms.supervision.SupervisionTerms;
import cn.zhunying.documents.Point;
import cn.zhunying.law.Citation;
import cn.zhunying.law.Filled;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Shape of {@code processes/notices/supervision.yaml}: what documents of supervision say. */
public record SupervisionTexts(
    @NotNull @Valid Rectification rectification,
    @NotNull @Valid Revocation revocation,
    @NotBlank String invalid,
    @NotNull @Valid Renewal renewal) {

  /**
   * What becomes of a renewal that the law gives without being asked.
   *
   * @param window when the holder may ask, where its item does not say
   */
  public record Renewal(
      @NotBlank String prepared, @NotBlank String notAutomatic, @NotBlank String window) {

    @AssertTrue(message = "notAutomatic 须含 {against}")
    boolean isComplete() {
      return notAutomatic.contains("{against}");
    }

    public String notAutomatic(List<String> against) {
      return Filled.of(notAutomatic, Map.of("against", String.join("、", against)));
    }
  }

  public record Rectification(
      @NotEmpty List<@Valid Sentence> basis, @NotNull @Valid Sentence consequence) {}

  /**
   * @param heard says {@code {statement}}, what the holder stated
   */
  public record Revocation(
      @NotEmpty List<@Valid Sentence> basis,
      @NotNull @Valid Sentence rights,
      @NotNull @Valid Sentence heard,
      @NotNull @Valid Sentence notHeard,
      @NotNull @Valid Sentence collected,
      @NotNull @Valid Sentence kept) {

    @AssertTrue(message = "heard 须含 {statement}")
    boolean isComplete() {
      return heard.text().contains("{statement}");
    }
  }

  /** Clauses that an item names for itself. */
  enum Of {
    rectify,
    revoke,
    hearing
  }

  public record Sentence(@NotBlank String text, @Citation String clause, Of of) {

    @AssertTrue(message = "clause 与 of 须写一个，且只写一个")
    boolean isCited() {
      return (clause == null) != (of == null);
    }

    public String with(String name, String value) {
      return Filled.of(text, Map.of(name, value));
    }

    public Point point(SupervisionTerms law) {
      return Point.of(text, clauseIn(law));
    }

    public @Nullable String clauseIn(SupervisionTerms law) {
      return of == null
          ? clause
          : switch (of) {
            case rectify -> law.rectifyClause();
            case revoke -> law.revokeClause();
            case hearing -> law.hearingClause();
          };
    }
  }

  public static List<Point> points(List<Sentence> sentences, SupervisionTerms law) {
    return sentences.stream().map(s -> s.point(law)).toList();
  }
}
