package cn.zhunying.catalogue.terms;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;

/**
 * A procedure whose time does not count towards the decision (检验、听证、专家评审、公示).
 *
 * @param period how long it should take, as told to the applicant
 */
public record Stop(@NotBlank String code, @NotBlank String name, @NotNull @Valid Limit period) {}
