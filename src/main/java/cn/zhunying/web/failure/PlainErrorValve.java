package cn.zhunying.web.failure;

import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;

/**
 * In place of the container's own page, for errors that happen before or after all that is ours;
 * the container makes it, from its name.
 */
public class PlainErrorValve extends ErrorReportValve {

  @Override
  protected void report(Request request, Response response, Throwable why) {
    int status = response.getStatus();
    if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
      return;
    }
    try {
      FailureAnswer.write(request.getRequest(), response.getResponse(), status, null);
    } catch (IOException | IllegalStateException e) {
      container.getLogger().debug("the client has left", e);
    }
  }
}
