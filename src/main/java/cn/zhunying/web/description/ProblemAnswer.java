package cn.zhunying.web.description;

import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;

/** The problems an operation may answer, each described once for all operations. */
enum ProblemAnswer {
  BAD_REQUEST("400", "The request cannot be read: broken JSON, a parameter missing or malformed."),
  UNAUTHORIZED("401", "Nobody is signed in."),
  FORBIDDEN("403", "The account may not do this."),
  NOT_FOUND("404", "There is nothing of the kind, or it is not for this account to know of."),
  CONFLICT("409", "The matter does not stand where this could be done."),
  UNPROCESSABLE("422", "The values do not pass: every field that is wrong, with its remedy.");

  private final String status;
  private final String description;

  ProblemAnswer(String status, String description) {
    this.status = status;
    this.description = description;
  }

  String status() {
    return status;
  }

  ApiResponse reference() {
    return new ApiResponse().$ref("#/components/responses/" + name());
  }

  ApiResponse described() {
    Schema<?> problem = new Schema<>().$ref("#/components/schemas/Problem");
    return new ApiResponse()
        .description(description)
        .content(
            new Content()
                .addMediaType("application/problem+json", new MediaType().schema(problem)));
  }
}
