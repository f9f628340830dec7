package cn.zhunying.portal.words;

import cn.zhunying.application.Application;
import cn.zhunying.application.ApplicationStatus;
import cn.zhunying.cases.CaseView;
import cn.zhunying.catalogue.Item;
import cn.zhunying.catalogue.Items;
import cn.zhunying.catalogue.terms.licence.LicenceTerms;
import cn.zhunying.identity.Bureau;
import cn.zhunying.identity.Bureaus;
import cn.zhunying.identity.Role;
import cn.zhunying.law.OutsideNorm;
import cn.zhunying.law.Refusal;
import cn.zhunying.portal.frame.Told;
import cn.zhunying.web.Language;
import cn.zhunying.web.Texts;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Names of things as pages say them, in the reader's language where they are our own words. */
@Component("chinese")
class Words {

  /** Before what is no norm but only said. */
  private static final String NOTE = "outside-compilation：";

  private final Items items;
  private final ActorNames names;
  private final Bureaus bureaus;
  private final Texts texts;
  private final ObjectMapper json;

  Words(Items items, ActorNames names, Bureaus bureaus, Texts texts, ObjectMapper json) {
    this.items = items;
    this.names = names;
    this.bureaus = bureaus;
    this.texts = texts;
    this.json = json;
  }

  public String item(String code) {
    return items.find(code).map(Item::name).orElse(code);
  }

  public String item(String code, String action) {
    return items.find(code, action).map(item -> item.title(action)).orElseGet(() -> item(code));
  }

  public String actor(String username) {
    return username.equals("system") ? texts.say("actor.system") : names.of(username);
  }

  public String bureau(String code) {
    return bureaus.find(code).map(Bureau::shortName).orElse(code);
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
    return items
        .find(code)
        .map(Item::licence)
        .map(LicenceTerms::name)
        .orElseGet(() -> texts.say("common.licence"));
  }

  /** The district a bureau serves: its short name without the office's. */
  public String district(Bureau bureau) {
    return bureaus.district(bureau);
  }

  public String procedure(Application application) {
    return texts.say("procedure." + application.procedure().code());
  }

  public String act(CaseView.Step step) {
    return texts.say("act." + step.act());
  }

  public String origin(String origin) {
    return texts.say("origin." + origin);
  }

  public String reason(Refusal refusal) {
    return refusal.in(Language.current()).reason();
  }

  public @Nullable String remedy(Refusal refusal) {
    return refusal.in(Language.current()).remedy();
  }

  /** A refusal in one sentence or two. */
  public String said(Refusal refusal) {
    String remedy = remedy(refusal);
    return remedy == null ? reason(refusal) : reason(refusal) + texts.say("common.stop") + remedy;
  }

  /** What became of an act. */
  public String told(Told.Sentence sentence) {
    return texts.say(sentence.key(), sentence.values().stream().map(this::lines).toArray());
  }

  /** What somebody does in the office. */
  public String posts(List<Role> roles) {
    return list(roles.stream().map(role -> texts.say("role." + role.code())).toList());
  }

  public String list(List<String> all) {
    return String.join(texts.say("common.list"), all);
  }

  public String sentences(List<String> all) {
    return String.join(texts.say("common.semicolon"), all);
  }

  /** Several lines as one. */
  public String lines(String text) {
    return text.replace("\n", texts.say("common.semicolon"));
  }

  /** A source that is not in the compilation, without the mark of it and our own references. */
  public String outside(String source) {
    String said =
        source.startsWith(NOTE) ? source.substring(NOTE.length()) : OutsideNorm.of(source);
    return said.replaceAll("\uff08gaps [^\uff09]*\uff09", "");
  }

  /** The reason or remark in an act's detail, which is all that people read of it. */
  public String detail(String detail) {
    try {
      JsonNode node = json.readTree(detail);
      StringJoiner text = new StringJoiner(texts.say("common.semicolon"));
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
}
