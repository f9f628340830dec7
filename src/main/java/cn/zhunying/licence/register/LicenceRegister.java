package cn.zhunying.licence.register;

import cn.zhunying.catalogue.Items;
import cn.zhunying.catalogue.terms.licence.PublicList;
import cn.zhunying.law.Outcome;
import cn.zhunying.law.Refusal;
import cn.zhunying.search.Wanted;
import cn.zhunying.subject.Uscc;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who has a licence: whoever chooses an institution asks by its name or code, not by a number it
 * does not know (人社部发〔2021〕56号 一（三）).
 */
@Service
public class LicenceRegister {

  private static final int CANDIDATES = 200;

  /** Fewer letters are the beginning of everything; two characters are a name. */
  private static final Pattern TOO_FEW = Pattern.compile("\\p{ASCII}{0,3}");

  private final LicenceRegisterTable table;
  private final Items items;

  LicenceRegister(LicenceRegisterTable table, Items items) {
    this.table = table;
    this.items = items;
  }

  /** A public list by its code, as the items in force name it. */
  public Optional<PublicList> list(String code) {
    return lists().map(Listed::list).filter(list -> list.code().equals(code)).findFirst();
  }

  /** The licences in force that stand on a public list; newest first. */
  @Transactional(readOnly = true)
  public List<RegisteredLicence> listed(PublicList list, long from, int most) {
    return lists()
        .filter(l -> l.list().equals(list))
        .findFirst()
        .map(l -> table.listed(l.item(), list.field(), from, most))
        .orElse(List.of());
  }

  private record Listed(String item, PublicList list) {}

  private Stream<Listed> lists() {
    return items.all().stream()
        .filter(item -> item.licence() != null)
        .flatMap(item -> item.licenceTerms().lists().stream().map(l -> new Listed(item.code(), l)));
  }

  /**
   * So many of them, newest first, after the first {@code from}.
   *
   * @param asked a unified social credit code or its end, some characters of a name, its pinyin or
   *     initials, or the end of a licence number
   */
  @Transactional(readOnly = true)
  public Outcome<List<RegisteredLicence>> find(String asked, long from, int most) {
    String wanted = asked == null ? "" : asked.strip();
    if (Uscc.isValid(wanted)) {
      return Outcome.done(table.of(wanted, from, most));
    }
    return TOO_FEW.matcher(wanted).matches()
        ? tooShort()
        : Wanted.of(wanted)
            .map(w -> found(w, from, most))
            .map(Outcome::done)
            .orElseGet(LicenceRegister::tooShort);
  }

  /** Newest first. */
  private List<RegisteredLicence> found(Wanted wanted, long from, int most) {
    return table.of(wanted, CANDIDATES).stream()
        .filter(l -> wanted.matches(l.holder(), l.number(), l.uscc()))
        .sorted(Comparator.comparing(RegisteredLicence::grantedOn).reversed())
        .skip(from)
        .limit(most)
        .toList();
  }

  private static Outcome<List<RegisteredLicence>> tooShort() {
    return Outcome.refused(Refusal.form("register-too-short", "q"));
  }
}
