package cn.zhunying.notification;

import cn.zhunying.law.Filled;
import com.fasterxml.jackson.annotation.JsonCreator;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.Map;
import java.util.Set;

/** How a message is worded in {@code processes/notices}, with places for values. */
public record Wording(@NotBlank String subject, @NotBlank String body) {

  /** Shape of a file of wordings, each under its code. */
  public record Book(@NotNull Map<String, @NotNull @Valid Wording> texts) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Book {}
  }

  /** Names of the values it asks for. */
  public Set<String> values() {
    return Filled.places(subject + body);
  }

  public Wording filled(Map<String, String> values) {
    return new Wording(Filled.of(subject, values), Filled.of(body, values));
  }
}
