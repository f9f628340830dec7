package cn.zhunying.catalogue.terms.licence;

import cn.zhunying.law.Citation;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;

/**
 * A public list of the licences that say yes to a question (网络招聘服务机构管理名册).
 *
 * @param code its part of the address
 * @param field the kept answer that puts a licence on it
 */
public record PublicList(
    @NotBlank @Pattern(regexp = "[a-z][a-z-]*[a-z]") String code,
    @NotBlank String name,
    @NotBlank String field,
    @NotBlank String text,
    @NotBlank @Citation String clause) {}
