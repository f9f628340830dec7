package cn.zhunying.engine;

import java.util.Date;

/** All facts the diagrams know; everything else is in our tables under the business key. */
public final class ProcessVariables {

  public static final ProcessVariable<String> BUREAU = ProcessVariable.string("bureau");
  public static final ProcessVariable<String> OVERDUE_BUREAU =
      ProcessVariable.string("overdueBureau");
  public static final ProcessVariable<String> PROCEDURE = ProcessVariable.string("procedure");
  public static final ProcessVariable<Boolean> ELIGIBLE = ProcessVariable.bool("eligible");
  public static final ProcessVariable<String> RESPONSE = ProcessVariable.string("response");
  public static final ProcessVariable<String> OUTCOME = ProcessVariable.string("outcome");
  public static final ProcessVariable<String> REASON = ProcessVariable.string("reason");
  public static final ProcessVariable<String> GROUNDS = ProcessVariable.string("grounds");
  public static final ProcessVariable<String> CREDIT_RULES = ProcessVariable.string("creditRules");
  public static final ProcessVariable<String> STOP = ProcessVariable.string("stop");
  public static final ProcessVariable<String> DECISION = ProcessVariable.string("decision");
  public static final ProcessVariable<String> EFFECT = ProcessVariable.string("effect");
  public static final ProcessVariable<String> FORM_CHECK = ProcessVariable.string("formCheck");
  public static final ProcessVariable<Boolean> EXPERT_REVIEW = ProcessVariable.bool("expertReview");
  public static final ProcessVariable<Boolean> PUBLICITY = ProcessVariable.bool("publicity");
  public static final ProcessVariable<Boolean> OUTSIDE_DECISION =
      ProcessVariable.bool("outsideDecision");
  public static final ProcessVariable<Long> DUTY = ProcessVariable.longNumber("duty");
  public static final ProcessVariable<Long> CARD = ProcessVariable.longNumber("card");
  public static final ProcessVariable<String> DUTY_PROCESS = ProcessVariable.string("dutyProcess");
  public static final ProcessVariable<Boolean> LICENCE_ENDED = ProcessVariable.bool("licenceEnded");
  public static final ProcessVariable<Boolean> MORE_DUTIES = ProcessVariable.bool("moreDuties");

  public static final ProcessVariable<Date> ACCEPT_BY = ProcessVariable.date("acceptBy");
  public static final ProcessVariable<Date> ANSWER_BY = ProcessVariable.date("answerBy");
  public static final ProcessVariable<Date> DECIDE_BY = ProcessVariable.date("decideBy");
  public static final ProcessVariable<Date> SPECIAL_BY = ProcessVariable.date("specialBy");
  public static final ProcessVariable<Date> WARN_AT = ProcessVariable.date("warnAt");
  public static final ProcessVariable<Date> DUE_AT = ProcessVariable.date("dueAt");
  public static final ProcessVariable<Date> ESCALATE_AT = ProcessVariable.date("escalateAt");
  public static final ProcessVariable<Date> RECTIFY_BY = ProcessVariable.date("rectifyBy");
  public static final ProcessVariable<Date> REVIEW_BY = ProcessVariable.date("reviewBy");
  public static final ProcessVariable<Date> HEARING_UNTIL = ProcessVariable.date("hearingUntil");

  private ProcessVariables() {}
}
