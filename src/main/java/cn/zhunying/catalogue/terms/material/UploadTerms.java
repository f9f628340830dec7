package cn.zhunying.catalogue.terms.material;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Positive;
import java.util.List;

public record UploadTerms(
    @Positive int maxMegabytes, @NotEmpty List<String> types, @NotBlank String source) {}
