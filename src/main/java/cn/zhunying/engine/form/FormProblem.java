package cn.zhunying.engine.form;

/** What is wrong with one field of a submitted form, and what to do. */
public record FormProblem(String field, String reason, String remedy) {}
