package cn.zhunying.web;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Sentences of pages and answers, in the language of the one who asked. */
@Component
public class Texts {

  private final MessageSource messages;

  public Texts(MessageSource messages) {
    this.messages = messages;
  }

  /**
   * @param values what {@code {0}}, {@code {1}} … stand for
   */
  public String say(String key, Object... values) {
    return messages.getMessage(key, values, key, Language.current());
  }
}
