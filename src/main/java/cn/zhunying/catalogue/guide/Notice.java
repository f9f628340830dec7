package cn.zhunying.catalogue.guide;

import static java.util.Objects.requireNonNull;

import cn.zhunying.catalogue.Item;
import cn.zhunying.catalogue.terms.Cited;
import cn.zhunying.catalogue.terms.commitment.CommitmentTerms;
import cn.zhunying.catalogue.terms.material.Material;
import cn.zhunying.law.Filled;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * 一次性告知: everything that must be told before an applicant commits (渝府办发〔2021〕23号 三（二）；人社部发〔2021〕43号
 * 全国方案第三项·办理程序2), composed from the item's terms.
 *
 * @param version the version of the terms it was composed from
 */
public record Notice(
    String item,
    String name,
    String version,
    List<Section> sections,
    List<CommitmentClause> clauses) {

  /**
   * What is told about one matter.
   *
   * @param title the matter
   * @param lines in the order they are told
   */
  @Schema(name = "NoticeSection")
  public record Section(String title, List<Line> lines) {}

  /**
   * One thing that is told.
   *
   * @param text what
   * @param clause what it rests on
   */
  @Schema(name = "NoticeLine")
  public record Line(String text, String clause) {}

  public static Notice of(Item item, String version) {
    CommitmentTerms terms = item.commitment();
    CommitmentWording.Told told = CommitmentWording.TEXTS.told();
    List<Section> sections =
        List.of(
            new Section(
                told.item(), List.of(new Line(item.name(), requireNonNull(terms).typeClause()))),
            new Section(told.basis(), cited(item.legalBasis())),
            new Section(
                told.conditions(),
                item.conditions().stream().map(c -> new Line(c.text(), c.clause())).toList()),
            new Section(told.materials(), materials(item)),
            new Section(told.way(), List.of(new Line(terms.way(), terms.wayClause()))),
            new Section(told.liability(), cited(terms.liability())),
            new Section(
                told.power(),
                List.of(
                    new Line(terms.power().text(), terms.power().clause()),
                    new Line(
                        Filled.of(
                            told.verification(), Map.of("method", terms.verification().method())),
                        terms.verification().clause()))),
            new Section(told.publication(), published(terms)),
            new Section(told.measures(), cited(item.supervision().measures())));
    return new Notice(item.code(), item.name(), version, sections, CommitmentClause.of(item));
  }

  private static List<Line> published(CommitmentTerms terms) {
    Line how = new Line(terms.publication().text(), terms.publication().clause());
    return terms.publishedUntil() == null
        ? List.of(how)
        : List.of(how, new Line(terms.publishedUntil().text(), terms.publishedUntil().clause()));
  }

  private static List<Line> cited(List<Cited> all) {
    return all.stream().map(c -> new Line(c.text(), c.clause())).toList();
  }

  private static List<Line> materials(Item item) {
    return Stream.of(item.materials().commitment())
        .flatMap(List::stream)
        .map(m -> new Line(m.name() + how(m), m.clause()))
        .toList();
  }

  private static String how(Material m) {
    CommitmentWording.OfMaterial words = CommitmentWording.TEXTS.material();
    return switch (m.origin()) {
      case form -> words.form();
      case commitment -> words.commitment();
      case shared -> words.shared();
      case upload -> m.required() ? "" : words.optional();
    };
  }
}
