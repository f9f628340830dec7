package cn.zhunying.portal;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** There is no such page, or not for this account: both look the same. */
@ResponseStatus(HttpStatus.NOT_FOUND)
class NotVisible extends RuntimeException {

  private static final long serialVersionUID = 1L;

  NotVisible(String what) {
    super(what, null, false, false);
  }
}
