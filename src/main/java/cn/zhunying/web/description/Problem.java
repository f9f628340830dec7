package cn.zhunying.web.description;

import cn.zhunying.law.Refusal;
import java.util.List;

/**
 * Why something was not done (RFC 9457, {@code application/problem+json}).
 *
 * @param type the rule of the first reason; its page, {@code GET /problems/{rule}}, says what it
 *     asks for
 * @param title what kind of problem it is, in Chinese
 * @param status the HTTP status
 * @param detail all reasons in one sentence, in Chinese
 * @param instance the path that was asked for
 * @param errors every reason at once, each with its field and remedy
 */
record Problem(
    String type, String title, int status, String detail, String instance, List<Refusal> errors) {}
