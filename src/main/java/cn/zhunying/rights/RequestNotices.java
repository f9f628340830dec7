package cn.zhunying.rights;

import static java.util.Objects.requireNonNull;

import cn.zhunying.calendar.ChineseDates;
import cn.zhunying.identity.Accounts;
import cn.zhunying.notification.Messages;
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
    accounts
        .of(r.bureau(), rules.answeredBy())
        .forEach(
            officer ->
                messages.send(
                    officer.username(),
                    null,
                    r.number(),
                    "个人信息请求 %s".formatted(r.number()),
                    "收到“%s”的请求，请于 %s 前答复（个人信息请求 · %s）。"
                        .formatted(r.kind().name(), ChineseDates.format(r.dueOn()), r.number())));
  }

  void answered(PrivacyRequest r) {
    String outcome = requireNonNull(r.outcome()).label();
    if (r.account() != null) {
      messages.send(
          r.account(),
          null,
          r.number(),
          "您的个人信息请求已答复：%s".formatted(outcome),
          "请求 %s（%s）：%s%n%s%s"
              .formatted(
                  r.number(),
                  r.kind().name(),
                  outcome,
                  r.answer(),
                  r.clause() == null ? "" : "\n依据：" + r.clause()));
    }
  }
}
