package cn.zhunying.border;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonMappingException;

/** What stands where a number is wanted cannot be taken for one. */
public final class NoNumberException extends JsonMappingException {

  private static final long serialVersionUID = 1L;

  private final String written;

  NoNumberException(JsonParser json, String written) {
    super(json, "no number");
    this.written = Echo.of(written);
  }

  /** As it was sent, shortened. */
  public String written() {
    return written;
  }
}
