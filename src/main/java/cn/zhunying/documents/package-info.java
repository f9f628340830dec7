/**
 * The written acts of an office (文书): issued and numbered in the caller's transaction, rendered to
 * PDF when first needed, never changed afterwards.
 */
@NullMarked
package cn.zhunying.documents;

import org.jspecify.annotations.NullMarked;
