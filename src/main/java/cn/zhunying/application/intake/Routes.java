package cn.zhunying.application.intake;

import static java.util.Objects.requireNonNull;

import cn.zhunying.application.Application.Reason;
import cn.zhunying.catalogue.Item;
import cn.zhunying.catalogue.ReformModes;
import cn.zhunying.catalogue.check.Authorities;
import cn.zhunying.catalogue.terms.Authority;
import cn.zhunying.catalogue.terms.Mode;
import cn.zhunying.catalogue.terms.ReformMode;
import cn.zhunying.catalogue.terms.Region;
import cn.zhunying.catalogue.terms.action.ActionTerms;
import cn.zhunying.catalogue.terms.commitment.NotFor;
import cn.zhunying.catalogue.terms.procedure.Procedure;
import cn.zhunying.law.Outcome;
import cn.zhunying.law.Refusal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Which bureau, procedure and diagram an application goes to, by the mode of reform in force. */
@Component
class Routes {

  /** The diagram that takes what is only filed. */
  private static final String FILING = "filing";

  /** How the diagram calls the way that begins with a recommendation and an assessment. */
  private static final String ASSESSMENT = "assessment";

  private final ReformModes modes;
  private final Clock clock;

  Routes(ReformModes modes, Clock clock) {
    this.modes = modes;
    this.clock = clock;
  }

  Outcome<Route> of(Checked c) {
    Region region = Region.valueOf(requireNonNull(c.submission().region()));
    Optional<Mode> mode = modes.find(c.item().code(), region, LocalDate.now(clock));
    return Outcome.unless(notTaken(c, mode), () -> Outcome.done(route(c, region, mode.get())));
  }

  private static Route route(Checked c, Region region, Mode mode) {
    ActionTerms terms = c.terms();
    boolean byMode = terms.commitment();
    Optional<NotFor> keptFrom = keptFrom(c);
    boolean filing = terms.isFiled() || byMode && mode.mode() == ReformMode.审批改为备案;
    boolean commitment =
        c.asks(Procedure.COMMITMENT)
            && c.insisted().isEmpty()
            && c.item().commitment() != null
            && keptFrom.isEmpty()
            && mode.mode() == ReformMode.实行告知承诺;
    Procedure procedure =
        filing ? Procedure.FILING : commitment ? Procedure.COMMITMENT : Procedure.GENERAL;
    Authority authority =
        c.item()
            .authorityOver(c.submission().action())
            .orElseGet(() -> Authorities.of(c.item(), region, c.facts()));
    boolean inCharge = c.licence() != null && terms.authority().isEmpty();
    return new Route(
        inCharge ? requireNonNull(c.licence()).bureau() : bureau(authority, c),
        inCharge ? "由发证机关办理" : authority.text(),
        inCharge ? terms.clause() : authority.clause(),
        procedure,
        terms.isFiled() ? FILING : byMode ? requireNonNull(mode.process()) : c.item().code(),
        terms.assessed() == null ? procedure.code() : ASSESSMENT,
        reasons(c, mode, !commitment && !filing));
  }

  /** What is insisted on stands on the case, and else why it does not go by commitment. */
  private static List<Reason> reasons(Checked c, Mode mode, boolean general) {
    if (!c.insisted().isEmpty()) {
      return c.insisted().stream().map(Routes::insistedOn).toList();
    }
    return c.asks(Procedure.COMMITMENT) && general
        ? List.of(notByCommitment(c.terms(), mode, keptFrom(c)))
        : List.of();
  }

  private static Reason insistedOn(Refusal r) {
    return new Reason("申请人坚持提交，须由机关书面答复：" + r.reason(), r.clause());
  }

  /** Only an application meets a window that could refuse it; a filing is put right instead. */
  boolean leadToAnOfficer(Checked c) {
    Region region = Region.valueOf(requireNonNull(c.submission().region()));
    return !c.terms().isFiled()
        && modes
            .find(c.item().code(), region, LocalDate.now(clock))
            .filter(
                m ->
                    m.mode() == ReformMode.优化审批服务
                        || m.mode() == ReformMode.实行告知承诺
                        || !c.terms().commitment())
            .isPresent();
  }

  private static Optional<NotFor> keptFrom(Checked c) {
    return c.item().commitment() == null
        ? Optional.empty()
        : c.item().commitment().keptFrom(c.facts());
  }

  private static String bureau(Authority authority, Checked c) {
    return authority.bureau().equals("district") ? c.district().code() : authority.bureau();
  }

  /** Who may not commit is told why and goes on in the general procedure. */
  private static Reason notByCommitment(ActionTerms action, Mode mode, Optional<NotFor> keptFrom) {
    if (!action.commitment()) {
      return action.whyNotByCommitment() == null
          ? new Reason("%s不实行告知承诺，按一般程序办理".formatted(action.name()), action.clause())
          : new Reason(action.whyNotByCommitment().text(), action.whyNotByCommitment().ground());
    }
    if (keptFrom.isPresent() && mode.mode() == ReformMode.实行告知承诺) {
      return new Reason(keptFrom.get().text(), keptFrom.get().clause());
    }
    return new Reason("该办理区域对本事项的改革方式是“%s”，不实行告知承诺，按一般程序办理".formatted(mode.mode()), mode.clause());
  }

  /** Where the approval is abolished, or the law says nothing, no application is taken. */
  private static Optional<Refusal> notTaken(Checked c, Optional<Mode> mode) {
    Item item = c.item();
    if (mode.isEmpty()) {
      return Optional.of(Refusal.form("region-without-mode", "region", item.name()));
    }
    Mode inForce = mode.get();
    boolean byMode = c.terms().commitment();
    if (byMode && inForce.mode() == ReformMode.直接取消审批) {
      return Optional.of(
          Refusal.law(
              "approval-abolished", "item", inForce.clause(), item.name(), c.terms().text()));
    }
    return c.asks(Procedure.FILING)
            && !c.terms().isFiled()
            && !(byMode && inForce.mode() == ReformMode.审批改为备案)
        ? Optional.of(
            Refusal.law("filing-not-offered", "procedure", inForce.clause(), inForce.mode()))
        : Optional.empty();
  }
}
