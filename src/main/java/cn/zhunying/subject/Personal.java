package cn.zhunying.subject;

import org.jspecify.annotations.Nullable;

/**
 * The personal data of an application, encrypted at rest as one value.
 *
 * @param idType the kind of document the number is of; null for an identity card
 */
public record Personal(
    String idNumber, String contactName, String phone, String email, @Nullable String idType) {}
