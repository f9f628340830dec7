package cn.zhunying.catalogue.terms.commitment;

import cn.zhunying.catalogue.terms.field.AnswerTest;
import cn.zhunying.law.Citation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Applicants whom the law leaves open: kept out until the bureau says otherwise. */
public record NotFor(
    @NotEmpty List<@Valid AnswerTest> when,
    @NotBlank String text,
    @NotBlank @Citation String clause,
    @Nullable String gap) {}
