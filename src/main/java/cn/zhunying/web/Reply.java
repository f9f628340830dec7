package cn.zhunying.web;

import java.net.URI;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * What an operation answers: its own thing or a problem in its place, so the body is either.
 *
 * @param <T> its own thing, which the description of the API shows
 */
public final class Reply<T> extends ResponseEntity<Object> {

  private Reply(Object body, HttpHeaders headers, HttpStatusCode status) {
    super(body, headers, status);
  }

  public static <T> Reply<T> done(T body) {
    return new Reply<>(body, new HttpHeaders(), HttpStatus.OK);
  }

  /** 201, for what has no address of its own. */
  public static <T> Reply<T> made(T body) {
    return new Reply<>(body, new HttpHeaders(), HttpStatus.CREATED);
  }

  /** 201 with the address of what was made, relative to the product's. */
  public static <T> Reply<T> made(String location, T body) {
    HttpHeaders headers = new HttpHeaders();
    headers.setLocation(URI.create(location));
    return new Reply<>(body, headers, HttpStatus.CREATED);
  }

  /** A page of a list; {@code X-Has-More} and {@code Link} (RFC 8288) say what is around it. */
  public static <T> Reply<List<T>> page(Paging.Page<T> page) {
    return page(page, page.rows());
  }

  /** The same where the rows stand inside something else. */
  public static <T> Reply<T> page(Paging.Page<?> page, T body) {
    HttpHeaders headers = new HttpHeaders();
    headers.set("X-Has-More", String.valueOf(page.more()));
    int at = page.paging().page();
    if (at > 0) {
      headers.add(HttpHeaders.LINK, link(page.paging(), at - 1, "prev"));
    }
    if (page.more()) {
      headers.add(HttpHeaders.LINK, link(page.paging(), at + 1, "next"));
    }
    return new Reply<>(body, headers, HttpStatus.OK);
  }

  private static String link(Paging paging, int page, String relation) {
    var here = ServletUriComponentsBuilder.fromCurrentRequest();
    var uri = here.replaceQueryParam("page", page).replaceQueryParam("size", paging.size()).build();
    return "<%s?%s>; rel=\"%s\"".formatted(uri.getPath(), uri.getQuery(), relation);
  }

  /** The same answer as something else gave it: a file, say. */
  public static <T> Reply<T> as(ResponseEntity<Object> given) {
    return new Reply<>(given.getBody(), given.getHeaders(), given.getStatusCode());
  }

  static <T> Reply<T> problem(ProblemDetail problem) {
    HttpHeaders headers = new HttpHeaders();
    headers.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
    return new Reply<>(problem, headers, HttpStatusCode.valueOf(problem.getStatus()));
  }

  /** What was answered when the same was asked before. */
  static <T> Reply<T> again(int status, String location, Object body) {
    HttpHeaders headers = new HttpHeaders();
    headers.setContentType(MediaType.APPLICATION_JSON);
    if (location != null) {
      headers.setLocation(URI.create(location));
    }
    headers.set("Idempotency-Replayed", "true");
    return new Reply<>(body, headers, HttpStatusCode.valueOf(status));
  }
}
