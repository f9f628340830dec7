package cn.zhunying.catalogue.terms.supervision;

import cn.zhunying.catalogue.terms.Cited;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.util.List;

/**
 * @param grounds what speaks against a full pass
 * @param rectify what follows, with its clause
 * @param consequence what the holder may not do meanwhile
 */
public record Conclusion(
    @NotEmpty List<@Valid Ground> grounds,
    @NotNull @Valid Cited rectify,
    @NotNull @Valid Cited consequence) {}
