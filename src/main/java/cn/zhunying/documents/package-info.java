/**
 * The written acts of an office (文书): issued and numbered in the caller's transaction, rendered to
 * PDF when first needed, never changed afterwards.
 */
package cn.zhunying.documents;
