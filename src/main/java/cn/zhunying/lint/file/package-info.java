/** The files a check looks at: as text, and as diagrams. */
package cn.zhunying.lint.file;
