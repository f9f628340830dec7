package cn.zhunying.web;

import java.io.IOException;
import java.io.Writer;
import org.apache.catalina.Context;
import org.apache.catalina.Valve;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.valves.ErrorReportValve;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;

/** What the container answers by itself, before any page of ours could: said in our words. */
@Component
class ContainerErrors
    implements WebServerFactoryCustomizer<TomcatServletWebServerFactory>, Ordered {

  private static final String PAGE =
      """
      <!DOCTYPE html>
      <html lang="zh-CN"><head><meta charset="utf-8"><title>%1$s · 准营</title></head>
      <body><h1>%1$s</h1><p>%2$s</p><p><a href="/">返回首页</a></p></body></html>
      """;

  @Override
  public int getOrder() {
    return LOWEST_PRECEDENCE;
  }

  @Override
  public void customize(TomcatServletWebServerFactory factory) {
    factory.addContextCustomizers(ContainerErrors::say);
  }

  private static void say(Context context) {
    StandardHost host = (StandardHost) context.getParent();
    host.setErrorReportValveClass(""); // else it would add its own behind ours
    var pipeline = host.getPipeline();
    for (Valve valve : pipeline.getValves()) {
      if (valve instanceof ErrorReportValve) {
        pipeline.removeValve(valve);
      }
    }
    pipeline.addValve(new Report());
  }

  private static final class Report extends ErrorReportValve {

    @Override
    protected void report(Request request, Response response, Throwable thrown) {
      int status = response.getStatus();
      if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
        return;
      }
      try {
        response.setContentType("text/html");
        response.setCharacterEncoding("utf-8");
        Writer writer = response.getReporter();
        if (writer != null) {
          writer.write(
              status < 500
                  ? PAGE.formatted("请求不完整", "这个地址或者请求的写法不对，系统没有办理。请核对地址后再试。")
                  : PAGE.formatted("系统出错", "系统发生故障，本次操作没有完成。请稍后再试；仍不成功的，请联系许可机关。"));
          response.finishResponse();
        }
      } catch (IOException gone) {
        // nobody is there to read it
      }
    }
  }
}
