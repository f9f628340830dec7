package cn.zhunying.catalogue.guide;

import cn.zhunying.law.Citation;
import cn.zhunying.law.LawFiles;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import org.springframework.core.io.ClassPathResource;

/** Shape of {@code processes/notices/commitment.yaml}: how notice and promise are worded. */
record CommitmentWording(
    @NotBlank @Citation String clause,
    @NotNull @Valid Told told,
    @NotNull @Valid OfMaterial material,
    @NotNull @Valid Promise promise) {

  static final CommitmentWording TEXTS =
      LawFiles.read(
          new ClassPathResource("processes/notices/commitment.yaml"), CommitmentWording.class);

  /** What each part of the notice is headed with. */
  record Told(
      @NotBlank String item,
      @NotBlank String basis,
      @NotBlank String conditions,
      @NotBlank String materials,
      @NotBlank String way,
      @NotBlank String liability,
      @NotBlank String power,
      @NotBlank String publication,
      @NotBlank String measures,
      @NotBlank String verification) {

    @AssertTrue(message = "verification 须含 {method}")
    boolean isComplete() {
      return verification.contains("{method}");
    }
  }

  /** Whether a material has to be handed in. */
  record OfMaterial(
      @NotBlank String form,
      @NotBlank String commitment,
      @NotBlank String shared,
      @NotBlank String optional) {}

  /** A condition as it is promised, and by when it is met. */
  record Promise(
      @NotBlank String met,
      @NotBlank String metBy,
      @NotBlank String later,
      @NotBlank String laterBy,
      @NotBlank String verified,
      @NotBlank String exempt,
      @NotBlank String breach,
      @NotBlank String amount,
      @NotBlank String terms,
      @NotBlank String termsOfDeclaration) {

    @AssertTrue(message = "met、later 须含 {condition}，laterBy 须含 {period}，verified 须含 {method}")
    boolean isComplete() {
      return met.contains("{condition}")
          && later.contains("{condition}")
          && laterBy.contains("{period}")
          && verified.contains("{method}");
    }
  }
}
