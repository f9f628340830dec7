package cn.zhunying.catalogue.terms;

import cn.zhunying.law.Citation;
import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The mode of an item in a region from a day on.
 *
 * @param process the diagram that takes its applications
 */
public record Mode(
    @NotNull Region region,
    @NotNull ReformMode mode,
    @NotNull LocalDate from,
    @NotBlank @Citation String clause,
    @JsonIgnore @Nullable String process) {}
