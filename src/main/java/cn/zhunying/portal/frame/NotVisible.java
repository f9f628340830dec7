package cn.zhunying.portal.frame;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** There is no such page, or not for this account: both look the same. */
@ResponseStatus(HttpStatus.NOT_FOUND)
public class NotVisible extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public NotVisible(String what) {
    super(what, null, false, false);
  }
}
