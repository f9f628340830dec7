package cn.zhunying.cases.web;

import cn.zhunying.application.Application;
import cn.zhunying.application.Applications;
import cn.zhunying.application.CaseAccess;
import cn.zhunying.application.material.Materials;
import cn.zhunying.application.material.Materials.Uploaded;
import cn.zhunying.files.Files;
import cn.zhunying.identity.CurrentAccount;
import cn.zhunying.law.Refusal;
import cn.zhunying.web.Idempotency;
import cn.zhunying.web.Problems;
import cn.zhunying.web.Reply;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** The materials of an application. */
@RestController
@RequestMapping("/api/v1/applications/{number}/materials")
class MaterialApi {

  private final Applications applications;
  private final CaseAccess access;
  private final Materials materials;
  private final Idempotency idempotency;
  private final CurrentAccount current;

  MaterialApi(
      Applications applications,
      CaseAccess access,
      Materials materials,
      Idempotency idempotency,
      CurrentAccount current) {
    this.applications = applications;
    this.access = access;
    this.materials = materials;
    this.idempotency = idempotency;
    this.current = current;
  }

  /**
   * Uploads a material. What was uploaded for the same material before stays in the case.
   *
   * @param number number of the application
   * @param material code of the material, from the item
   * @param file PDF, JPEG or PNG
   */
  @ResponseStatus(HttpStatus.CREATED)
  @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  Reply<Uploaded> uploadMaterial(
      @PathVariable String number,
      @RequestParam(required = false) String material,
      @RequestParam(required = false) MultipartFile file,
      @RequestHeader(name = "Idempotency-Key", required = false) String key)
      throws IOException {
    if (file == null || file.isEmpty()) {
      return Problems.refused(Refusal.form("file-missing", "file"));
    }
    String account = current.require().username();
    Optional<Application> own = applications.own(number, account);
    if (own.isEmpty()) {
      return Problems.notFound("办件", number);
    }
    byte[] bytes = file.getBytes();
    String name = file.getOriginalFilename();
    return idempotency.once(
        account,
        key,
        Arrays.asList("material", number, material, name, Idempotency.mark(bytes)),
        () ->
            Problems.answer(
                materials.keep(own.get(), material, name, bytes),
                kept ->
                    Reply.made(
                        "/api/v1/applications/%s/materials/%d".formatted(number, kept.id()),
                        kept)));
  }

  /**
   * A material as it was uploaded.
   *
   * @param number number of the application
   * @param id id of the upload
   */
  @ApiResponse(
      responseCode = "200",
      description = "The file.",
      content = {
        @Content(
            mediaType = "application/pdf",
            schema = @Schema(type = "string", format = "binary")),
        @Content(mediaType = "image/jpeg", schema = @Schema(type = "string", format = "binary")),
        @Content(mediaType = "image/png", schema = @Schema(type = "string", format = "binary"))
      })
  @GetMapping("/{id}")
  Reply<byte[]> getMaterial(@PathVariable String number, @PathVariable long id) {
    return access
        .visible(number, current.require())
        .flatMap(a -> materials.content(a.number(), id))
        .map(c -> Reply.<byte[]>as(Files.inline(c.fileName(), c.mediaType(), c.bytes())))
        .orElseGet(() -> Problems.notFound("材料", number + "/" + id));
  }
}
