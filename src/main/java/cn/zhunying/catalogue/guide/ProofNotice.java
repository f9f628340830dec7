package cn.zhunying.catalogue.guide;

import static java.util.Objects.requireNonNull;

import cn.zhunying.catalogue.terms.material.Material;
import cn.zhunying.catalogue.terms.material.ProofTerms;
import cn.zhunying.law.Citation;
import cn.zhunying.law.Filled;
import cn.zhunying.law.LawFiles;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import java.util.List;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;

/**
 * What is told before a proof is promised instead of handed in, and the promise: 渝府办发〔2021〕9号 二（三）.
 * Shape of {@code processes/notices/proof.yaml}; composed, the places are filled.
 *
 * @param line how a part is written on paper, of {@code {head}} and {@code {text}}
 * @param signatory what the name of who signs is called
 */
public record ProofNotice(
    @NotEmpty List<@Valid Told> told,
    @NotBlank String promise,
    @NotBlank String line,
    @NotBlank String signatory) {

  private static final ProofNotice TEXTS =
      LawFiles.read(new ClassPathResource("processes/notices/proof.yaml"), ProofNotice.class);

  /** One of the things told. */
  public record Told(
      @NotBlank String head, @NotBlank String text, @NotBlank @Citation String clause) {}

  /**
   * @param title of the matter applied for
   * @param m marked as one that may be promised
   */
  public static ProofNotice of(String title, Material m) {
    ProofTerms terms = requireNonNull(m.proof());
    Map<String, String> values =
        Map.of(
            "item", title,
            "material", m.name(),
            "basis", m.clause(),
            "proves", terms.proves(),
            "verified", terms.verified());
    return new ProofNotice(
        TEXTS.told.stream()
            .map(t -> new Told(t.head(), Filled.of(t.text(), values), t.clause()))
            .toList(),
        Filled.of(TEXTS.promise, values),
        TEXTS.line,
        TEXTS.signatory);
  }

  /** One part, as a line of the letter. */
  public String line(Told part) {
    return Filled.of(line, Map.of("head", part.head(), "text", part.text()));
  }
}
