package cn.zhunying.licence;

import cn.zhunying.law.Filled;
import cn.zhunying.law.LawFiles;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;

/** Shape of {@code processes/notices/licence.yaml}: why licences end, as it is kept and printed. */
public record LicenceTexts(
    @NotNull @Valid Ends ends,
    @NotNull @Pattern(regexp = LicenceTexts.LICENCE, message = "须含 {licence}") String successor) {

  static final String FILE = "processes/notices/licence.yaml";
  static final String LICENCE = ".*\\{licence}.*";
  static final String LICENCES = ".*\\{licences}.*";
  static final String REASON = ".*\\{reason}.*";

  static LicenceTexts read() {
    return LawFiles.read(new ClassPathResource(FILE), LicenceTexts.class);
  }

  public String from(String licence) {
    return Filled.of(successor, Map.of("licence", licence));
  }

  /**
   * @param notRenewed its term is over
   * @param lapsed its term is over and it was not used
   * @param unopened why it was not used, when it never might be
   * @param notExchanged nobody asked to renew it in the time the law gives after its term
   * @param asked its holder asked, giving no reason
   * @param prepared an approval to prepare that led to a licence
   */
  public record Ends(
      @NotBlank String notRenewed,
      @NotNull @Pattern(regexp = REASON, message = "须含 {reason}") String lapsed,
      @NotBlank String unopened,
      @NotBlank String notExchanged,
      @NotBlank String asked,
      @NotNull @Pattern(regexp = LICENCES, message = "须含 {licences}") String divided,
      @NotNull @Pattern(regexp = LICENCES, message = "须含 {licences}") String united,
      @NotNull @Pattern(regexp = LICENCE, message = "须含 {licence}") String prepared) {

    public String lapsedFor(String reason) {
      return Filled.of(lapsed, Map.of("reason", reason));
    }

    public String dividedInto(List<String> licences) {
      return Filled.of(divided, Map.of("licences", String.join("、", licences)));
    }

    public String unitedInto(List<String> licences) {
      return Filled.of(united, Map.of("licences", String.join("、", licences)));
    }

    public String preparedFor(String licence) {
      return Filled.of(prepared, Map.of("licence", licence));
    }
  }
}
