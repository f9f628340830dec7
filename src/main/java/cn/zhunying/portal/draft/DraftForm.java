package cn.zhunying.portal.draft;

import cn.zhunying.application.Application;
import cn.zhunying.licence.Licence;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which form a draft belongs to: its name here and the page that shows it.
 *
 * @param name kind and what it is about, such as {@code apply/hr-service-permit/establish}
 */
public record DraftForm(String name) {

  private static final Pattern APPLY =
      Pattern.compile("apply/([a-z-]{1,60})/([a-z-]{1,60})(?:/([A-Z0-9]{1,40}))?");
  private static final Pattern CASE = Pattern.compile("(commitment|correction)/([A-Z0-9-]{1,40})");
  private static final Pattern LICENCE =
      Pattern.compile(
          "(rectification|statement|annual-report|fulfilment)/([A-Z0-9-]{1,40})/(\\d{1,18})");

  /** Empty for what is no form of ours. */
  public static Optional<DraftForm> of(String name) {
    return name != null
            && (APPLY.matcher(name).matches()
                || CASE.matcher(name).matches()
                || LICENCE.matcher(name).matches())
        ? Optional.of(new DraftForm(name))
        : Optional.empty();
  }

  /**
   * @param licence the one the page was opened for; null when none was
   */
  public static DraftForm apply(String item, String action, @Nullable String licence) {
    return new DraftForm(
        "apply/%s/%s%s".formatted(item, action, licence == null ? "" : "/" + licence));
  }

  public static DraftForm commitment(Application a) {
    return new DraftForm("commitment/" + a.number());
  }

  public static DraftForm correction(Application a) {
    return new DraftForm("correction/" + a.number());
  }

  /**
   * @param kind {@code rectification}, {@code statement}, {@code annual-report} or {@code
   *     fulfilment}
   * @param duty 0 where the form names none
   */
  public static DraftForm answer(String kind, Licence licence, @Nullable Long duty) {
    return new DraftForm("%s/%s/%d".formatted(kind, licence.number(), duty == null ? 0 : duty));
  }

  /** The address of the page that shows the form. */
  public String page() {
    Matcher apply = APPLY.matcher(name);
    if (apply.matches()) {
      String licence = apply.group(3) == null ? "" : "&licence=" + apply.group(3);
      return "/applications/new?item=%s&action=%s%s"
          .formatted(apply.group(1), apply.group(2), licence);
    }
    String[] parts = name.split("/");
    return switch (parts[0]) {
      case "commitment" -> "/applications/" + parts[1] + "/commitment";
      case "correction" -> "/applications/" + parts[1];
      default -> "/licences/" + parts[1];
    };
  }
}
