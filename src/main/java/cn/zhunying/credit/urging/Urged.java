package cn.zhunying.credit.urging;

/** A subject has been urged: whoever can reach it tells it. */
public record Urged(Urging urging) {}
