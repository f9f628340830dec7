package cn.zhunying.supervision.annual;

import cn.zhunying.catalogue.terms.supervision.Conclusion;
import cn.zhunying.catalogue.terms.supervision.Ground;
import cn.zhunying.code.Coded;
import cn.zhunying.supervision.Duty;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a yearly inspection ended with.
 *
 * @param name what was inspected or assessed, as its duty is called
 * @param grounds numbers of what spoke against a full pass, as in their clause
 * @param review how its rectification was reviewed; null while it was not
 * @param announcement number of the public document
 */
public record AnnualConclusion(
    String name,
    int year,
    Grade grade,
    List<String> grounds,
    @Nullable String reason,
    LocalDate concludedOn,
    String announcement,
    Duty.@Nullable Outcome review,
    @Nullable LocalDate reviewedOn,
    String clause) {

  public enum Grade implements Coded {
    EXCELLENT("优秀"),
    GOOD("良好"),
    QUALIFIED("合格"),
    BASICALLY_QUALIFIED("基本合格"),
    UNQUALIFIED("不合格");

    private final String label;

    Grade(String label) {
      this.label = label;
    }

    /** Whether nothing is to be rectified. */
    public boolean passes() {
      return ordinal() <= QUALIFIED.ordinal();
    }

    public String label() {
      return label;
    }
  }

  /** Whether it keeps a later inspection from a full pass: 基本合格以下, not yet found rectified. */
  public boolean holdsBack() {
    return !grade.passes() && review != Duty.Outcome.RECTIFIED;
  }

  /** 合格; 基本合格，整改复核合格. */
  public String inWords() {
    return review == null
        ? grade.label()
        : grade.label() + (review == Duty.Outcome.RECTIFIED ? "，整改复核合格" : "，整改复核不合格");
  }

  /** The grounds whose numbers stand in a text; empty when none does. */
  public static List<Ground> grounds(@Nullable Conclusion law, @Nullable String named) {
    String text = String.valueOf(named);
    return law == null
        ? List.of()
        : law.grounds().stream().filter(g -> text.contains(g.code())).toList();
  }
}
