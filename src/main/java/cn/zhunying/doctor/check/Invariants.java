package cn.zhunying.doctor.check;

import java.util.List;

/** What must hold between the rows of our tables, one statement each over all of them. */
final class Invariants {

  private static final String RESTORE = "登记被越过系统改动：从备份核对后恢复";

  static final List<Invariant> ALL =
      List.of(
          new Invariant(
              "没有办理日志",
              "办件",
              RESTORE,
              "select number from application a where not exists (select 1 from journal where case_key = a.number)"),
          new Invariant(
              "没有办理日志",
              "许可证",
              RESTORE,
              "select number from licence l where not exists (select 1 from journal where case_key = l.number)"),
          new Invariant(
              "没有办理日志",
              "信用主体",
              RESTORE,
              "select uscc from credit_subject s where not exists (select 1 from journal where case_key = 'subject:' || s.uscc)"),
          new Invariant(
              "已准予，但没有许可证",
              "办件",
              "核对日志后补发",
              """
              select a.number from application a left join licence l on l.application_number = a.number
              where a.status = 'granted' and a.action = 'establish' and l.number is null"""),
          new Invariant(
              "没有对应的准予决定",
              "许可证",
              "核对日志后撤销",
              """
              select l.number from licence l left join decision d on d.application_number = l.application_number
              where d.outcome is distinct from 'granted'"""),
          new Invariant(
              "承诺没有核查义务",
              "许可证",
              "补登核查义务，或者记录免于核查的依据",
              """
              select l.number from licence l
                join commitment c on c.application_number = l.application_number and c.state = 'signed'
              where not exists (select 1 from duty d where d.licence_number = l.number and d.kind = 'commitment-verification')
                and not exists (select 1 from journal j where j.case_key = l.number and j.act = 'verification-exempted')"""),
          new Invariant(
              "已到办理期，尚未开启",
              "义务",
              "检查 supervision-sweep 的定时作业是否在运行",
              "select id::text from duty where state = 'waiting' and opens_on < :today"),
          new Invariant(
              "没有对应的办理记录",
              "文书",
              "核对日志，必要时作废该文书",
              """
              select d.number from document d
              where not exists (select 1 from journal j where j.case_key = d.case_number)
                and not exists (select 1 from journal j where j.case_key = d.licence_number)"""),
          new Invariant(
              "共用的文本已不存在",
              "文书",
              "从备份恢复 shared_text 中的该文本",
              """
              select d.number from document d
              where d.shared is not null and not exists (select 1 from shared_text t where t.hash = d.shared)"""),
          new Invariant(
              "承诺的条款已不存在",
              "办件",
              "从备份恢复 shared_text 中的该文本",
              """
              select c.application_number from commitment c
              where not exists (select 1 from shared_text t where t.hash = c.clauses)"""),
          new Invariant(
              "PDF 与生成时不同",
              "文书",
              "停止送达该文书，从备份恢复",
              """
              select number from document where content is not null and rendered_at >= :since
                and (sealed_key is null and sha256(content) <> sha256
                  or (mac is null and rendered_at > (select at from record_since))
                  or mac <> record_hash(number || ' ' || encode(sha256, 'hex'), :inner, :outer))"""),
          new Invariant(
              "材料内容与上传时不同",
              "材料",
              "从备份恢复该材料",
              """
              select id || '（办件 ' || application_number || '）' from material
              where sealed_key is null and uploaded_at >= :since and sha256(content) <> sha256"""),
          new Invariant(
              "持证人的附件与上传时不同",
              "附件",
              "从备份恢复该附件",
              """
              select id || '（许可证 ' || licence_number || '）' from holder_file
              where sealed_key is null and uploaded_at >= :since and sha256(content) <> sha256"""),
          new Invariant(
              "通知与写入时不同",
              "通知",
              RESTORE,
              """
              select id || '（' || case_number || '）' from message
              where (mac is null and created_at > (select at from record_since))
                or mac <> record_hash(account || ' ' || case_number || ' ' || subject || ' ' || body, :inner, :outer)"""));

  private Invariants() {}
}
