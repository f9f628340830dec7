package cn.zhunying.identity.gate;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;

/** Bodies the gate reads are short. */
final class Bodies {

  private static final int LONGEST = 1 << 18;

  private Bodies() {}

  static byte[] read(HttpServletRequest request) throws IOException, TaskSubmission.Malformed {
    byte[] body = request.getInputStream().readNBytes(LONGEST + 1);
    if (body.length > LONGEST) {
      throw new TaskSubmission.Malformed("正文太长");
    }
    return body;
  }
}
