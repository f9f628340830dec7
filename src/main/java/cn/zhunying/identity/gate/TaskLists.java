package cn.zhunying.identity.gate;

import cn.zhunying.engine.accounts.TaskFilters;
import cn.zhunying.engine.work.WorkList;
import cn.zhunying.engine.work.WorkLists;
import cn.zhunying.identity.Account;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * The stored lists of Tasklist, which it asks for again and again. Which tasks are on a page and
 * how many there are is read from our own rows; the engine is asked for these tasks only, so that
 * what it joins does not grow with the bureau, and still decides who sees them.
 */
@Component
class TaskLists {

  /** Tasklist shows fifteen; scripts may ask for more. */
  private static final int MOST = 1_000;

  /** Members of a query that choose nothing. */
  private static final Set<String> ORDER = Set.of("sorting", "active");

  /** No task has it: the engine takes a list of none for no condition. */
  private static final List<String> NONE = List.of("-");

  private final TaskFilters filters;
  private final WorkLists work;

  TaskLists(TaskFilters filters, WorkLists work) {
    this.filters = filters;
    this.work = work;
  }

  void answer(
      EngineRoutes.Match match,
      Account account,
      byte[] body,
      HttpServletRequest request,
      HttpServletResponse response,
      FilterChain chain)
      throws ServletException, IOException, TaskSubmission.Malformed {
    String filter = match.parts().get(0);
    ObjectNode query = (ObjectNode) TaskSubmission.json(body);
    Optional<WorkList> list =
        filters.list(filter).filter(l -> account.isStaff() && choosesNothing(query));
    boolean counts = match.route().endsWith("/count");
    if (list.isEmpty() || match.route().endsWith("/singleResult")) {
      own(filter, account, query);
      chain.doFilter(BodyRequest.post(request, TaskSubmission.bytes(query)), response);
    } else if (counts) {
      response.setContentType(MediaType.APPLICATION_JSON_VALUE);
      response.getOutputStream().print("{\"count\":%d}".formatted(work.count(list.get(), account)));
    } else {
      page(list.get(), account, query, request, response, chain);
    }
  }

  /** What the stored query does not say: whose list it is and what time it is. */
  private void own(String filter, Account account, ObjectNode query) {
    filters.criteria(filter, account).forEach(query::putPOJO);
  }

  private void page(
      WorkList list,
      Account account,
      ObjectNode query,
      HttpServletRequest request,
      HttpServletResponse response,
      FilterChain chain)
      throws ServletException, IOException {
    int most = Math.min(number(request.getParameter("maxResults"), MOST), MOST);
    List<String> ids =
        work.ids(list, account, number(request.getParameter("firstResult"), 0), most);
    query.putPOJO("taskIdIn", ids.isEmpty() ? NONE : ids);
    ContentCachingResponseWrapper engines = new ContentCachingResponseWrapper(response);
    chain.doFilter(
        BodyRequest.post(request, TaskSubmission.bytes(query), "firstResult=0&maxResults=" + MOST),
        engines);
    counted(engines, list, account);
    engines.copyBodyToResponse();
  }

  /** The engine has counted the page it was asked for; Tasklist turns pages by the whole. */
  private void counted(ContentCachingResponseWrapper answer, WorkList list, Account account)
      throws IOException {
    if (answer.getStatus() != HttpServletResponse.SC_OK
        || !String.valueOf(answer.getContentType()).contains("hal")) {
      return;
    }
    try {
      ObjectNode page = (ObjectNode) TaskSubmission.json(answer.getContentAsByteArray());
      page.put("count", work.count(list, account));
      answer.resetBuffer();
      answer.getOutputStream().write(TaskSubmission.bytes(page));
    } catch (TaskSubmission.Malformed e) {
      throw new IOException("the engine's own answer cannot be read", e);
    }
  }

  /** Whether all that is asked for is the list itself, in some order. */
  private static boolean choosesNothing(ObjectNode query) {
    return StreamSupport.stream(
            ((Iterable<Map.Entry<String, JsonNode>>) query::fields).spliterator(), false)
        .allMatch(
            member ->
                ORDER.contains(member.getKey())
                    || member.getValue().isContainerNode() && member.getValue().isEmpty());
  }

  private static int number(String text, int otherwise) {
    return text != null && text.matches("[0-9]{1,8}") ? Integer.parseInt(text) : otherwise;
  }
}
