package cn.zhunying.calendar.publish;

import cn.zhunying.law.Refusal;

/** What became of a calendar file an administrator gave. */
public sealed interface CalendarImport {

  record Published(int year, boolean provisional, long version) implements CalendarImport {}

  record Refused(Refusal refusal) implements CalendarImport {}
}
