package cn.zhunying.rights;

import static java.util.Objects.requireNonNull;

import cn.zhunying.calendar.ChineseDates;
import cn.zhunying.identity.Accounts;
import cn.zhunying.law.Filled;
import cn.zhunying.notification.Messages;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Tells those who answer that there is a request, and who asked that it is answered. Nothing of it
 * goes by mail (渝人社办〔2021〕49号 四（三）): the answer is read here.
 */
@Component
class RequestNotices {

  private final Messages messages;
  private final Accounts accounts;
  private final PrivacyRules rules;

  RequestNotices(Messages messages, Accounts accounts, PrivacyRules rules) {
    this.messages = messages;
    this.accounts = accounts;
    this.rules = rules;
  }

  void received(PrivacyRequest r) {
    PrivacyTerms.Letter letter = rules.letters().received();
    Map<String, String> of =
        Map.of(
            "number", r.number(),
            "kind", r.kind().name(),
            "due", ChineseDates.format(r.dueOn()));
    accounts
        .of(r.bureau(), rules.answeredBy())
        .forEach(officer -> send(officer.username(), r.number(), letter, of));
  }

  void answered(PrivacyRequest r) {
    String asker = r.account();
    if (asker != null) {
      PrivacyTerms.Letters letters = rules.letters();
      send(
          asker,
          r.number(),
          letters.answered(),
          Map.of(
              "number", r.number(),
              "kind", r.kind().name(),
              "outcome", requireNonNull(letters.outcomes().get(requireNonNull(r.outcome()))),
              "answer", requireNonNull(r.answer()),
              "ground", ground(letters, r.clause())));
    }
  }

  private static String ground(PrivacyTerms.Letters letters, @Nullable String clause) {
    return clause == null ? "" : Filled.of(letters.ground(), Map.of("clause", clause));
  }

  private void send(
      String to, String number, PrivacyTerms.Letter letter, Map<String, String> values) {
    messages.send(
        to, null, number, Filled.of(letter.subject(), values), Filled.of(letter.body(), values));
  }
}
