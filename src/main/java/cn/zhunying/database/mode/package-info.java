/** In which mode the system runs, demonstration or production, and what each must have. */
package cn.zhunying.database.mode;
