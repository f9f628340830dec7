package cn.zhunying.application.web;

import cn.zhunying.application.publicity.PublicObjections;
import cn.zhunying.application.publicity.Publicity;
import cn.zhunying.application.publicity.RunningPublicities;
import cn.zhunying.border.Text;
import cn.zhunying.border.TextRule;
import cn.zhunying.web.Paging;
import cn.zhunying.web.Problems;
import cn.zhunying.web.Reply;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** 公示: what runs in public, and what anybody says against it. */
@RestController
@RequestMapping("/api/v1/public/publicities")
class PublicityApi {

  /**
   * What speaks against it.
   *
   * @param text facts and, if you want an answer, how to reach you; at most 2000 characters
   */
  record NewObjection(@Text(TextRule.REASON) String text) {}

  /**
   * That it was received.
   *
   * @param application the application it is about
   */
  record Received(String application) {}

  private final RunningPublicities publicities;
  private final PublicObjections objections;

  PublicityApi(RunningPublicities publicities, PublicObjections objections) {
    this.publicities = publicities;
    this.objections = objections;
  }

  /** What runs today; what ends first comes first. */
  @SecurityRequirements
  @GetMapping
  Reply<List<Publicity>> listPublicities(
      @RequestParam(defaultValue = "0") int page,
      @RequestParam(defaultValue = Paging.USUAL) int size) {
    return Problems.answer(
        Paging.of(page, size),
        paging -> Reply.page(paging.read(publicities.running(paging.from(), paging.most()))));
  }

  /**
   * Objects while it runs; nobody has to sign in. Only officers of the bureau read it.
   *
   * @param id of the publicity
   */
  @SecurityRequirements
  @PostMapping("/{id}/objections")
  Reply<Received> objectToPublicity(@PathVariable long id, @RequestBody NewObjection objection) {
    return Problems.answer(
        objections.raise(id, objection.text()), number -> Reply.done(new Received(number)));
  }
}
