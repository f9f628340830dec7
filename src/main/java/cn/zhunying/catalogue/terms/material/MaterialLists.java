package cn.zhunying.catalogue.terms.material;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import java.util.List;

public record MaterialLists(
    List<@Valid Material> commitment, @NotEmpty List<@Valid Material> general) {}
