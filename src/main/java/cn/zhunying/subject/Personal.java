package cn.zhunying.subject;

/** The personal data of an application, encrypted at rest as one value. */
public record Personal(String idNumber, String contactName, String phone, String email) {}
