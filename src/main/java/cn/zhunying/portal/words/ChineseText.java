package cn.zhunying.portal.words;

import cn.zhunying.application.Application;
import cn.zhunying.application.ApplicationStatus;
import cn.zhunying.calendar.ChineseDates;
import cn.zhunying.catalogue.Item;
import cn.zhunying.catalogue.Items;
import cn.zhunying.catalogue.terms.field.Field;
import cn.zhunying.catalogue.terms.field.FieldType;
import cn.zhunying.catalogue.terms.field.Option;
import cn.zhunying.catalogue.terms.licence.LicenceTerms;
import cn.zhunying.catalogue.terms.supervision.DutyTerms;
import cn.zhunying.clock.ClockHistory;
import cn.zhunying.identity.Account;
import cn.zhunying.identity.Accounts;
import cn.zhunying.oversight.Card;
import cn.zhunying.supervision.Duty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Values as pages say them. */
@Component("chinese")
public class ChineseText {

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy年M月d日 HH:mm");

  private final Items items;
  private final Accounts accounts;
  private final Clock clock;
  private final ObjectMapper json;

  ChineseText(Items items, Accounts accounts, Clock clock, ObjectMapper json) {
    this.items = items;
    this.accounts = accounts;
    this.clock = clock;
    this.json = json;
  }

  public String day(LocalDate day) {
    return day == null ? "" : ChineseDates.format(day);
  }

  public String time(Instant time) {
    return time == null ? "" : TIME.format(time.atZone(clock.getZone()));
  }

  public String item(String code) {
    return items.find(code).map(Item::name).orElse(code);
  }

  public String item(String code, String action) {
    return items.find(code, action).map(item -> item.title(action)).orElseGet(() -> item(code));
  }

  public String actor(String username) {
    return username.equals("system")
        ? "系统"
        : accounts.find(username).map(Account::displayName).orElse(username);
  }

  public String tone(ApplicationStatus status) {
    return switch (status) {
      case GRANTED -> "good";
      case DENIED, NOT_ACCEPTED, LAPSED -> "bad";
      case CORRECTION_REQUESTED, AWAITING_COMMITMENT -> "soon";
      default -> "";
    };
  }

  /** What a licence of an item is called. */
  public String licence(String code) {
    return items.find(code).map(Item::licence).map(LicenceTerms::name).orElse("许可证");
  }

  public String procedure(Application application) {
    return switch (application.procedure()) {
      case "commitment" -> "告知承诺";
      case "filing" -> "备案";
      default -> "一般程序";
    };
  }

  public String purpose(String purpose) {
    return switch (purpose) {
      case "acceptance" -> "受理（一次告知）";
      case "decision" -> "作出决定";
      case "on-the-spot" -> "当场决定";
      case "delivery" -> "颁证送达";
      case "special-procedure" -> "检验、听证、推荐评估等程序";
      default -> purpose;
    };
  }

  /** What happened to a clock, in the law's words. */
  public String clockEntry(ClockHistory.Line line, boolean workingDays) {
    String unit = workingDays ? "个工作日" : "日";
    return switch (line.kind()) {
      case "start" -> "开始计算";
      case "stop" -> "中止计算";
      case "restart" -> "恢复计算";
      case "extend" -> "延长 %d %s".formatted(line.days(), unit);
      case "end" -> "办结";
      default -> line.ahead() ? "届满" : "已经届满";
    };
  }

  /** What was left after an entry. */
  public String left(ClockHistory.Line line, boolean workingDays) {
    String unit = workingDays ? "个工作日" : "日";
    return line.remaining() < 0
        ? "已超 %d %s".formatted(-line.remaining(), unit)
        : "剩余 %d %s".formatted(line.remaining(), unit);
  }

  /** Whose word a deadline is. */
  public String clockMeaning(String type) {
    return switch (type) {
      case "legal" -> "法律规定的期限，逾期须承担法律后果";
      case "promised" -> "机关对外承诺的时限，短于法定期限";
      default -> "机关内部目标，不对外";
    };
  }

  /** What a card is about. */
  public String cardSubject(Card card) {
    return card.duty() == null ? purpose(card.what()) : "监管义务";
  }

  public String clockType(String type) {
    return switch (type) {
      case "legal" -> "法定期限";
      case "promised" -> "承诺时限";
      default -> "内部目标";
    };
  }

  public String origin(String origin) {
    return switch (origin) {
      case "form" -> "按填写内容生成";
      case "commitment" -> "签署时生成";
      case "shared" -> "数据共享获取，无须提交";
      default -> "需上传";
    };
  }

  /** When something must be done after what brings it, or before the end of a term. */
  public String period(DutyTerms duty) {
    if (duty.yearly() != null) {
      return duty.yearly().inWords();
    }
    String opens = duty.opens().inWords();
    String due = duty.due().inWords();
    return switch (duty.appliesTo()) {
      case "term" -> "有效期届满前 %s起，届满前 %s完成".formatted(opens, due);
      case "expiry" -> "有效期届满后 %s起，%s内完成".formatted(opens, due);
      case "termination" -> "终止后 %s起，%s内完成".formatted(opens, due);
      case "upgrade" -> "升办后 %s起，%s内完成".formatted(opens, due);
      case "filing" -> "备案后 %s起，%s内完成".formatted(opens, due);
      case "registration" -> "登记推送后 %s起，%s内完成".formatted(opens, due);
      default -> "发证后 %s起，%s内完成".formatted(opens, due);
    };
  }

  public String dutyState(Duty duty) {
    LocalDate today = LocalDate.now(clock);
    return switch (duty.state()) {
      case WAITING -> "未到办理期";
      case OPEN -> duty.overdueOn(today) ? "已逾期 %d 天".formatted(duty.overdueDays(today)) : "办理中";
      case DONE -> "已办结";
      case CANCELLED -> "已取消";
    };
  }

  /** The reason or remark in an act's detail, which is all that people read of it. */
  public String detail(String detail) {
    try {
      JsonNode node = json.readTree(detail);
      StringJoiner text = new StringJoiner("；");
      for (String key :
          new String[] {
            "name", "reason", "remark", "defects", "doubts", "reasons", "file", "licence"
          }) {
        JsonNode value = node.get(key);
        if (value != null && value.isArray()) {
          value.forEach(v -> text.add(v.asText()));
        } else if (value != null && !value.asText().isBlank()) {
          text.add(value.asText());
        }
      }
      return text.toString();
    } catch (JsonProcessingException e) {
      return "";
    }
  }

  /** An item's answers with their labels and units. */
  public Map<String, String> answers(Item item, Map<String, Object> answers) {
    Map<String, String> shown = new LinkedHashMap<>();
    for (Field field : item.fields()) {
      Object value = answers.get(field.name());
      if (value != null) {
        shown.put(field.label(), shown(field, value));
      }
    }
    return shown;
  }

  private String shown(Field field, Object value) {
    if (value instanceof Boolean flag) {
      return flag ? "是" : "否";
    }
    if (field.type() == FieldType.DATE) {
      return day(LocalDate.parse(value.toString()));
    }
    if (field.options() != null) {
      List<?> chosen = value instanceof List<?> list ? list : List.of(value);
      return field.options().stream()
          .filter(o -> chosen.contains(o.value()))
          .map(Option::label)
          .collect(Collectors.joining("、"));
    }
    String number =
        value instanceof BigDecimal decimal ? decimal.toPlainString() : value.toString();
    return field.unit() == null ? number : number + " " + field.unit();
  }
}
