package cn.zhunying.credit.season;

/** A complaint of a violation received in 公示, not decided yet. */
public record Complaint(long id, String uscc, int cycle, String complaint) {}
