package cn.zhunying.web.border;

import cn.zhunying.law.Refusal;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** A request that no service gets to see: what it says cannot be taken. */
@ResponseStatus(HttpStatus.BAD_REQUEST)
public final class UnfitRequest extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<Refusal> refusals;

  UnfitRequest(List<Refusal> refusals) {
    super("unfit request", null, false, false);
    this.refusals = refusals;
  }

  public List<Refusal> refusals() {
    return refusals;
  }
}
