package cn.zhunying.catalogue.terms.material;

import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;

/**
 * 证明事项: a proof the applicant may promise instead of handing it in (渝府办发〔2021〕9号). The list of such
 * proofs is missing from the compilation (gaps G-02), so that each says where it comes from.
 *
 * @param proves 证明内容, as it is promised
 * @param verified how it is looked into
 */
public record ProofTerms(
    @NotBlank String proves,
    @NotBlank String verified,
    @NotBlank String source,
    @Nullable String gap) {}
